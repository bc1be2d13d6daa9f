/** The development server: pages are rendered when asked for, and a change to a lesson shows at once. */
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import type { EngineModule } from './engine-module.ts';
import { renderPage } from './frame.ts';
import { pagesOrFail, TEX_STYLES_ID } from './plugin.ts';
import { type SearchedDescriptions, searchEntries } from './search-index.ts';
import type { Site } from './site.ts';

export function watchSite(server: ViteDevServer, site: Site, engine: EngineModule): void {
  const kinds = path.join(server.config.root, 'src/figures/kinds');
  server.watcher.add(site.lessons);
  server.watcher.on('all', (event, file) => {
    const lesson = file.startsWith(site.lessons + path.sep);
    if (!lesson && !(file.startsWith(kinds) && event !== 'change')) return;
    site.forget();
    const styles = server.moduleGraph.getModuleById(TEX_STYLES_ID);
    if (styles) server.moduleGraph.invalidateModule(styles);
    server.ws.send({ type: 'full-reload' });
  });

  server.middlewares.use(async (request, response, next) => {
    const url = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
    try {
      if (url === '/search.json') {
        response.setHeader('content-type', 'application/json');
        const descriptions = JSON.parse(engine.describe()) as SearchedDescriptions;
        response.end(JSON.stringify(searchEntries(pagesOrFail(site), descriptions)));
        return;
      }
      const name = url.slice(1).replace(/index\.html$/, '');
      if (name !== '' && !name.startsWith('lessons')) return next();
      const pages = pagesOrFail(site);
      const page = pages.get(name);
      if (page) {
        const html = renderPage(page, pages, { policy: false });
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(await server.transformIndexHtml(url, html));
      } else if (pages.has(`${name}/`)) {
        response.writeHead(302, { location: `${url}/` });
        response.end();
      } else {
        next();
      }
    } catch (error) {
      next(error);
    }
  });
}
