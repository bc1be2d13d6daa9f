/**
 * The engine as the page uses it: typed, with answers as values. Small things run at once in the page's own
 * instance, larger ones in the pool of workers; both are the same program, so the choice never shows.
 */

import type { Check } from '../exercises/exercise.ts';
import { t } from '../strings/index.ts';
import type {
  Differences,
  DifferencesRequest,
  EvaluationTrace,
  PointAnalysis,
  PointRequest,
} from './analyses.ts';
import {
  differencesOperations,
  evaluateOperations,
  PAGE_BUDGET,
  pointOperations,
  runOperations,
  Speed,
} from './estimate.ts';
import { type Instance, RestNeeded } from './instance.ts';
import type { Task } from './messages.ts';
import { EngineTrap, Pool, type WorkerLike } from './pool.ts';
import { decodeRuns, type RunHeader } from './result.ts';
import {
  type Analysis,
  type Answer,
  type BasinPoint,
  type Descriptions,
  type EvaluateRequest,
  type Experiment,
  type Json,
  type JsonObject,
  type MapPart,
  type MapPiece,
  type Objective,
  plainDiagnostic,
  type RunResult,
  type StationaryResult,
} from './types.ts';

export interface EngineOptions {
  /** Makes an instance of what has arrived of the engine. */
  createInstance: () => Promise<Instance>;
  /** Gets what is missing of the engine; absent where instances are whole from the beginning. */
  loadRest?: () => Promise<void>;
  createWorker?: () => WorkerLike;
  workers?: number;
}

/** The instance is being replaced: a moment later there is one. */
class NotReady extends Error {}

export class Engine {
  readonly #options: EngineOptions;
  readonly #pool: Pool | null;
  readonly #runSpeed = new Speed(1e-5);
  readonly #gridSpeed = new Speed(1.5e-6);
  readonly #analysisSpeed = new Speed(1e-5);
  readonly #descriptions: Descriptions;
  /** Null while it is replaced. */
  #instance: Instance | null;
  /** Settles when the newest instance is there. */
  #ready: Promise<void> = Promise.resolve();
  #whole: Promise<void> | undefined;

  private constructor(instance: Instance, options: EngineOptions) {
    this.#instance = instance;
    this.#descriptions = JSON.parse(instance.describe()) as Descriptions;
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
    return this.#descriptions;
  }

  /** Resolves when all of the engine is there; rejects with a message for the reader, and tries again when asked again. */
  whole(): Promise<void> {
    const { loadRest } = this.#options;
    if (!loadRest) return Promise.resolve();
    if (!this.#whole) {
      this.#whole = loadRest().then(() => this.#renew());
      this.#whole.catch(() => {
        this.#whole = undefined;
      });
    }
    return this.#whole;
  }

  /**
   * Does what calls `analyse` and `check`: at once, or, when that needs a part of the engine that is still on its way, from
   * the beginning when the part is there. Rejects when it cannot be loaded.
   */
  attempt<T>(action: () => T): T | Promise<T> {
    try {
      return action();
    } catch (error) {
      return this.#again(action, error);
    }
  }

  /** Reads an objective without evaluating it. Quick enough for every keystroke. To be called inside `attempt`. */
  analyse(objective: Objective): Answer<Analysis> {
    return this.#guard((instance) =>
      answer<Analysis>(instance.analyse(JSON.stringify({ objective }))),
    );
  }

  /** Validates an experiment and fills in its defaults. To be called inside `attempt`. */
  check(experiment: Experiment): Answer<Experiment> {
    return this.#guard((instance) => {
      const checked = answer<{ experiment: Experiment }>(
        instance.check(JSON.stringify(experiment)),
      );
      return checked.ok ? { ok: true, value: checked.value.experiment } : checked;
    });
  }

  /** Checks an answer to an exercise, in a worker: a check may run many cases. Not ok when the exercise itself is wrong. */
  async checkExercise(exercise: JsonObject, given: Json, student: string): Promise<Answer<Check>> {
    const text = JSON.stringify({ exercise, answer: given, student });
    const done = await this.#inWorker({ kind: 'check_exercise', text });
    return done.ok ? answer<Check>(done.value.header) : done;
  }

  /** The exercise with the parameters that are drawn for a student. */
  exerciseVariant(
    exercise: JsonObject,
    student: string,
  ): Promise<Answer<{ values: { [name: string]: number }; exercise: JsonObject }>> {
    return this.#here((instance) =>
      answer(instance.exerciseVariant(JSON.stringify({ exercise, student }))),
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

  /** All stationary points in a box, given as [from, to] of each input; `boxes` limits the search. */
  async stationary(
    request: { objective: Objective; box: [number, number][]; boxes?: number },
    signal?: AbortSignal,
  ): Promise<Answer<StationaryResult>> {
    const text = JSON.stringify(request);
    const done = await this.#inWorker({ kind: 'stationary', text }, signal);
    return done.ok ? answer<StationaryResult>(done.value.header) : done;
  }

  /** Computes a part of the map of an experiment. `known`: basins that other parts found, which keep their index. */
  async map(
    request: { experiment: Experiment; part?: MapPart; known?: number[][] },
    signal?: AbortSignal,
  ): Promise<Answer<MapPiece>> {
    const done = await this.#inWorker({ kind: 'map', text: JSON.stringify(request) }, signal);
    if (!done.ok) return done;
    const header = answer<{ count: number; legend: { points?: BasinPoint[] } }>(done.value.header);
    if (!header.ok) return header;
    const { count, legend } = header.value;
    const { data } = done.value;
    return {
      ok: true,
      value: {
        values: data.subarray(0, count),
        steps: data.length > count ? data.subarray(count) : null,
        points: legend.points ?? [],
      },
    };
  }

  /** Workers at work at once. */
  get workers(): number {
    return this.#pool ? (this.#options.workers ?? 1) : 1;
  }

  /** Gradient, Hessian and its eigenpairs at a point. */
  analysePoint(request: PointRequest, signal?: AbortSignal): Promise<Answer<PointAnalysis>> {
    return this.#ask('analyse_point', request, pointOperations(request), signal);
  }

  /** An evaluation, operation by operation, with its graph. */
  traceEvaluation(request: PointRequest, signal?: AbortSignal): Promise<Answer<EvaluationTrace>> {
    return this.#ask('trace_evaluation', request, pointOperations(request), signal);
  }

  /** Finite differences beside the exact derivative. */
  differences(request: DifferencesRequest, signal?: AbortSignal): Promise<Answer<Differences>> {
    return this.#ask('differences', request, differencesOperations(request), signal);
  }

  /** The steplengths of a rule; not ok for a line search, which has none without a run. */
  schedule(
    request: {
      schedule: Json;
      steps: number;
      parameters?: { [name: string]: number };
      /** After steps 1, 2, …, for a rule that watches the cost. */
      costs?: number[];
    },
    signal?: AbortSignal,
  ): Promise<Answer<{ steplengths: (number | null)[] }>> {
    return this.#ask('schedule', request, request.steps, signal);
  }

  close(): void {
    this.#pool?.close();
  }

  /** Asks for one of the analyses, which answer with JSON. */
  async #ask<T>(
    kind: Task['kind'],
    request: object,
    operations: number,
    signal?: AbortSignal,
  ): Promise<Answer<T>> {
    const task: Task = { kind, text: JSON.stringify(request) };
    const done = await this.#perform(task, operations, this.#analysisSpeed, signal);
    return done.ok ? answer<T>(done.value.header) : done;
  }

  async #perform(
    task: Task,
    operations: number,
    speed: Speed,
    signal?: AbortSignal,
  ): Promise<Answer<TaskAnswer>> {
    signal?.throwIfAborted();
    if (speed.expect(operations) <= PAGE_BUDGET || !this.#pool) {
      return this.#here((instance) => {
        const begin = performance.now();
        const value = instance.perform(task);
        speed.observe(operations, performance.now() - begin);
        return { ok: true, value };
      });
    }
    const done = await this.#inWorker(task, signal);
    if (done.ok) speed.observe(operations, done.value.milliseconds);
    return done;
  }

  /** Performs a task in a worker; where there are none (in Node), here. Waits for the rest of the engine if that is needed. */
  async #inWorker(
    task: Task,
    signal?: AbortSignal,
  ): Promise<Answer<TaskAnswer & { milliseconds: number }>> {
    signal?.throwIfAborted();
    if (!this.#pool)
      return this.#here((instance) => ({
        ok: true,
        value: { ...instance.perform(task), milliseconds: 0 },
      }));
    for (;;) {
      try {
        return { ok: true, value: await this.#pool.perform(task, signal) };
      } catch (error) {
        if (error instanceof EngineTrap) return unanswered(error);
        if (!(error instanceof RestNeeded)) throw error;
      }
      try {
        await this.whole();
      } catch (error) {
        return unanswered(error);
      }
    }
  }

  /** Performs something in the page's own instance; waits for the rest of the engine if that is needed. */
  async #here<T>(action: (instance: Instance) => Answer<T>): Promise<Answer<T>> {
    try {
      return await this.attempt(() => this.#guard(action));
    } catch (error) {
      return unanswered(error);
    }
  }

  async #again<T>(action: () => T, failure: unknown): Promise<T> {
    for (let error = failure; ; ) {
      if (error instanceof RestNeeded) await this.whole();
      else if (!(error instanceof NotReady)) throw error;
      await this.#ready;
      try {
        return action();
      } catch (next) {
        error = next;
      }
    }
  }

  /**
   * After a trap, and where a part was missing, the instance's memory is undefined: it is replaced. After a trap the answer
   * says what happened.
   */
  #guard<T>(action: (instance: Instance) => Answer<T>): Answer<T> {
    if (!this.#instance) throw new NotReady();
    try {
      return action(this.#instance);
    } catch (error) {
      this.#instance = null;
      void this.#renew();
      if (error instanceof RestNeeded) throw error;
      return {
        ok: false,
        error: plainDiagnostic(t.engine.restarted(messageOf(error))),
      };
    }
  }

  /** Makes a new instance, of all that has arrived by then. */
  #renew(): Promise<void> {
    const make = async () => {
      this.#instance = await this.#options.createInstance();
    };
    this.#ready = this.#ready.then(make, make);
    this.#ready.catch(() => undefined); // whoever waits for it is told
    return this.#ready;
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function unanswered<T>(error: unknown): Answer<T> {
  return { ok: false, error: plainDiagnostic(messageOf(error)) };
}

type TaskAnswer = ReturnType<Instance['perform']>;

function answer<T>(text: string): Answer<T> {
  const value = JSON.parse(text);
  return value.ok ? { ok: true, value } : { ok: false, error: value.error };
}
