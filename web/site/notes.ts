/** Notes: paragraphs with a meaning of their own, between `::: pitfall` and `:::`. */
import type { MarkdownIt } from 'markdown-it';
import container from 'markdown-it-container';
import { pageOf } from './environment.ts';
import { use } from './plugins.ts';

/** The kinds of note and their titles. */
export const NOTES = {
  pitfall: 'Pitfall',
  note: 'Note',
  try: 'Try it',
  summary: 'In one screen',
} as const;

export function notes(md: MarkdownIt): void {
  for (const [kind, title] of Object.entries(NOTES)) {
    use(md, container, kind, {
      render: (tokens: { nesting: number }[], index: number) =>
        tokens[index]?.nesting === 1
          ? `<section class="note note-${kind}"><p class="note-title">${title}</p>\n`
          : '</section>\n',
    });
  }
  // A mistyped kind would show as text between colons.
  md.core.ruler.push('unknown_note', (state) => {
    const env = pageOf(state.env);
    for (const token of state.tokens) {
      const name = token.type === 'inline' ? /^:::+\s*(\S*)/.exec(token.content) : null;
      if (name)
        env.report.add(
          env.line(token),
          `There is no note of the kind “${name[1]}”; there are ${Object.keys(NOTES).join(', ')}.`,
        );
    }
  });
}
