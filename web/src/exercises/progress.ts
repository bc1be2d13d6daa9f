/**
 * What the reader has answered, kept in this browser per lesson. Where storage is full or forbidden it lasts as long as the
 * page, which says so; it can still be saved as a file.
 */
import { type Homework, isMapping, isName, newWork, readWorks, type Work } from './work.ts';

const PREFIX = 'descent-lab.homework.';
const STUDENT = 'descent-lab.student';

export class Progress {
  readonly #storage: Storage | null;
  #homework: Homework = {};
  #student = '';
  readonly #listeners = new Set<() => void>();
  /** Why what is done is not kept in this browser, by its name among the strings; empty while it is. */
  problem: '' | 'nothingKept' | 'noRoom' = '';

  constructor(storage: () => Storage = () => localStorage) {
    let found: Storage | null = null;
    try {
      found = storage();
      this.#student = found.getItem(STUDENT) ?? '';
      for (let i = 0; i < found.length; ++i) {
        const key = found.key(i) ?? '';
        if (key.startsWith(PREFIX)) this.#read(key.slice(PREFIX.length), found.getItem(key) ?? '');
      }
    } catch {
      this.problem = 'nothingKept';
    }
    this.#storage = found;
  }

  get student(): string {
    return this.#student;
  }
  get homework(): Homework {
    return this.#homework;
  }

  /** The work on an exercise; a new one if there is none. */
  work(lesson: string, id: string): Work {
    return this.#homework[lesson]?.[id] ?? newWork(this.#student);
  }

  save(lesson: string, id: string, work: Work): void {
    this.#homework[lesson] = { ...this.#homework[lesson], [id]: work };
    this.#keep(PREFIX + lesson, JSON.stringify(this.#homework[lesson]));
    this.#tell();
  }

  setStudent(student: string): void {
    this.#student = student;
    this.#keep(STUDENT, student);
    this.#tell();
  }

  /** Puts other homework in the place of all of it. */
  replace(homework: Homework): void {
    this.#homework = homework;
    for (const [lesson, exercises] of Object.entries(homework))
      this.#keep(PREFIX + lesson, JSON.stringify(exercises));
    this.#tell();
  }

  /** Calls back after every change; the result ends it. */
  follow(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #read(lesson: string, text: string): void {
    // What is kept is checked as strictly as a file: an older page or another program may have written it.
    try {
      const exercises: unknown = JSON.parse(text);
      if (isName(lesson) && isMapping(exercises)) this.#homework[lesson] = readWorks(exercises);
    } catch {
      // Not JSON: nothing that could be shown.
    }
  }

  #keep(key: string, value: string): void {
    try {
      if (!this.#storage) return;
      this.#storage.setItem(key, value);
      this.problem = '';
    } catch {
      this.problem = 'noRoom';
    }
  }
}

/** The one of this page. */
export const progress = new Progress();

/** The folder of the lesson that this page shows. */
export function lessonName(path = location.pathname): string {
  return (
    path
      .replace(/\/(index\.html)?$/, '')
      .split('/')
      .at(-1) || 'home'
  );
}
