/**
 * Svelte guards what takes over HTML of a server by one variable, so that it can be left out where, as here, no page has
 * such HTML. The bundler sees that only if the variable is a constant.
 */
import type { Plugin } from 'vite';

export function noHydration(): Plugin {
  return {
    name: 'descent-no-hydration',
    apply: 'build',
    transform: {
      filter: { id: /svelte[\\/]src[\\/]internal[\\/]client[\\/]dom[\\/]hydration\.js$/ },
      handler(code) {
        const constant = code
          .replace('export let hydrating = false;', 'export const hydrating = false;')
          .replace('\thydrating = value;\n', '');
        if (/\bhydrating = (?!false)/.test(constant) || constant.length >= code.length)
          this.error(
            'Svelte says in another way whether it hydrates: no-hydration.ts must follow.',
          );
        return constant;
      },
    },
  };
}
