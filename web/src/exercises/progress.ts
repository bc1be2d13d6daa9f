/** What a reader has answered, kept in this browser only. */
import { keep, recall } from '../shell/storage.ts';

export interface Progress {
  answer: string;
  right: boolean;
  attempts: number;
}

const name = (id: string) => `exercise${location.pathname}#${id}`;

export function loadProgress(id: string): Progress | null {
  const { answer, right, attempts } = recall<Progress>(name(id));
  return typeof answer === 'string'
    ? { answer, right: right === true, attempts: Number(attempts) || 0 }
    : null;
}

/** Where storage is full or forbidden the answer still stands on the page. */
export function saveProgress(id: string, progress: Progress): void {
  keep(name(id), progress);
}
