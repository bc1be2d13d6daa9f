/** What a student has done, as it is kept; nothing that was kept is trusted, marking checks the answers again. */
import type { Json } from '../engine/types.ts';
import type { Parts } from '../strings/index.ts';

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

/** Why something is no work, in words that only the page with the list of all work has. */
export type Fault = (words: Parts['handIn']['problems']) => string;

/** The work on the exercises of a lesson. What cannot be used is left out, and told by its name and fault. */
export function readWorks(
  exercises: { [id: string]: unknown },
  tell: (id: string, fault: Fault) => void = () => undefined,
): { [exercise: string]: Work } {
  const read: { [exercise: string]: Work } = {};
  for (const [id, work] of Object.entries(exercises).slice(0, LIMITS.exercises)) {
    const fault: Fault | null = isName(id) ? faultOf(work) : (words) => words.id;
    if (fault) tell(id, fault);
    else read[id] = cleaned(work as Work);
  }
  return read;
}

export function isMapping(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lessons and exercises are called so; what JavaScript gives a meaning of its own (__proto__) is not. */
export function isName(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,99}$/.test(text) && text !== 'constructor';
}

/** A value in a message. */
export function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'none').slice(0, 40);
}

function faultOf(work: unknown): Fault | null {
  if (!isMapping(work)) return (words) => words.noWork;
  const { answer, attempts, score, correct, hints, solution, seed } = work;
  if (answer === undefined) return (words) => words.noAnswer;
  if (JSON.stringify(answer).length > LIMITS.answer) return (words) => words.longAnswer;
  const known: { [name: string]: boolean } = {
    attempts: isCount(attempts),
    score: typeof score === 'number' && score >= 0 && score <= 1,
    correct: typeof correct === 'boolean',
    hints: isCount(hints),
    solution: ['hidden', 'after', 'asked'].includes(String(solution)),
    seed: typeof seed === 'string' && seed.length <= LIMITS.student,
  };
  const wrong = Object.keys(known).find((name) => !known[name]);
  return wrong === undefined ? null : (words) => words.value(wrong, shown(work[wrong]));
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e9;
}

function cleaned({ answer, attempts, score, correct, hints, solution, seed }: Work): Work {
  return { answer, attempts, score, correct, hints, solution, seed };
}
