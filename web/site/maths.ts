/** TeX between dollar signs, rendered while the site is built. */
import katex from 'katex';
import type { MarkdownIt, Token } from 'markdown-it';
import { type Environment, pageOf } from './environment.ts';
import { escapeHtml } from './html.ts';

/** The page's macros: notation that lessons share. */
const MACROS = { '\\R': '\\mathbb{R}', '\\norm': '\\left\\lVert #1\\right\\rVert' };

/** HTML of a formula without style attributes. A wrong one is reported and shown as typed. */
export function renderTex(tex: string, display: boolean, line: number, env: Environment): string {
  try {
    const html = katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      strict: 'error',
      throwOnError: true,
      trust: false,
      macros: { ...MACROS },
    });
    return env.styles.extract(html);
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    // KaTeX underlines the place with combining characters, which a terminal shows badly.
    const before = tex.slice(0, Math.max(0, error.position ?? 0));
    const reason = error.message
      .replace(/^KaTeX parse error:\s*/, '')
      .replace(/\u0332/g, '')
      .replace(/\s+/g, ' ');
    env.report.add(line + before.split('\n').length - 1, `This formula cannot be set: ${reason}`);
    return `<code>${escapeHtml(tex)}</code>`;
  }
}

/** `$…$` in a line of text (a price such as $5 is none), `$$…$$` on lines of its own. */
export function maths(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'maths', (state, silent) => {
    if (state.src[state.pos] !== '$') return false;
    const end = closing(state.src, state.pos + 1);
    if (end < 0) return false;
    const tex = state.src.slice(state.pos + 1, end);
    if (!silent) {
      state.push('maths', '', 0).content = tex;
    }
    state.pos = end + 1;
    return true;
  });

  md.block.ruler.before(
    'fence',
    'maths_block',
    (state, start, end, silent) => {
      const line = (n: number) =>
        state.src.slice((state.bMarks[n] ?? 0) + (state.tShift[n] ?? 0), state.eMarks[n]);
      const first = line(start).trim();
      if (!first.startsWith('$$')) return false;
      if (silent) return true;
      const oneLine = /^\$\$(.+)\$\$$/.exec(first);
      const token = state.push('maths_block', '', 0);
      if (oneLine) {
        token.content = oneLine[1] as string;
        token.map = [start, start + 1];
        token.meta = { firstLine: 0 };
        state.line = start + 1;
        return true;
      }
      let last = start + 1;
      while (last < end && line(last).trim() !== '$$') ++last;
      token.map = [start, Math.min(last + 1, end)];
      token.meta = { firstLine: 1 };
      token.content = first === '$$' && last < end ? state.getLines(start + 1, last, 0, false) : '';
      if (token.content === '') {
        const env = pageOf(state.env);
        env.report.add(
          env.line(token),
          'This formula is not closed, or empty: “$$” opens and closes it, on lines of its own or both on one line.',
        );
      }
      state.line = Math.min(last + 1, end);
      return true;
    },
    { alt: ['paragraph', 'list', 'blockquote'] },
  );

  md.renderer.rules.maths = (tokens, index, _options, raw) => {
    const token = tokens[index];
    if (!token) return '';
    const env = pageOf(raw);
    const html = renderTex(token.content, false, env.line(token), env);
    const [before, after] = [glued(tokens, index - 1).before, glued(tokens, index + 1).after];
    const whole = escapeHtml(before) + html + escapeHtml(after);
    return glyphs(html) > SHORT ? whole : `<span class="tied">${whole}</span>`;
  };
  md.renderer.rules.text = (tokens, index) => escapeHtml(glued(tokens, index).rest);
  md.renderer.rules.maths_block = (tokens, index, _options, raw) => {
    const token = tokens[index];
    if (!token) return '';
    const env = pageOf(raw);
    const line = env.line(token) + Number(token.meta?.['firstLine']);
    // Long formulas scroll in themselves; the group can be reached by keyboard to do so.
    return `<div class="maths" tabindex="0" role="group" aria-label="Formula">${renderTex(token.content, true, line, env)}</div>\n`;
  };
}

/** A formula of so many signs stays on one line; a longer one may be broken where KaTeX allows it. */
const SHORT = 16;

/** How many signs are seen of a formula, about: its text without tags, and without the MathML that is only read out. */
const glyphs = (html: string): number =>
  html.replace(/<math.*<\/math>/s, '').replace(/<[^>]*>|&\w*;/g, '').length;

/**
 * What of a text belongs to the formulas beside it: a full stop must not begin a line. Browsers break lines between a
 * formula and the text at its sides, whatever stands there.
 */
function glued(
  tokens: readonly Token[],
  index: number,
): { after: string; rest: string; before: string } {
  const text = tokens[index];
  if (text?.type !== 'text') return { after: '', rest: '', before: '' };
  const beside = (place: number) => tokens[place]?.type === 'maths';
  const after = beside(index - 1) ? (/^[^\s–—/-]*-?/.exec(text.content)?.[0] ?? '') : '';
  const rest = text.content.slice(after.length);
  const before = beside(index + 1) ? (/[^\s–—/-]*$/.exec(rest)?.[0] ?? '') : '';
  return { after, rest: rest.slice(0, rest.length - before.length), before };
}

/** The dollar sign that closes a formula opened before `from`; −1 when the opening one is only a sign. */
function closing(text: string, from: number): number {
  if (/[\s$]/.test(text[from] ?? ' ')) return -1;
  for (let end = text.indexOf('$', from); end >= 0; end = text.indexOf('$', end + 1)) {
    if (text[end - 1] === '\\') continue;
    return /\s/.test(text[end - 1] as string) || /\d/.test(text[end + 1] ?? '') ? -1 : end;
  }
  return -1;
}
