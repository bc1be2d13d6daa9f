/**
 * One request at a time, and of those that wait only the newest. While someone drags, the picture follows as fast as
 * it can be computed: what is under way is finished and shown, unless it takes so long that waiting for it is worse.
 */
import { cancelled } from './pool.ts';

/** What an action may look at while it runs. */
export interface Turn {
  signal: AbortSignal;
  /** A newer request waits: refinements are not worth their time any more. */
  readonly overtaken: boolean;
}

interface Waiting {
  start(): void;
  drop(): void;
}

/** Milliseconds that a request may keep a newer one waiting. */
const PATIENCE = 250;

export class Newest {
  #running: AbortController | null = null;
  #waiting: Waiting | null = null;

  /** Performs `action` when its turn comes; resolves to undefined if a newer one took its place. */
  perform<T>(action: (turn: Turn) => Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const start = () => this.#run(action).then(resolve, reject);
      if (!this.#running) {
        void start();
        return;
      }
      this.#waiting?.drop();
      this.#waiting = { start: () => void start(), drop: () => resolve(undefined) };
      const slow = this.#running;
      setTimeout(() => slow.abort(cancelled()), PATIENCE);
    });
  }

  /** Ends what runs and drops what waits. */
  cancel(): void {
    this.#waiting?.drop();
    this.#waiting = null;
    this.#running?.abort(cancelled());
  }

  async #run<T>(action: (turn: Turn) => Promise<T>): Promise<T | undefined> {
    const controller = new AbortController();
    this.#running = controller;
    const overtaken = () => this.#waiting !== null;
    try {
      return await action({
        signal: controller.signal,
        get overtaken() {
          return overtaken();
        },
      });
    } catch (error) {
      if (controller.signal.aborted) return undefined;
      throw error;
    } finally {
      this.#running = null;
      const next = this.#waiting;
      this.#waiting = null;
      next?.start();
    }
  }
}
