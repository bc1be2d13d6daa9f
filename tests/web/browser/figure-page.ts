// A page with nothing but figures: the built lesson's own page, with its article replaced. So any figure kind is tried
// without a lesson that has it, under the same scripts, styles and security policy as all others.
import type { Page } from 'playwright-core';
import { LESSON } from './lab.ts';

/** A lab block as the site's generator writes it. */
export interface FigureBlock {
  id: string;
  figures: string[];
  experiment: object;
  [key: string]: unknown;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** For useBrowser()'s third argument: the lesson's page shows these figures. */
export function withFigures(...blocks: FigureBlock[]): (page: Page) => Promise<void> {
  const article = blocks
    .map(
      (block) =>
        `<figure class="lab-figure" id="${block.id}"><div class="lab" data-lab="` +
        `${escaped(JSON.stringify({ alternative: '', ...block }))}"></div></figure>`,
    )
    .join('');
  return async (page) => {
    await page.route(`**/${LESSON}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /(<article[^>]*>)[\s\S]*(<\/article>)/,
        (_, begin: string, end: string) => `${begin}<h1>Figures</h1>${article}${end}`,
      );
      await route.fulfill({ response, body });
    });
  };
}
