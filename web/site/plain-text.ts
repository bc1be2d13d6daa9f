/** The words of Markdown, for the search: no markup, formulas only where they are a single sign or name. */
import type { Token } from 'markdown-it';

type Words = Pick<Token, 'type' | 'content'> & { children: Words[] | null };

export function plainText(token: Words): string {
  if (token.children) return token.children.map(plainText).join('').replace(/\s+/g, ' ').trim();
  switch (token.type) {
    case 'text':
    case 'code_inline':
      return token.content;
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    case 'maths':
      return /^[\w ]+$/.test(token.content) ? token.content : readable(token.content);
    case 'claim':
      return token.content.split('=')[0]?.trim() ?? '';
    default:
      return '';
  }
}

/** TeX without its backslashes and braces: `\alpha` is found as “alpha”. */
function readable(tex: string): string {
  return tex
    .replace(/\\([a-z]+)|[{}\\]/gi, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
}
