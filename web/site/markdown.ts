/** Markdown to HTML: markdown-it with formulas, headings, links, notes, claims and the fenced blocks of lessons. */
import MarkdownIt, { type Token } from 'markdown-it';
import type { RenderMarkdown } from './blocks/block.ts';
import { BLOCKS } from './blocks/index.ts';
import { claims } from './claims.ts';
import { type Environment, pageOf, toEnv } from './environment.ts';
import { headings } from './headings.ts';
import { escapeHtml } from './html.ts';
import { links } from './links.ts';
import { maths } from './maths.ts';
import { notes } from './notes.ts';
import { positions } from './positions.ts';
import { guess } from './problems.ts';
import { readYaml } from './yaml.ts';

/** Program text that a lesson may show; anything else after the back-ticks is taken for a mistyped block. */
const LANGUAGES = ['', 'text', 'sh', 'json', 'yaml', 'cpp', 'python', 'js', 'markdown'];

const md = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: '“”‘’' });
for (const plugin of [maths, claims, notes, headings, links, positions]) md.use(plugin);

export const renderMarkdown: RenderMarkdown = Object.assign(
  (text: string, line: number, env: Environment) => md.render(text, toEnv(env.at(line))),
  {
    inline: (text: string, line: number, env: Environment) =>
      md.renderInline(text, toEnv(env.at(line))),
  },
);

/** HTML of a page's text, and its tokens for the search. */
export function renderBody(text: string, env: Environment): { html: string; tokens: Token[] } {
  const tokens = md.parse(text, toEnv(env));
  return { html: md.renderer.render(tokens, md.options, toEnv(env)), tokens };
}

/** Program text, which scrolls by keyboard too where it is wide. */
const codeBlock = (text: string) => `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>\n`;

md.renderer.rules.fence = (tokens, index, _options, raw) => {
  const token = tokens[index];
  if (!token) return '';
  const env = pageOf(raw);
  const kind = token.info.trim();
  const line = env.line(token);
  const block = Object.hasOwn(BLOCKS, kind) ? BLOCKS[kind] : undefined;
  if (block) {
    // An empty block states nothing.
    const yaml = readYaml(token.content.trim() || '{}', line + 1, env.report);
    return yaml ? block.render(yaml, line, env, renderMarkdown) : '';
  }
  if (!LANGUAGES.includes(kind)) {
    const known = [...Object.keys(BLOCKS), ...LANGUAGES.filter(Boolean)];
    env.report.add(
      line,
      `“${kind}” is no kind of block; there are ${known.join(', ')}.${guess(kind, known)}`,
    );
  }
  return codeBlock(token.content);
};

md.renderer.rules.code_block = (tokens, index) => codeBlock(tokens[index]?.content ?? '');

// Wide tables scroll in themselves, as formulas do.
md.renderer.rules.table_open = () =>
  '<div class="wide-table" tabindex="0" role="group" aria-label="Table"><table>\n';
md.renderer.rules.table_close = () => '</table></div>\n';

// markdown-it aligns columns by style attributes.
for (const tag of ['th', 'td']) {
  md.renderer.rules[`${tag}_open`] = (tokens, index) => {
    const side = /text-align:(\w+)/.exec(String(tokens[index]?.attrGet('style') ?? ''))?.[1];
    return side ? `<${tag} class="align-${side}">` : `<${tag}>`;
  };
}
