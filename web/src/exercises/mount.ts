/** Gives an exercise of a page its fields: an element with `data-exercise` whose kind is known here. */
import { mount } from 'svelte';
import { loadEngine } from '../engine/load.ts';
import { loadStrings } from '../strings/index.ts';
import { markLanguage } from '../strings/language.ts';
import Exercise from './Exercise.svelte';
import type { ExerciseData } from './exercise.ts';
import { loadExerciseKind } from './kinds.ts';
import { fillIn } from './placeholders.ts';
import { lessonName, progress } from './progress.ts';
import { say } from './words.ts';

/** Makes the fields of one exercise. */
export async function mountExercise(element: HTMLElement): Promise<void> {
  await loadStrings();
  const place = element.querySelector<HTMLElement>('.exercise-answer');
  if (!place) return;
  let data = JSON.parse(element.dataset['exercise'] ?? '{}') as ExerciseData;
  const kind = await loadExerciseKind(data.kind);
  if (!kind) {
    place.textContent = say().unknownKind(data.kind);
    return;
  }
  const written = data;
  const lesson = lessonName();
  const names = Object.keys((data['parameters'] as object | undefined) ?? {});
  // Work that was begun keeps the numbers that it was begun with.
  const seed = progress.work(lesson, data.id).seed;
  if (names.length > 0) {
    try {
      const variant = await (await loadEngine()).exerciseVariant(data, seed);
      if (!variant.ok) throw new Error(variant.error.message);
      data = variant.value.exercise as ExerciseData;
      fillIn(element, names, variant.value.values);
      for (const template of element.querySelectorAll('template'))
        fillIn(template.content, names, variant.value.values);
    } catch (error) {
      place.textContent = say().cannotBeShown(
        error instanceof Error ? error.message : String(error),
      );
      return;
    }
  }
  const texts = new Map(
    [...element.querySelectorAll<HTMLTemplateElement>('template[data-part]')].map((template) => [
      template.dataset['part'] ?? '',
      template,
    ]),
  );
  const title = element.querySelector('h3');
  if (title) title.id ||= `${data.id}-title`;
  place.replaceChildren();
  markLanguage(place);
  mount(Exercise, {
    target: place,
    props: {
      data,
      written,
      seed,
      lesson,
      kind,
      engine: loadEngine,
      texts,
      labelledby: title?.id ?? '',
    },
  });
  element.dataset['ready'] = '';
}
