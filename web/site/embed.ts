/** Builds `embed/`: the script of `<descent-lab>` with all that it needs, a folder that works from any server. */
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { chunks } from './chunks.ts';
import { katexCss } from './katex-css.ts';
import { leanSvelte } from './lean-svelte.ts';
import { preloadScripts } from './preload.ts';
import { sharedWorkerCode } from './shared-worker-code.ts';
import { svelteOptions } from './svelte-options.ts';

/** After the site is built, beside it. */
export function embed(): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'descent-embed',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = path.resolve(root, config.build.outDir, 'embed');
    },
    async closeBundle() {
      await build({
        configFile: false,
        root,
        base: './',
        logLevel: 'warn',
        publicDir: false,
        plugins: [
          katexCss(),
          preloadScripts(),
          sharedWorkerCode(),
          svelte(svelteOptions),
          leanSvelte(),
          stylesAsScript(),
        ],
        build: {
          outDir,
          emptyOutDir: true,
          target: 'es2022',
          assetsInlineLimit: 0,
          cssCodeSplit: false,
          modulePreload: false,
          rolldownOptions: {
            input: { 'descent-lab': path.join(root, 'src/embed/descent-lab.ts') },
            output: { entryFileNames: '[name].js', codeSplitting: chunks(new Map()) },
          },
        },
      });
    },
  };
}

/** The one style sheet as a script with its text; addresses in it are relative to the folder. */
function stylesAsScript(): Plugin {
  return {
    name: 'styles-as-script',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        let text = '';
        for (const [name, item] of Object.entries(bundle)) {
          if (item.type !== 'asset' || !name.endsWith('.css')) continue;
          const folder = path.posix.dirname(name);
          text += String(item.source).replace(
            /url\((["']?)(?!data:|#|https?:)([^)"']+)\1\)/g,
            (_, _quote, address: string) => `url("./${path.posix.join(folder, address)}")`,
          );
          delete bundle[name];
        }
        this.emitFile({
          type: 'asset',
          fileName: 'sheets.js',
          source: `export default ${JSON.stringify(text)};\n`,
        });
      },
    },
  };
}
