/** All pages of the site, from the lessons' folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { InlineStyles } from './inline-styles.ts';
import type { FormulaReader } from './lab-formula.ts';
import { type Page, readPage, sourcesOf } from './lesson.ts';
import { type Problem, SourceError } from './problems.ts';

export interface SiteOptions {
  /** The project's root, which holds lessons/ and web/. */
  root: string;
  engine: FormulaReader;
}

/** Pages by their path, in the order of the lessons; the home page (path '') first. */
export type Pages = ReadonlyMap<string, Page>;

export class Site {
  readonly lessons: string;
  readonly styles = new InlineStyles();
  readonly #root: string;
  readonly #engine: FormulaReader;
  readonly #figures: string;
  readonly #known = new Map<string, { text: string; page: Page }>();
  #pages: Pages | undefined;

  constructor({ root, engine }: SiteOptions) {
    this.#root = root;
    this.#engine = engine;
    this.lessons = path.join(root, 'lessons');
    this.#figures = path.join(root, 'web/src/figures/kinds');
  }

  /** Something has changed: the next call of pages() looks again; pages whose sources are the same are kept. */
  forget(): void {
    this.#pages = undefined;
  }

  /** Throws a SourceError with the problems of all pages. */
  pages(): Pages {
    this.#pages ??= this.#read();
    return this.#pages;
  }

  #read(): Pages {
    const figureKinds = readdirSync(this.#figures)
      .filter((name) => name.endsWith('.svelte'))
      .map((name) => name.replace('.svelte', ''));
    const problems: Problem[] = [];
    const pages = new Map<string, Page>();
    const folders = readdirSync(this.lessons, { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() && existsSync(path.join(this.lessons, entry.name, 'index.md')),
      )
      .map(({ name }) => name)
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    for (const name of ['', ...folders]) {
      try {
        const sitePath = name ? `lessons/${name}/` : '';
        pages.set(sitePath, this.#page(path.join(this.lessons, name), sitePath, figureKinds));
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        problems.push(...error.problems);
      }
    }
    // Links to a page that failed would only repeat its problem.
    if (problems.length === 0) problems.push(...brokenLinks(pages));
    if (problems.length > 0) throw new SourceError(problems);
    return pages;
  }

  #page(folder: string, sitePath: string, figureKinds: readonly string[]): Page {
    const text = [
      ...sourcesOf(folder).map((file) => readFileSync(file, 'utf8')),
      figureKinds.join(),
    ].join('\0');
    const known = this.#known.get(folder);
    if (known?.text === text) return known.page;
    const page = readPage(folder, sitePath, {
      root: this.#root,
      styles: this.styles,
      engine: this.#engine,
      figureKinds,
    });
    this.#known.set(folder, { text, page });
    return page;
  }
}

/** Links that lead nowhere, and lessons required that are not there. */
function brokenLinks(pages: Pages): Problem[] {
  const problems: Problem[] = [];
  for (const page of pages.values()) {
    for (const { target, line } of page.links) {
      const url = new URL(target, `site:///${page.path}`);
      const to = pages.get(url.pathname.slice(1));
      const id = decodeURIComponent(url.hash.slice(1));
      if (!to) {
        problems.push({
          file: page.file,
          line,
          message: `The link “${target}” leads to no page of the site.`,
        });
      } else if (id && !id.startsWith('v=') && !to.ids.has(id)) {
        problems.push({
          file: page.file,
          line,
          message: `The link “${target}” leads to no heading, figure or exercise of “${to.title}”.`,
        });
      }
    }
    for (const name of page.requires) {
      if (!pages.has(`lessons/${name}/`))
        problems.push({
          file: page.file,
          line: 1,
          message: `“requires” names “${name}”, which is no lesson.`,
        });
    }
  }
  return problems;
}
