/**
 * The protocol between the page and an engine worker.
 *
 * Page → worker: `engine`, once and first, with the engine's compiled code. No answer.
 * Page → worker: `task`. The worker answers each task with exactly one `started` at once, so that the page
 * can tell a busy worker from a dead one, and then exactly one of `done` and `trapped`.
 * After `trapped` the state of the worker's engine is undefined: the page discards the worker.
 */

/** What a worker can be asked to do: a function of the engine, and the JSON that it takes. */
export interface Task {
  kind:
    | 'run'
    | 'evaluate'
    | 'map'
    | 'stationary'
    | 'analyse_point'
    | 'trace_evaluation'
    | 'differences'
    | 'schedule'
    | 'check_exercise';
  text: string;
}

export interface TaskMessage {
  type: 'task';
  id: number;
  task: Task;
}

export interface EngineMessage {
  type: 'engine';
  code: WebAssembly.Module;
}

export type ToWorker = EngineMessage | TaskMessage;

export type FromWorker =
  | { type: 'started'; id: number }
  /** `data` is transferred, not copied. */
  | { type: 'done'; id: number; header: string; data: Float64Array; milliseconds: number }
  /** The engine stopped in the middle (out of memory, a bug): discard this worker. */
  | { type: 'trapped'; id: number; message: string };
