/** The site as a Vite plugin: each page is an HTML entry that exists only in memory. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { chunks } from './chunks.ts';
import { loadEngineModule } from './engine-module.ts';
import { checkExercises } from './exercise-check.ts';
import { renderPage } from './frame.ts';
import { SourceError } from './problems.ts';
import { type SearchedDescriptions, searchEntries } from './search-index.ts';
import { type SiteFile, serviceWorker } from './service-worker.ts';
import { type Pages, Site } from './site.ts';
import { watchSite } from './watch.ts';

/** Classes that stand for the style attributes of formulas. */
export const TEX_STYLES = 'virtual:tex-styles.css';
export const TEX_STYLES_ID = '\0virtual:tex-styles.css';

export async function descentSite(root: string): Promise<Plugin> {
  const engine = await loadEngineModule(root);
  const site = new Site({ root, engine });
  let config: ResolvedConfig;
  const htmlOf = (sitePath: string) => `${sitePath}index.html`;
  const pageOf = (id: string) => {
    const name = path
      .relative(config.root, id.split('?')[0] ?? '')
      .split(path.sep)
      .join('/');
    return name.endsWith('index.html')
      ? site.pages().get(name.slice(0, -'index.html'.length))
      : undefined;
  };

  return {
    name: 'descent-site',

    config(user, { command }) {
      const web = path.resolve(user.root ?? '.');
      if (command !== 'build') return { server: { fs: { allow: [root] } } };
      const pages = pagesOrFail(site);
      const input = [...pages.keys()].map((name) => [
        name.replaceAll('/', '-') || 'home',
        path.join(web, htmlOf(name)),
      ]);
      const output = { codeSplitting: chunks(lessonsOfKinds(pages)) };
      return { build: { rolldownOptions: { input: Object.fromEntries(input), output } } };
    },

    configResolved(resolved) {
      config = resolved;
    },

    buildStart() {
      if (config.command !== 'build') return;
      const pages = [...pagesOrFail(site).values()];
      const problems = pages.flatMap((page) => checkExercises(page, engine));
      if (problems.length > 0) throw new SourceError(problems);
    },

    resolveId(id) {
      if (id === TEX_STYLES) return TEX_STYLES_ID;
      if (id.endsWith('index.html') && path.isAbsolute(id) && pageOf(id)) return id;
      return null;
    },

    load(id) {
      if (id === TEX_STYLES_ID) {
        pagesOrFail(site);
        return site.styles.sheet();
      }
      const page = id.endsWith('index.html') ? pageOf(id) : undefined;
      return page ? renderPage(page, site.pages(), { policy: true }) : null;
    },

    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const search = JSON.stringify(
          searchEntries(site.pages(), JSON.parse(engine.describe()) as SearchedDescriptions),
        );
        this.emitFile({ type: 'asset', fileName: 'search.json', source: search });
        const files: SiteFile[] = [
          { name: 'search.json', content: search },
          ...Object.values(bundle).map((item) => ({
            name: item.fileName,
            content: item.type === 'chunk' ? item.code : item.source,
          })),
          ...publicFiles(config.publicDir),
        ].filter(({ name }) => !name.endsWith('.map'));
        const template = readFileSync(
          path.join(config.root, 'src/shell/service-worker.js'),
          'utf8',
        );
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: serviceWorker(template, files),
        });
      },
    },

    configureServer(server) {
      watchSite(server, site, engine);
    },
  };
}

/** The pages, or an error without the stack of this program, which would only hide what the author has to do. */
export function pagesOrFail(site: Site): ReturnType<Site['pages']> {
  try {
    return site.pages();
  } catch (error) {
    if (error instanceof SourceError) error.stack = error.message;
    throw error;
  }
}

/** The numbers of the lessons that show a kind of figure. */
function lessonsOfKinds(pages: Pages): Map<string, Set<string>> {
  const lessons = new Map<string, Set<string>>();
  for (const [name, { labs }] of pages) {
    const number = /^lessons\/(\d+)/.exec(name)?.[1];
    if (!number) continue;
    for (const kind of labs.flatMap(({ figures }) => figures))
      lessons.set(kind, (lessons.get(kind) ?? new Set()).add(number));
  }
  return lessons;
}

function publicFiles(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      name: path.relative(folder, file).split(path.sep).join('/'),
      content: readFileSync(file),
    }));
}
