/** Keeps only the newest of a series of requests: starting one aborts the one before. */
import { cancelled } from './pool.ts';

export class Latest {
  #controller: AbortController | undefined;

  /** Performs `action`; resolves to undefined when a newer call has taken over. */
  async perform<T>(action: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    try {
      const value = await action(controller.signal);
      return controller.signal.aborted ? undefined : value;
    } catch (error) {
      if (controller.signal.aborted) return undefined;
      throw error;
    }
  }

  cancel(): void {
    this.#controller?.abort(cancelled());
  }
}
