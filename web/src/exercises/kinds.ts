/** The kinds of exercises, one file each in kinds/: adding a kind is adding a file. */
import type { Component } from 'svelte';
import type { KindProps } from './exercise.ts';

type Kind = Component<KindProps>;

// They come with the exercise itself, but for the one with a figure of its own.
const files = import.meta.glob<Kind>(['./kinds/*.svelte', '!./kinds/point.svelte'], {
  eager: true,
  import: 'default',
});

/** The component of a kind; undefined for a name that there is no file for. */
export async function loadExerciseKind(name: string): Promise<Kind | undefined> {
  return name === 'point'
    ? (await import('./kinds/point.svelte')).default
    : files[`./kinds/${name}.svelte`];
}
