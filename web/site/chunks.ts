/**
 * Which modules come in one file, each with all that it imports. Files that nearly always come together are one: fewer
 * requests, and gzip finds more that repeats.
 */
export const chunks = {
  groups: [
    // What every page begins with; and what a worker needs, which must not get the page's code with it.
    { name: 'page', test: /[\\/]shell[\\/]page\.ts$/ },
    { name: 'module', test: /[\\/]engine[\\/]instance\.ts$/ },
    // Figures and what nearly every one stands among.
    {
      name: 'lab',
      test: /[\\/](?:lab[\\/](?:mount\.ts|FormulaPanel\.svelte|Parameters\.svelte)|kinds[\\/](?:contour|history)\.svelte)$/,
    },
    { name: 'exercises', test: /[\\/]exercises[\\/](?!HandIn|hand-in|mount-hand-in)/ },
  ],
};
