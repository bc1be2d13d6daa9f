/** How the site and `<descent-lab>` compile components: classes that scope styles are short, for they stand in every template. */
import type { Options } from '@sveltejs/vite-plugin-svelte';

export const svelteOptions: Options = {
  compilerOptions: {
    cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}`,
    discloseVersion: false,
  },
};
