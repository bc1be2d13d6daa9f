/** Lines of inline tokens: markdown-it knows those of blocks only. */
import type { MarkdownIt } from 'markdown-it';

/** Gives each inline token the line it begins on; cells of a table have that of their row. */
export function positions(md: MarkdownIt): void {
  md.core.ruler.push('positions', (state) => {
    let line = 0;
    for (const token of state.tokens) {
      if (token.map) line = token.map[0];
      let at = line;
      for (const child of token.children ?? []) {
        child.map = [at, at + 1];
        at +=
          child.type === 'softbreak' || child.type === 'hardbreak'
            ? 1
            : child.content.split('\n').length - 1;
      }
    }
  });
}
