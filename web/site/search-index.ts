/** What the search dialog searches: one entry per section of each page, as a JSON file beside the pages. */
import type { Pages } from './site.ts';

export interface SearchEntry {
  /** Address from the site's root. */
  id: string;
  page: string;
  heading: string;
  text: string;
}

export function searchEntries(pages: Pages): SearchEntry[] {
  return [...pages.values()].flatMap((page) => [
    { id: page.path, page: page.title, heading: '', text: page.summary },
    ...page.sections.map(({ id, heading, text }) => ({
      id: id ? `${page.path}#${id}` : `${page.path}#main`,
      page: page.title,
      heading,
      text,
    })),
  ]);
}
