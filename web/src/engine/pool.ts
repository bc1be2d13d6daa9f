/**
 * Engine workers behind a queue. A task can be cancelled: if it is still waiting it is dropped, if it is
 * running its worker gets a short grace and is replaced when other work waits for it. A worker that traps,
 * dies or stops answering is discarded and replaced.
 */
import { t } from '../strings/index.ts';
import { RestNeeded } from './instance.ts';
import type { FromWorker, Task } from './messages.ts';

/** What the pool needs of a worker; the browser's Worker is one. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FromWorker>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
}

export interface TaskResult {
  header: string;
  data: Float64Array;
  milliseconds: number;
}

/** The engine stopped in the middle of a task, or its worker could not be reached. */
export class EngineTrap extends Error {
  override name = 'EngineTrap';
}

/** What `signal.reason` rejects with when nobody waits for the result any more. */
export const cancelled = (): DOMException =>
  new DOMException('Replaced by a newer request', 'AbortError');

export interface PoolOptions {
  create: () => WorkerLike;
  size: number;
  /** Milliseconds within which a new worker must say `started`: its code must arrive first. */
  loading?: number;
  /** The same for a worker that has answered before. */
  patience?: number;
  /** Milliseconds that one task may take. */
  limit?: number;
  /** Milliseconds that a cancelled task may keep its worker while other work waits. */
  grace?: number;
}

interface Job {
  id: number;
  task: Task;
  retried: boolean;
  settled: boolean;
  resolve: (result: TaskResult) => void;
  reject: (error: unknown) => void;
}

interface Slot {
  worker: WorkerLike;
  job: Job | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** It has answered at least once. */
  proven: boolean;
  dead: boolean;
}

export class Pool {
  readonly #options: Required<PoolOptions>;
  readonly #slots: Slot[] = [];
  #queue: Job[] = [];
  #nextId = 1;

  constructor(options: PoolOptions) {
    this.#options = { loading: 15_000, patience: 2000, limit: 60_000, grace: 150, ...options };
  }

  /** Number of workers alive, for tests and diagnosis. */
  get workers(): number {
    return this.#slots.length;
  }

  /** Performs a task in a worker. Rejects with EngineTrap or RestNeeded, or with the signal's reason when aborted. */
  perform(task: Task, signal?: AbortSignal): Promise<TaskResult> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const finish = () => signal?.removeEventListener('abort', abort);
      const job: Job = {
        id: this.#nextId++,
        task,
        retried: false,
        settled: false,
        resolve: (result) => {
          job.settled = true;
          finish();
          resolve(result);
        },
        reject: (error) => {
          job.settled = true;
          finish();
          reject(error);
        },
      };
      const abort = () => {
        job.reject(signal?.reason);
        this.#queue = this.#queue.filter((other) => other !== job);
        this.#reclaim();
      };
      signal?.addEventListener('abort', abort);
      this.#queue.push(job);
      this.#dispatch();
    });
  }

  /** Ends all workers; tasks that wait are rejected. */
  close(): void {
    for (const job of this.#queue.splice(0)) job.reject(cancelled());
    for (const slot of [...this.#slots]) {
      slot.job?.reject(cancelled());
      this.#discard(slot);
    }
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const slot = this.#slots.find((candidate) => candidate.job === null) ?? this.#grow();
      if (!slot) {
        this.#reclaim();
        return;
      }
      this.#begin(slot, this.#queue.shift() as Job);
    }
  }

  #grow(): Slot | undefined {
    if (this.#slots.length >= this.#options.size) return undefined;
    const slot: Slot = {
      worker: this.#options.create(),
      job: null,
      timer: undefined,
      proven: false,
      dead: false,
    };
    slot.worker.addEventListener('message', ({ data }) => this.#receive(slot, data));
    const lost = () => this.#fail(slot, new EngineTrap(t.engine.workerStopped));
    slot.worker.addEventListener('error', lost);
    slot.worker.addEventListener('messageerror', lost);
    this.#slots.push(slot);
    return slot;
  }

  #begin(slot: Slot, job: Job): void {
    slot.job = job;
    slot.worker.postMessage({ type: 'task', id: job.id, task: job.task });
    // A worker that was ended from outside never answers; nothing else would tell.
    const patience = slot.proven ? this.#options.patience : this.#options.loading;
    this.#arm(slot, patience, () => this.#fail(slot, new EngineTrap(t.engine.workerSilent)));
  }

  #arm(slot: Slot, milliseconds: number, action: () => void): void {
    clearTimeout(slot.timer);
    slot.timer = setTimeout(action, milliseconds);
  }

  #receive(slot: Slot, message: FromWorker): void {
    const job = slot.job;
    if (slot.dead || job?.id !== message.id) return;
    slot.proven = true;
    switch (message.type) {
      case 'started':
        this.#arm(slot, this.#options.limit, () => {
          job.retried = true;
          this.#fail(slot, new EngineTrap(t.engine.tooLong));
        });
        if (job.settled) this.#reclaim();
        return;
      case 'done':
        clearTimeout(slot.timer);
        slot.job = null;
        if (!job.settled) job.resolve(message);
        this.#dispatch();
        return;
      case 'trapped':
        job.retried = true;
        this.#fail(slot, new EngineTrap(t.engine.stopped(message.message)));
        return;
      case 'rest-needed':
        job.retried = true;
        this.#fail(slot, new RestNeeded());
    }
  }

  /** Discards the slot's worker. Its task is tried once more if the worker was lost before or while computing. */
  #fail(slot: Slot, error: Error): void {
    const job = slot.job;
    this.#discard(slot);
    if (job && !job.settled) {
      if (job.retried) {
        job.reject(error);
      } else {
        job.retried = true;
        this.#queue.unshift(job);
      }
    }
    this.#dispatch();
  }

  #discard(slot: Slot): void {
    clearTimeout(slot.timer);
    slot.dead = true;
    slot.job = null;
    slot.worker.terminate();
    this.#slots.splice(this.#slots.indexOf(slot), 1);
  }

  /** Frees workers that compute what nobody waits for, when something else does. */
  #reclaim(): void {
    if (this.#queue.length === 0) return;
    for (const slot of this.#slots) {
      if (!slot.job?.settled) continue;
      this.#arm(slot, this.#options.grace, () => {
        if (this.#queue.length > 0) {
          this.#discard(slot);
          this.#dispatch();
        }
      });
    }
  }
}
