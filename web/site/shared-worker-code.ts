/**
 * Workers built with the page: a `?worker&url` import becomes an entry of the same build, so that what page and worker both
 * need (the engine's loader) is one file that arrives once. By itself, Vite gives every worker a copy of everything.
 */
import type { Plugin } from 'vite';

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
    // The module's own glue looks for Node, which neither a page nor its worker is, and can fetch the module, which the page
    // does itself: without, there is nothing of either to load.
    transform: {
      filter: { id: /engine\.mjs$/ },
      handler: (code) =>
        code
          .replace(/var ENVIRONMENT_IS_NODE=[^;]*;/, '')
          .replaceAll('ENVIRONMENT_IS_NODE', 'false')
          .replace(
            /if\(Module\["instantiateWasm"\]\)(?=\{try\{return)/,
            'return Module.instantiateWasm(info,receiveInstance);',
          ),
    },
  };
}
