/**
 * Svelte without what no page here uses: it guards or calls such parts at a few places, where this says that they are not
 * wanted, so that the bundler leaves them out. Together they are over a third of it. If Svelte changes at such a place, the
 * build ends with a message, and `svelte-changes.ts` must follow.
 */
import type { Plugin } from 'vite';
import { changed } from './changes.ts';
import { CHANGES } from './svelte-changes.ts';

/** What tells a component which `<slot>`s are filled. */
const SLOTS = /,\s*\$\$slots: \{[^{}]*\}/g;

const FILE = /svelte[\\/]src[\\/](?:internal[\\/])?(.+)\.js$/;

export function leanSvelte(): Plugin[] {
  return [leanLibrary(), leanComponents()];
}

function leanLibrary(): Plugin {
  return {
    name: 'descent-lean-svelte',
    apply: 'build',
    transform: {
      order: 'pre',
      filter: {
        id: /svelte[\\/]src[\\/].+\.js$|[\\/]web[\\/]src[\\/].+\.svelte(?:\.ts)?$/,
      },
      handler(code, id) {
        const file = FILE.exec(id)?.[1]?.replaceAll('\\', '/');
        if (file === undefined) {
          if (/\$state[(<]/.test(code))
            this.error('State has no proxies on this site: use $state.raw, and set new values.');
          return null;
        }
        if (!CHANGES[file]) return null;
        const lean = changed(code, CHANGES[file]);
        if (typeof lean === 'string') return lean;
        this.error(
          `Svelte's ${file} does not say “${lean.missing[0]}” any more: svelte-changes.ts must follow.`,
        );
      },
    },
  };
}

/** Components as compiled: all are given snippets, which are properties, and none has a slot that would ask. */
function leanComponents(): Plugin {
  return {
    name: 'descent-lean-components',
    apply: 'build',
    transform: {
      order: 'post',
      filter: { id: /[\\/]web[\\/]src[\\/].+\.svelte$/ },
      handler(code) {
        if (code.includes('$.slot(')) this.error('Use a snippet: no component has slots here.');
        return code.replace(SLOTS, '');
      },
    },
  };
}
