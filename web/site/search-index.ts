/** What the search dialog searches: sections of pages, methods and functions, as a JSON file beside the pages. */
import type { Pages } from './site.ts';

export interface SearchEntry {
  /** Address from the site's root. */
  id: string;
  page: string;
  heading: string;
  text: string;
}

/** What the engine says about itself, as far as it is searched. */
export interface SearchedDescriptions {
  methods: { name: string; title: string; idea: string; family: string }[];
  catalogue: { name: string; title: string; formula: string; note: string; starts: number[][] }[];
}

/** The lab that methods and functions are shown in. */
const PLAYGROUND = 'lessons/13-playground/';
const LAB = 'playground';

export function searchEntries(pages: Pages, descriptions: SearchedDescriptions): SearchEntry[] {
  return [
    ...[...pages.values()].flatMap((page) => [
      { id: page.path, page: page.title, heading: '', text: page.summary },
      ...page.sections.map(({ id, heading, text }) => ({
        id: id ? `${page.path}#${id}` : `${page.path}#main`,
        page: page.title,
        heading,
        text,
      })),
    ]),
    ...(pages.has(PLAYGROUND) ? engineEntries(descriptions) : []),
  ];
}

function engineEntries({ methods, catalogue }: SearchedDescriptions): SearchEntry[] {
  const address = (settings: string) => `${PLAYGROUND}#v=1&lab=${LAB}&${settings}`;
  return [
    ...methods.map(({ name, title, idea, family }) => ({
      id: address(`methods=${name}()`),
      page: 'Methods',
      heading: title,
      text: `${idea} ${name.replaceAll('_', ' ')}, ${family}`,
    })),
    ...catalogue
      .filter(({ starts }) => starts.length > 0)
      .map(({ name, title, formula, note, starts }) => ({
        id: address(
          `objective=(catalogue=${name},dimension=${starts[0]?.length})&start=${starts[0]?.join(',')}`,
        ),
        page: 'Functions',
        heading: title,
        text: `${formula} ${note}`,
      })),
  ];
}
