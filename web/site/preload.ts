/** The fonts of the running text, fetched beside the style sheet and not after it: so the text does not move when they come. */
import path from 'node:path';
import type { Plugin } from 'vite';

const FONT = /source-sans-3-latin-wght-(?:normal|italic)-[\w-]+\.woff2$/;

export function preloadFonts(): Plugin {
  return {
    name: 'descent-preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { path: page, bundle }) {
        const up = path.posix.relative(path.posix.dirname(page), '/');
        return Object.keys(bundle ?? {})
          .filter((name) => FONT.test(name))
          .map((name) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              crossorigin: true,
              href: path.posix.join(up, name),
            },
            injectTo: 'head',
          }));
      },
    },
  };
}

/** How Vite tells the bundler which names of a module are used; it is told by the time of `renderChunk`. */
const NAMED =
  /async \(\) => \{\s*const \{[^}]*\} = await (import\([^()]*\)(?:\.then\(\(n\) => n\.[\w$]+\))?);\s*return \{[^}]*\};\s*\}/g;

/** Scripts come with what belongs to them by this site's own code, `src/shell/preload.ts`, in place of Vite's. */
export function preloadScripts(): Plugin {
  return {
    name: 'descent-preload-scripts',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => path.resolve(import.meta.dirname, '../src/shell/preload.ts'),
    },
    renderChunk(code, { name }) {
      if (!code.includes(', __VITE_PRELOAD__')) return null;
      const short = code.replace(NAMED, '() => $1');
      if (name === 'page') return short;
      // What the page loads asks for nothing more: its own scripts are there by then, and all styles have come with them.
      return short
        .replaceAll('__vitePreload(', '(')
        .replace(/, __VITE_PRELOAD__(?:, import\.meta\.url)?\)/g, ')()');
    },
    generateBundle(_options, bundle) {
      const sheets = Object.keys(bundle).filter((name) => /\.css$/.test(name));
      const late = sheets.filter((name) => !/^assets\/(?:page|lab)-/.test(name));
      if (late.length > 0)
        this.error(`Styles that nothing asks for: ${late.join(', ')}. See chunks.ts, STYLES.`);
    },
  };
}
