// Every exercise of every lesson, checked by the engine of the page: its keys, its samples, its variants.
import { describe, expect, it } from 'vitest';
import { loadEngineModule } from '../../web/site/engine-module.ts';
import { checkExercises } from '../../web/site/exercise-check.ts';
import { EXERCISE_KINDS } from '../../web/site/exercises.ts';
import { Site } from '../../web/site/site.ts';
import { root } from './native.ts';

const engine = await loadEngineModule(root);
const site = new Site({ root, engine });
const pages = [...site.pages().values()].filter(({ exercises }) => exercises.length);

describe.each(pages.map((page) => [page.file, page] as const))('the exercises of %s', (_, page) => {
  it('are right, and every sample gets its verdict', () => {
    expect(checkExercises(page, engine)).toEqual([]);
  });

  it.each(
    page.exercises
      .filter(({ parameters }) => parameters.length > 0)
      .map((one) => [one.id, one] as const),
  )(
    '%s: 1,000 students get numbers, their model answer is right, and several variants are drawn',
    (_id, exercise) => {
      const drawn = new Set<string>();
      for (let i = 0; i < 1000; ++i) {
        const student = `s${i}`;
        const variant = JSON.parse(
          engine.exercise_variant(JSON.stringify({ exercise: exercise.all, student })),
        );
        expect(variant.ok, JSON.stringify(variant.error)).toBe(true);
        drawn.add(JSON.stringify(variant.values));
        for (const sample of variant.exercise.samples) {
          const check = JSON.parse(
            engine.check_exercise(
              JSON.stringify({ exercise: exercise.all, student, answer: sample.answer }),
            ),
          );
          if (sample.verdict === 'right') expect(check.correct, check.message).toBe(true);
          if (sample.verdict === 'wrong') expect(check.score, student).toBe(0);
        }
      }
      expect(drawn.size).toBeGreaterThan(1);
    },
    120_000,
  );
});

it('lesson 4 has an exercise of every kind', () => {
  const lesson = pages.find(({ number }) => number === 4);
  expect(new Set(lesson?.exercises.map(({ kind }) => kind))).toEqual(new Set(EXERCISE_KINDS));
});

it('a mistake that only the engine sees is located', () => {
  const page = pages.find(({ number }) => number === 4);
  if (!page) throw new Error('no lesson 4');
  const [first] = page.exercises;
  if (!first) throw new Error('no exercise');
  const broken = { ...first, all: { ...first.all, answer: '7/' } };
  const [problem] = checkExercises({ ...page, exercises: [broken] }, engine);
  expect(problem?.file).toMatch(/exercises\.yml$/);
  expect(problem?.line).toBe(first.lineAt('answer'));
  const wrong = {
    ...first,
    all: { ...first.all, samples: [{ answer: '1', verdict: 'right' }] },
  };
  expect(checkExercises({ ...page, exercises: [wrong] }, engine)[0]?.message).toContain(
    'the check finds it wrong',
  );
});
