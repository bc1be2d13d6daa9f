/**
 * The engine as the page uses it: typed, with answers as values. Small things run at once in the page's own
 * instance, larger ones in the pool of workers; both are the same program, so the choice never shows.
 */

import type { Check } from '../exercises/exercise.ts';
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
import type { Instance } from './instance.ts';
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
  createInstance: () => Promise<Instance>;
  createWorker?: () => WorkerLike;
  workers?: number;
}

export class Engine {
  readonly #options: EngineOptions;
  readonly #pool: Pool | null;
  readonly #runSpeed = new Speed(1e-5);
  readonly #gridSpeed = new Speed(1.5e-6);
  readonly #analysisSpeed = new Speed(1e-5);
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
      return this.#guard(() => {
        const begin = performance.now();
        const value = this.#instance.perform(task);
        speed.observe(operations, performance.now() - begin);
        return { ok: true, value };
      });
    }
    const done = await this.#inWorker(task, signal);
    if (done.ok) speed.observe(operations, done.value.milliseconds);
    return done;
  }

  /** Performs a task in a worker; where there are none (in Node), here. */
  async #inWorker(
    task: Task,
    signal?: AbortSignal,
  ): Promise<Answer<TaskAnswer & { milliseconds: number }>> {
    signal?.throwIfAborted();
    if (!this.#pool)
      return this.#guard(() => ({
        ok: true,
        value: { ...this.#instance.perform(task), milliseconds: 0 },
      }));
    try {
      return { ok: true, value: await this.#pool.perform(task, signal) };
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

type TaskAnswer = ReturnType<Instance['perform']>;

function answer<T>(text: string): Answer<T> {
  const value = JSON.parse(text);
  return value.ok ? { ok: true, value } : { ok: false, error: value.error };
}
