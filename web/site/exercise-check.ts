/**
 * What only the engine can say about a lesson's exercises: whether their keys make sense, and whether their samples get the
 * verdicts that their author expects. Runs when the site is built, in the tests and in `npm run check-lesson`.
 */
import type { Exercise } from './exercises.ts';
import type { Page } from './lesson.ts';
import type { Problem } from './problems.ts';

/** The two functions of the engine's module that are needed here. */
export interface ExerciseEngine {
  check_exercise(request: string): string;
  exercise_variant(request: string): string;
}

interface Sample {
  answer: unknown;
  verdict: string;
  feedback?: number;
}

/** Students whose variants are tried; the empty identifier is that of readers who gave none. */
const STUDENTS = ['', ...Array.from({ length: 20 }, (_, i) => `student-${i}`)];

/** All that is wrong with the exercises of a page, with file and line. */
export function checkExercises(page: Page, engine: ExerciseEngine): Problem[] {
  const file = page.file.replace(/index\.md$/, 'exercises.yml');
  return page.exercises.flatMap((exercise) =>
    checkExercise(exercise, engine).map(({ line, message }) => ({ file, line, message })),
  );
}

function checkExercise(exercise: Exercise, engine: ExerciseEngine): Omit<Problem, 'file'>[] {
  const students = exercise.parameters.length > 0 ? STUDENTS : [''];
  for (const student of students) {
    const variant = JSON.parse(
      engine.exercise_variant(JSON.stringify({ exercise: exercise.all, student })),
    );
    const whose = student ? ` (as “${student}” has it: ${JSON.stringify(variant.values)})` : '';
    if (!variant.ok) {
      const { path, message, line, column, guess } = variant.error;
      const where = line > 0 ? `column ${column}: ` : '';
      const ask = guess ? ` Did you mean “${guess}”?` : '';
      return [
        {
          line: exercise.lineAt(...keysOf(path)),
          message: `${path ? `${path}: ` : ''}${where}${message}${ask}${whose}`,
        },
      ];
    }
    const problems = samplesOf(variant.exercise, exercise, student, engine, whose);
    if (problems.length > 0) return problems;
  }
  return [];
}

function samplesOf(
  variant: { samples: Sample[] },
  exercise: Exercise,
  student: string,
  engine: ExerciseEngine,
  whose: string,
): Omit<Problem, 'file'>[] {
  return variant.samples.flatMap((sample, i) => {
    const found = JSON.parse(
      engine.check_exercise(
        JSON.stringify({ exercise: exercise.all, answer: sample.answer, student }),
      ),
    );
    const verdict = !found.valid
      ? 'unreadable'
      : found.correct
        ? 'right'
        : found.score > 0
          ? 'partly'
          : 'wrong';
    const line = exercise.lineAt('samples', i);
    const answer = JSON.stringify(sample.answer);
    if (verdict !== sample.verdict)
      return [
        {
          line,
          message: `The answer ${answer} is “${sample.verdict}” here, but the check finds it ${verdict}: ${found.message}${whose}`,
        },
      ];
    if (
      sample.feedback !== undefined &&
      found.feedback[0] !== `feedback[${sample.feedback - 1}].say`
    )
      return [
        {
          line,
          message: `The answer ${answer} should get feedback ${sample.feedback}, but gets ${found.feedback[0] ?? 'none'}.${whose}`,
        },
      ];
    return [];
  });
}

/** “goal.distance[0]” as a path of keys. */
function keysOf(path: string): (string | number)[] {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}
