/**
 * The one file that holds what a student has done: made, read back, merged. It is for people who mark it, and for another
 * browser.
 */
import { handIn as english } from '../strings/en/parts/handIn.ts';
import { wordsOf } from '../strings/index.ts';
import { type Homework, isMapping, isName, LIMITS, readWorks, shown } from './work.ts';

export interface HandIn {
  format: 'descent-lab hand-in';
  version: 1;
  student: string;
  homework: Homework;
}

/** The text of a file to hand in. */
export function writeHandIn(student: string, homework: Homework): string {
  const file: HandIn = { format: 'descent-lab hand-in', version: 1, student, homework };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads such a file. What cannot be used is named and left out; a text says why nothing can be. */
export function readHandIn(text: string): { file: HandIn; problems: string[] } | string {
  const words = wordsOf('handIn', english).problems;
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
    homework[lesson] = readWorks(exercises, (id, fault) =>
      problems.push(words.work(`homework.${lesson}.${id.slice(0, 80)}`, fault(words))),
    );
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
