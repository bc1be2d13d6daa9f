/**
 * The protocol between the page and an engine worker.
 *
 * Page → worker: `engine`, once and first, with what has arrived of the engine's compiled code. No answer.
 * Page → worker: `task`. The worker answers each task with exactly one `started` at once, so that the page
 * can tell a busy worker from a dead one, and then exactly one of `done`, `trapped` and `rest-needed`.
 * After the last two the state of the worker's engine is undefined: the page discards the worker.
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

/** The engine, compiled. */
export interface EngineCode {
  first: WebAssembly.Module;
  /** Absent until it has arrived. */
  rest?: WebAssembly.Module;
}

export interface EngineMessage {
  type: 'engine';
  code: EngineCode;
}

export type ToWorker = EngineMessage | TaskMessage;

export type FromWorker =
  | { type: 'started'; id: number }
  /** `data` is transferred, not copied. */
  | { type: 'done'; id: number; header: string; data: Float64Array; milliseconds: number }
  /** The engine stopped in the middle (out of memory, a bug): discard this worker. */
  | { type: 'trapped'; id: number; message: string }
  /** The task needs a part of the engine that had not arrived when this worker was started. */
  | { type: 'rest-needed'; id: number };
