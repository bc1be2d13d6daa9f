/** LaTeX as HTML: what was typeset when the page was built, and all else by KaTeX, which is large and comes when it is needed. */

const prepared = new Map<string, Element>();
let katex: Promise<typeof import('./katex.ts')> | undefined;

/** Keeps what the page has of a formula. */
export function prepare(latex: string, html: Element): void {
  prepared.set(latex, html);
}

/** What the page has of a formula. */
export function preparedFormula(latex: string): Node | undefined {
  return prepared.get(latex)?.cloneNode(true);
}

/** Fetches KaTeX, once; again when it could not be had. */
export function loadKatex(): Promise<typeof import('./katex.ts')> {
  katex ??= import('./katex.ts');
  katex.catch(() => {
    katex = undefined;
  });
  return katex;
}
