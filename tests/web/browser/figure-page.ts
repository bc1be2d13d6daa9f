// A page with nothing but figures: the built lesson's own page, with its article replaced. So any figure kind is tried
// without a lesson that has it, under the same scripts, styles and security policy as all others.
import type { Page } from 'playwright-core';

/** A lab block as the site's generator writes it. */
export interface FigureBlock {
  id: string;
  figures: string[];
  experiment: object;
  [key: string]: unknown;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The header in which a page is asked for with another article. */
export const ARTICLE = 'x-article';

/**
 * For useBrowser()'s third argument: the lesson's page shows these figures. The server puts them there: a browser that lets
 * a test intercept requests keeps no cache.
 */
export function withFigures(...blocks: FigureBlock[]): (page: Page) => Promise<void> {
  const article = blocks
    .map(
      (block) =>
        `<figure class="lab-figure" id="${block.id}"><div class="lab" data-lab="` +
        `${escaped(JSON.stringify({ alternative: '', ...block }))}"></div></figure>`,
    )
    .join('');
  const encoded = Buffer.from(`<h1>Figures</h1>${article}`).toString('base64');
  return (page) => page.setExtraHTTPHeaders({ [ARTICLE]: encoded });
}
