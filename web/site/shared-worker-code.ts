/**
 * Workers built with the page: a `?worker&url` import becomes an entry of the same build, so that what page and worker both
 * need (the engine's loader) is one file that arrives once. By itself, Vite gives every worker a copy of everything.
 */
import type { Plugin } from 'vite';
import { changed } from './changes.ts';
import { GLUE_CHANGES } from './engine-glue.ts';

const SUFFIX = '?worker&url';
const MARK = '\0shared-worker:';

export function sharedWorkerCode(): Plugin {
  return {
    name: 'shared-worker-code',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      async handler(id, importer) {
        if (!id.endsWith(SUFFIX)) return null;
        const file = await this.resolve(id.slice(0, -SUFFIX.length), importer);
        return file && MARK + file.id;
      },
    },
    load(id) {
      if (!id.startsWith(MARK)) return null;
      const worker = this.emitFile({ type: 'chunk', id: id.slice(MARK.length), name: 'worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
    },
    transform: {
      filter: { id: /engine\.mjs$/ },
      handler(code) {
        const lean = changed(code, GLUE_CHANGES);
        if (typeof lean === 'string') return lean;
        this.warn(
          `The engine's glue has no “${lean.missing[0]}”, so it stays whole: engine-glue.ts.`,
        );
        return null;
      },
    },
  };
}
