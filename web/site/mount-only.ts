/**
 * Svelte without what this site never does. Components are mounted and never hydrated, and compiled in the one present mode;
 * Svelte guards the code for the rest by variables that nobody sets here. Made constants, they let the minifier drop it.
 */
import type { Plugin } from 'vite';

/** The modules that have such variables, and their names. */
const NEVER = {
  'svelte/src/internal/client/dom/hydration.js': ['hydrating'],
  'svelte/src/internal/flags/index.js': [
    'async_mode_flag',
    'legacy_mode_flag',
    'tracing_mode_flag',
  ],
};

export function mountOnly(): Plugin {
  return {
    name: 'mount-only',
    apply: 'build',
    transform: {
      filter: { id: Object.keys(NEVER).map((file) => new RegExp(`${file}$`)) },
      handler(code, id) {
        const names = Object.entries(NEVER).find(([file]) => id.endsWith(file))?.[1] ?? [];
        return names.reduce((text, name) => withConstant(text, name), code);
      },
    },
  };
}

/** The module with a variable that is false for good; what would set it does nothing. */
function withConstant(code: string, name: string): string {
  const declared = `export let ${name} = false;`;
  if (!code.includes(declared)) throw new Error(`Svelte has no variable ${name} as expected here.`);
  return code
    .replace(declared, `export const ${name} = false;`)
    .replaceAll(new RegExp(`^\\s*${name} = \\w+;$`, 'gm'), '');
}
