import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { embed } from './site/embed.ts';
import { katexCss } from './site/katex-css.ts';
import { leanSvelte } from './site/lean-svelte.ts';
import { descentSite } from './site/plugin.ts';
import { preloadFonts, preloadScripts } from './site/preload.ts';
import { sharedWorkerCode } from './site/shared-worker-code.ts';
import { svelteOptions } from './site/svelte-options.ts';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses: the site works from any folder of any server.
  base: './',
  plugins: [
    katexCss(),
    descentSite(root),
    sharedWorkerCode(),
    svelte(svelteOptions),
    leanSvelte(),
    preloadFonts(),
    preloadScripts(),
    embed(),
  ],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Small files would become data: addresses, which the policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
