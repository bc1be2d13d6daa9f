/** Notes: paragraphs with a meaning of their own, between `::: pitfall` and `:::`. */
import type MarkdownIt from 'markdown-it';
import container from 'markdown-it-container';
import type { Environment } from './environment.ts';

/** The kinds of note and their titles. */
export const NOTES = {
  pitfall: 'Pitfall',
  note: 'Note',
  try: 'Try it',
  summary: 'In one screen',
} as const;

export function notes(md: MarkdownIt): void {
  for (const [kind, title] of Object.entries(NOTES)) {
    (md.use as (plugin: unknown, ...options: unknown[]) => unknown)(container, kind, {
      render: (tokens: { nesting: number }[], index: number) =>
        tokens[index]?.nesting === 1
          ? `<section class="note note-${kind}"><p class="note-title">${title}</p>\n`
          : '</section>\n',
    });
  }
  // A mistyped kind would show as text between colons.
  md.core.ruler.push('unknown_note', (state) => {
    const env = state.env as Environment;
    for (const token of state.tokens) {
      const name = token.type === 'inline' ? /^:::+\s*(\S*)/.exec(token.content) : null;
      if (name) env.report.add(env.line(token), `There is no note of the kind “${name[1]}”; there are ${Object.keys(NOTES).join(', ')}.`);
    }
  });
}
