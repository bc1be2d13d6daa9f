/** The kinds of exercises, one file each in kinds/: adding a kind is adding a file. */
import type { Component } from 'svelte';
import type { KindProps } from './exercise.ts';

const files = import.meta.glob<{ default: Component<KindProps> }>('./kinds/*.svelte');

export async function loadExerciseKind(name: string): Promise<Component<KindProps> | undefined> {
  return (await files[`./kinds/${name}.svelte`]?.())?.default;
}
