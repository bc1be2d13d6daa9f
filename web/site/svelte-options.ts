/** How the site and `<descent-lab>` compile components: classes that scope styles are short, for they stand in every template. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Options } from '@sveltejs/vite-plugin-svelte';

const slashed = (file: string) => file.replaceAll('\\', '/');

/** All components, in an order that is the same everywhere: a component's class is its place. */
const components = readdirSync(path.resolve(import.meta.dirname, '../src'), { recursive: true })
  .map((file) => slashed(String(file)))
  .filter((file) => file.endsWith('.svelte'))
  .toSorted();

export const svelteOptions: Options = {
  compilerOptions: {
    cssHash: ({ hash, filename }) => {
      const place = components.findIndex((file) => slashed(filename).endsWith(`/src/${file}`));
      return `s${place < 0 ? hash(filename) : place.toString(36)}`;
    },
    discloseVersion: false,
  },
};
