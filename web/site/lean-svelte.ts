/**
 * Svelte without what no page here uses: it guards or calls such parts at a few places, where this says that they are not
 * wanted, so that the bundler leaves them out. They are a fifth of it. If Svelte changes at such a place, the build ends
 * with a message, and this must follow.
 */
import type { Plugin } from 'vite';

type Change = readonly [from: string, to: string];

/** Changes by file of Svelte's client. */
const CHANGES: { readonly [file: string]: readonly Change[] } = {
  // No page has HTML of a server to take over.
  'client/dom/hydration': [
    ['export let hydrating = false;', 'export const hydrating = false;'],
    ['\thydrating = value;\n', ''],
  ],
  // State is raw everywhere: what changes is a new value, never a part of the old one.
  'client/reactivity/sources': [['should_proxy ? proxy(value) : value', 'value']],
  'client/reactivity/props': [['runes && bindable ? proxy(value) : value', 'value']],
  // Errors go to the window, and nothing waits: around what is mounted stands no boundary that would catch or wait.
  'client/render': [
    [
      "import { boundary } from './dom/blocks/boundary.js';",
      "import { EFFECT_PRESERVED, EFFECT_TRANSPARENT } from '#client/constants';\n" +
        "import { block, branch } from './reactivity/effects.js';\n" +
        'const boundary = (anchor, props, children) =>\n' +
        '\tblock(() => void branch(() => children(anchor)), EFFECT_PRESERVED | EFFECT_TRANSPARENT);',
    ],
  ],
  // No expression of a component awaits, so no change is prepared while another one waits.
  'client/reactivity/async': [['if (async.length === 0 && pending.length === 0) {', 'if (true) {']],
  'client/reactivity/batch': [
    ['if (!this.#is_deferred())', 'if (true)'],
    ['if (this.#is_deferred())', 'if (false)'],
    ['if (!this.is_fork)', 'if (true)'],
  ],
  'client/runtime': [['var is_fork = current_batch?.is_fork;', 'var is_fork = false;']],
  'client/dom/blocks/each': [['var defer = should_defer_append();', 'var defer = false;']],
  'client/dom/blocks/branches': [['var defer = should_defer_append();', 'var defer = false;']],
  // The policy forbids style attributes, which `style:` directives would have to be laid over.
  'shared/attributes': [['if (value) {\n\t\t\t//', 'if (false) {\n\t\t\t//']],
};

const FILE = /svelte[\\/]src[\\/]internal[\\/](.+)\.js$/;

export function leanSvelte(): Plugin {
  return {
    name: 'descent-lean-svelte',
    apply: 'build',
    transform: {
      order: 'pre',
      filter: {
        id: /svelte[\\/]src[\\/]internal[\\/].+\.js$|[\\/]web[\\/]src[\\/].+\.svelte(?:\.ts)?$/,
      },
      handler(code, id) {
        const file = FILE.exec(id)?.[1]?.replaceAll('\\', '/');
        if (file === undefined) {
          if (/\$state[(<]/.test(code))
            this.error('State has no proxies on this site: use $state.raw, and set new values.');
          return null;
        }
        let changed = code;
        for (const [from, to] of CHANGES[file] ?? []) {
          if (!changed.includes(from))
            this.error(`Svelte does not say “${from}” any more: lean-svelte.ts must follow.`);
          changed = changed.replaceAll(from, to);
        }
        return changed === code ? null : changed;
      },
    },
  };
}
