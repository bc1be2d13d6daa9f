/** What a lab was set to before, and what was taken back. Changes in quick succession, as while dragging, are one. */
import type { PartialSettings } from '../experiment/settings.ts';

/** Changes closer together than this are one step to undo. */
const PAUSE = 600;
const MOST_STEPS = 100;

export class Undo {
  #past: PartialSettings[] = [];
  #future: PartialSettings[] = [];
  #now: PartialSettings;
  /** The same as text. */
  #text: string;
  #changed = Number.NEGATIVE_INFINITY;

  constructor(settings: PartialSettings) {
    this.#now = plain(settings);
    this.#text = textOf(this.#now);
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** The lab is set to this now. */
  note(settings: PartialSettings, time = performance.now()): void {
    const next = plain(settings);
    const text = textOf(next);
    if (text === this.#text) return;
    if (time - this.#changed > PAUSE) this.#past.push(this.#now);
    if (this.#past.length > MOST_STEPS) this.#past.shift();
    this.#changed = time;
    this.#now = next;
    this.#text = text;
    this.#future = [];
  }

  /** The settings before the last change; undefined when there are none. */
  undo(): PartialSettings | undefined {
    return this.#go(this.#past, this.#future);
  }

  /** The settings that were taken back last. */
  redo(): PartialSettings | undefined {
    return this.#go(this.#future, this.#past);
  }

  #go(from: PartialSettings[], to: PartialSettings[]): PartialSettings | undefined {
    const settings = from.pop();
    if (!settings) return undefined;
    to.push(this.#now);
    this.#now = settings;
    this.#text = textOf(settings);
    this.#changed = Number.NEGATIVE_INFINITY;
    return settings;
  }
}

/** The shown step is where one looks, not what is set: playing is nothing to undo. */
function plain({ shown: _, ...settings }: PartialSettings): PartialSettings {
  return settings;
}

/** Settings as text, in which keys have one order: what is gone back to may come with another. */
const textOf = (settings: PartialSettings): string =>
  JSON.stringify(settings, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
