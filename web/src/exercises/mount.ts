/** Gives the exercises of a page their fields: every element with `data-exercise` whose kind is known here. */
import { mount } from 'svelte';
import { loadEngine } from '../engine/load.ts';
import Exercise from './Exercise.svelte';
import type { ExerciseData } from './exercise.ts';
import { loadExerciseKind } from './kinds.ts';

export async function mountExercises(root: ParentNode = document): Promise<void> {
  await Promise.all([...root.querySelectorAll<HTMLElement>('[data-exercise]')].map(mountExercise));
}

async function mountExercise(element: HTMLElement): Promise<void> {
  const place = element.querySelector('.exercise-answer');
  if (!place) return;
  const data = JSON.parse(element.dataset['exercise'] ?? '{}') as ExerciseData;
  const kind = await loadExerciseKind(data.kind);
  if (!kind) {
    place.textContent = `Exercises of the kind “${data.kind}” cannot be answered on this page.`;
    return;
  }
  const parts = (name: string) => [
    ...element.querySelectorAll<HTMLTemplateElement>(`template[data-part="${name}"]`),
  ];
  place.replaceChildren();
  mount(Exercise, {
    target: place,
    props: {
      data: { ...data, feedback: data.feedback ?? [] },
      kind,
      engine: loadEngine,
      hints: parts('hint'),
      feedback: parts('feedback'),
      solution: parts('solution')[0] ?? null,
    },
  });
}
