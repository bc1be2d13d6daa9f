/**
 * Which modules come in one file: few and large ones, because each is a request, and gzip finds more that repeats in a
 * large one. What figures need comes by lesson: what is needed by the figures of the same lessons is one file, so no lesson
 * loads what it does not show.
 */
import type { Rolldown } from 'vite';

/** Modules that come in a file of this name with all that they import; what several of them import comes with the first. */
const FILES: readonly (readonly [name: string, modules: readonly RegExp[]])[] = [
  ['page', [/[\\/]shell[\\/]page\.ts$/]],
  // For the page and its workers, which must not get the page's own code with it.
  ['module', [/[\\/]engine[\\/]instance\.ts$/]],
  // The figures of most lessons, what stands around them, and the exercises: each file costs the others a kilobyte of names.
  [
    'lab',
    [
      /[\\/]lab[\\/]mount\.ts$/,
      /[\\/]figures[\\/](?:marks\.ts|(?:RunChoice|SortedTable)\.svelte|kinds[\\/](?:contour|history|curve)\.svelte)$/,
      /[\\/]exercises[\\/](?:mount\.ts|words\.ts|kinds[\\/](?!point)\w+\.svelte)$/,
    ],
  ],
  // What a few lessons have: a file of its own for each would take more.
  ['few', [/[\\/]controls[\\/]KeyField\.svelte$/, /[\\/]exercises[\\/]kinds[\\/]point\.svelte$/]],
  ['formula', [/[\\/]lab[\\/]FormulaPanel\.svelte$/]],
];

/** Figures that come together, though some lesson shows only one of them: a file more would cost the others as much. */
const COMPANIONS: readonly (readonly string[])[] = [
  ['map', 'compare', 'coordinates', 'sweep'],
  ['stationary', 'curvature'],
];

/** The styles of all components come with the first figure: apart, each would be a request of a few hundred bytes. */
const STYLES = /\.svelte\?.*type=style/;

const KIND = /[\\/]figures[\\/]kinds[\\/](\w+)\.svelte$/;

/** For the bundler, given the numbers of the lessons that show each kind of figure. */
export function chunks(
  lessonsOf: ReadonlyMap<string, ReadonlySet<string>>,
): Rolldown.CodeSplittingOptions {
  return {
    includeDependenciesRecursively: false,
    groups: [
      {
        name: (id, context) => {
          if (STYLES.test(id)) return 'lab';
          const users = usersOf(id, context);
          const file = FILES.find(([, modules]) =>
            modules.some((module) => users.some((user) => module.test(user))),
          );
          if (file) return file[0];
          const kinds = users
            .flatMap((user) => KIND.exec(user)?.[1] ?? [])
            .flatMap((kind) => COMPANIONS.find((row) => row.includes(kind)) ?? [kind]);
          const lessons = new Set(kinds.flatMap((kind) => [...(lessonsOf.get(kind) ?? [])]));
          return lessons.size > 0 ? `figures-${[...lessons].toSorted().join('-')}` : null;
        },
      },
    ],
  };
}

/** The modules that need a module at once: it, what imports it, what imports that, and so on. */
function usersOf(id: string, graph: Rolldown.ChunkingContext): string[] {
  const users = new Set([id]);
  for (const user of users)
    for (const importer of graph.getModuleInfo(user)?.importers ?? []) users.add(importer);
  return [...users];
}
