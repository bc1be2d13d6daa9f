/**
 * The engine as the page uses it: typed, with answers as values. Small things run at once in the page's own
 * instance, larger ones in the pool of workers; both are the same program, so the choice never shows.
 */

import type { Check } from '../exercises/exercise.ts';
import { evaluateOperations, PAGE_BUDGET, runOperations, Speed } from './estimate.ts';
import type { Instance } from './instance.ts';
import type { Task } from './messages.ts';
import { EngineTrap, Pool, type WorkerLike } from './pool.ts';
import { decodeRuns, type RunHeader } from './result.ts';
import {
  type Analysis,
  type Answer,
  type Descriptions,
  type EvaluateRequest,
  type Experiment,
  type Json,
  type JsonObject,
  type Objective,
  plainDiagnostic,
  type RunResult,
} from './types.ts';

export interface EngineOptions {
  createInstance: () => Promise<Instance>;
  createWorker?: () => WorkerLike;
  workers?: number;
}

export class Engine {
  readonly #options: EngineOptions;
  readonly #pool: Pool | null;
  readonly #runSpeed = new Speed(1e-5);
  readonly #gridSpeed = new Speed(1.5e-6);
  #instance: Instance;
  #descriptions: Descriptions | undefined;

  private constructor(instance: Instance, options: EngineOptions) {
    this.#instance = instance;
    this.#options = options;
    this.#pool = options.createWorker
      ? new Pool({ create: options.createWorker, size: options.workers ?? 1 })
      : null;
  }

  static async create(options: EngineOptions): Promise<Engine> {
    return new Engine(await options.createInstance(), options);
  }

  /** Everything the engine says about itself: methods, rules, noise, catalogue, operators, limits. */
  describe(): Descriptions {
    this.#descriptions ??= JSON.parse(this.#instance.describe()) as Descriptions;
    return this.#descriptions;
  }

  /** Reads an objective without evaluating it. Quick enough for every keystroke. */
  analyse(objective: Objective): Answer<Analysis> {
    return this.#guard(() =>
      answer<Analysis>(this.#instance.analyse(JSON.stringify({ objective }))),
    );
  }

  /** Validates an experiment and fills in its defaults. */
  check(experiment: Experiment): Answer<Experiment> {
    return this.#guard(() => {
      const checked = answer<{ experiment: Experiment }>(
        this.#instance.check(JSON.stringify(experiment)),
      );
      return checked.ok ? { ok: true, value: checked.value.experiment } : checked;
    });
  }

  /** Checks an answer to an exercise; not ok when the exercise itself is wrong. */
  checkExercise(exercise: JsonObject, given: Json, student: string): Answer<Check> {
    return this.#guard(() =>
      answer<Check>(
        this.#instance.checkExercise(JSON.stringify({ exercise, answer: given, student })),
      ),
    );
  }

  /** The exercise with the parameters that are drawn for a student. */
  exerciseVariant(
    exercise: JsonObject,
    student: string,
  ): Answer<{ values: { [name: string]: number }; exercise: JsonObject }> {
    return this.#guard(() =>
      answer(this.#instance.exerciseVariant(JSON.stringify({ exercise, student }))),
    );
  }

  /** Runs an experiment. Rejects only with the signal's reason. */
  async run(experiment: Experiment, signal?: AbortSignal): Promise<Answer<RunResult>> {
    const operations = runOperations(experiment);
    const task: Task = { kind: 'run', text: JSON.stringify(experiment) };
    const done = await this.#perform(task, operations, this.#runSpeed, signal);
    if (!done.ok) return done;
    const header = answer<RunHeader>(done.value.header);
    return header.ok ? { ok: true, value: decodeRuns(header.value, done.value.data) } : header;
  }

  /** Evaluates costs (and partial derivatives) over a grid or at points; planes follow one another. */
  async evaluate(request: EvaluateRequest, signal?: AbortSignal): Promise<Answer<Float64Array>> {
    const operations = evaluateOperations(request);
    const task: Task = { kind: 'evaluate', text: JSON.stringify(request) };
    const done = await this.#perform(task, operations, this.#gridSpeed, signal);
    if (!done.ok) return done;
    const header = answer<{ count: number }>(done.value.header);
    return header.ok ? { ok: true, value: done.value.data } : header;
  }

  close(): void {
    this.#pool?.close();
  }

  async #perform(
    task: Task,
    operations: number,
    speed: Speed,
    signal?: AbortSignal,
  ): Promise<Answer<{ header: string; data: Float64Array }>> {
    signal?.throwIfAborted();
    if (!this.#pool || speed.expect(operations) <= PAGE_BUDGET) {
      return this.#guard(() => {
        const begin = performance.now();
        const value = this.#instance.perform(task);
        speed.observe(operations, performance.now() - begin);
        return { ok: true, value };
      });
    }
    try {
      const value = await this.#pool.perform(task, signal);
      speed.observe(operations, value.milliseconds);
      return { ok: true, value };
    } catch (error) {
      if (error instanceof EngineTrap) return { ok: false, error: plainDiagnostic(error.message) };
      throw error;
    }
  }

  /** After a trap the instance's memory is undefined: it is replaced, and the answer says what happened. */
  #guard<T>(action: () => Answer<T>): Answer<T> {
    try {
      return action();
    } catch (error) {
      void this.#options.createInstance().then((instance) => {
        this.#instance = instance;
      });
      const message = error instanceof Error ? error.message : String(error);
      return {
        ok: false,
        error: plainDiagnostic(`The engine stopped in the middle and was restarted: ${message}`),
      };
    }
  }
}

function answer<T>(text: string): Answer<T> {
  const value = JSON.parse(text);
  return value.ok ? { ok: true, value } : { ok: false, error: value.error };
}
