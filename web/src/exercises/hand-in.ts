/**
 * What a student has done, and the one file that holds it: made, read back, merged. The file is for people who mark it,
 * and for another browser; nothing in it is trusted, marking checks the answers again.
 */
import type { Json } from '../engine/types.ts';
import { t } from '../strings/index.ts';

/** One exercise as far as a student got with it. */
export interface Work {
  /** The newest answer that could be read. */
  answer: Json;
  attempts: number;
  /** Of the best attempt, from 0 to 1. */
  score: number;
  correct: boolean;
  hints: number;
  /** The solution was seen: after a try, or asked for without one. */
  solution: 'hidden' | 'after' | 'asked';
  /** Identifier that the exercise's parameters were drawn from. */
  seed: string;
}

/** By lesson, by exercise. */
export type Homework = { [lesson: string]: { [exercise: string]: Work } };

export interface HandIn {
  format: 'descent-lab hand-in';
  version: 1;
  student: string;
  homework: Homework;
}

export const LIMITS = {
  file: 5_000_000,
  student: 200,
  lessons: 200,
  exercises: 500,
  answer: 20_000,
};

export function newWork(seed: string): Work {
  return {
    answer: null,
    attempts: 0,
    score: 0,
    correct: false,
    hints: 0,
    solution: 'hidden',
    seed,
  };
}

/** The text of a file to hand in. */
export function writeHandIn(student: string, homework: Homework): string {
  const file: HandIn = { format: 'descent-lab hand-in', version: 1, student, homework };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads such a file. What cannot be used is named and left out; a text says why nothing can be. */
export function readHandIn(text: string): { file: HandIn; problems: string[] } | string {
  const words = t.exercises.handIn.problems;
  if (text.length > LIMITS.file) return words.large;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return words.notJson(error instanceof Error ? error.message : String(error));
  }
  if (!isMapping(value) || value['format'] !== 'descent-lab hand-in') return words.noHandIn;
  if (value['version'] !== 1) return words.version(shown(value['version']));
  const problems: string[] = [];
  let student = '';
  if (typeof value['student'] === 'string' && value['student'].length <= LIMITS.student) {
    student = value['student'];
  } else {
    problems.push(words.student(LIMITS.student));
  }
  const homework: Homework = {};
  if (!isMapping(value['homework'])) return words.nothing;
  const lessons = Object.entries(value['homework']);
  if (lessons.length > LIMITS.lessons) return words.lessons(lessons.length, LIMITS.lessons);
  for (const [lesson, exercises] of lessons) {
    if (!isName(lesson) || !isMapping(exercises)) {
      problems.push(words.lesson(`homework.${lesson.slice(0, 80)}`));
      continue;
    }
    const read: Homework[string] = {};
    for (const [id, work] of Object.entries(exercises).slice(0, LIMITS.exercises)) {
      const wrong = isName(id) ? whatIsWrong(work) : words.id;
      if (wrong) problems.push(words.work(`homework.${lesson}.${id.slice(0, 80)}`, wrong));
      else read[id] = cleaned(work as Work);
    }
    homework[lesson] = read;
  }
  for (const key of Object.keys(value)) {
    if (!['format', 'version', 'student', 'homework'].includes(key))
      problems.push(words.unknown(key.slice(0, 80)));
  }
  return { file: { format: 'descent-lab hand-in', version: 1, student, homework }, problems };
}

/** Both together: of two works on one exercise the better one stays, of equally good ones that of more attempts. */
export function merge(own: Homework, other: Homework): Homework {
  const merged: Homework = structuredClone(own);
  for (const [lesson, exercises] of Object.entries(other)) {
    merged[lesson] ??= {};
    const into = merged[lesson] as Homework[string];
    for (const [id, work] of Object.entries(exercises)) {
      const mine = into[id];
      const better =
        !mine ||
        work.score > mine.score ||
        (work.score === mine.score && work.attempts > mine.attempts);
      if (better) into[id] = structuredClone(work);
    }
  }
  return merged;
}

function isMapping(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lessons and exercises are called so; what JavaScript gives a meaning of its own (__proto__) is not. */
function isName(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,99}$/.test(text) && text !== 'constructor';
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'none').slice(0, 40);
}

function whatIsWrong(work: unknown): string | null {
  const words = t.exercises.handIn.problems;
  if (!isMapping(work)) return words.noWork;
  const { answer, attempts, score, correct, hints, solution, seed } = work;
  if (answer === undefined) return words.noAnswer;
  if (JSON.stringify(answer).length > LIMITS.answer) return words.longAnswer;
  if (!isCount(attempts)) return words.value('attempts', shown(attempts));
  if (typeof score !== 'number' || !(score >= 0 && score <= 1))
    return words.value('score', shown(score));
  if (typeof correct !== 'boolean') return words.value('correct', shown(correct));
  if (!isCount(hints)) return words.value('hints', shown(hints));
  if (!['hidden', 'after', 'asked'].includes(String(solution)))
    return words.value('solution', shown(solution));
  if (typeof seed !== 'string' || seed.length > LIMITS.student)
    return words.value('seed', shown(seed));
  return null;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e9;
}

function cleaned({ answer, attempts, score, correct, hints, solution, seed }: Work): Work {
  return { answer, attempts, score, correct, hints, solution, seed };
}
