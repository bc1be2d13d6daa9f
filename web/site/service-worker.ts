/** The service worker's source: the template of src/shell with the list of files it keeps, and a version of their content. */
import { createHash } from 'node:crypto';

export interface SiteFile {
  /** From the site's root. */
  name: string;
  content: string | Uint8Array;
}

/** Bytes above which a script waits until a page first asks for it: the 3-D figures. */
const LARGE_SCRIPT = 300_000;

/** Fonts that nearly every formula uses; the others are kept when a page first asks for them. */
const FONT =
  /(?:KaTeX_(?:Main-Regular|Main-Bold|Math-Italic|Size[1-4]|AMS)|source-sans-3-(?:latin|greek)-wght)/;

/** Whether a file is fetched when the site is first opened. Pages are kept when they are visited. */
export function precached({ name, content }: SiteFile): boolean {
  if (/\.woff2$/.test(name)) return FONT.test(name);
  if (/\.js$/.test(name)) return content.length <= LARGE_SCRIPT;
  return /\.(?:css|json|wasm|webmanifest|svg)$/.test(name);
}

/** Fills the template. The version changes if any file changes, pages included. */
export function serviceWorker(template: string, files: readonly SiteFile[]): string {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const hash = createHash('sha256').update(template);
  for (const { name, content } of sorted) hash.update(`${name}\0`).update(content);
  const list = ['', ...sorted.filter(precached).map(({ name }) => name)];
  const values = { __VERSION__: hash.digest('hex').slice(0, 16), __FILES__: list };
  return Object.entries(values).reduce((text, [name, value]) => {
    if (!text.includes(`'${name}'`))
      throw new Error(`The service worker has no place for '${name}'.`);
    return text.replace(`'${name}'`, () => JSON.stringify(value));
  }, template);
}
