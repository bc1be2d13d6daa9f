/**
 * The values that cross the border between the page and the engine, as the engine's bindings document
 * them. Text in is JSON; text out is JSON, numbers in bulk are one Float64Array.
 */

/** JSON as the experiment file uses it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Typed text with its inputs and parameters, or one of the other objectives of an experiment file. */
export type Objective = JsonObject & {
  source?: string;
  inputs?: Json[];
  parameters?: { [name: string]: number };
};

/** One method with its settings: `{"method": "adam", "steplength": 0.1}`. */
export type MethodSettings = JsonObject & { method: string };

/** An experiment file, version 1. The engine validates it; this type only names its parts. */
export interface Experiment {
  version: 1;
  objective: Objective;
  /** One start of N numbers, or several. */
  start: number[] | number[][];
  methods: MethodSettings[];
  steps: number;
  stop?: JsonObject | null;
  noise?: JsonObject | null;
  constraint?: JsonObject | null;
  seed?: number;
  record?: string[];
  map?: MapSetting | null;
}

/** One error of the engine, located in an experiment (`path`), in a typed text (`line` > 0), or both. */
export interface Diagnostic {
  message: string;
  path: string;
  line: number;
  column: number;
  /** Range of the typed text in UTF-16 units. */
  offset: number;
  length: number;
  found: string;
  expected: string;
  guess: string;
}

/** A hint about a typed text that is no error ("1/2x is read as (1/2)·x"). */
export interface Notice {
  message: string;
  offset: number;
  length: number;
}

/** What the engine read out of a typed objective. */
export interface Analysis {
  dimension: number;
  inputs: string[];
  /** Free names that are no inputs: each needs a value. */
  parameters: string[];
  /** The parsed formula, printed back as text and as LaTeX. */
  text: string;
  latex: string;
  notices: Notice[];
}

export type RunStatus = 'finished' | 'converged' | 'diverged' | 'failed';

/** One run: one method from one start. Matrices are row-major, one row per recorded point. */
export interface Run {
  method: string;
  start: number;
  /** Which colour, dash and marker it has (figures/style.ts). */
  look: number;
  status: RunStatus;
  /** The rule or operation that ended the run, in the engine's words. */
  reason: string;
  rows: number;
  /** rows × dimension */
  points: Float64Array;
  /** rows */
  costs: Float64Array;
  /** rows × dimension */
  gradients: Float64Array;
  /** rows − 1: the steplength used by each step */
  steplengths: Float64Array;
  /** What the method carries from step to step, if the experiment records it: rows − 1 rows of `width` numbers. */
  states: { [name: string]: { width: number; values: Float64Array } };
  evaluations: { cost: number; gradient: number; hessian: number };
}

export interface RunResult {
  dimension: number;
  inputs: string[];
  runs: Run[];
}

/**
 * Costs, and with `gradient` partial derivatives, over a grid or at points. The costs come first; then over a grid one
 * plane of each partial derivative, at points (where gradients are the default) the gradients one after the other.
 */
export interface EvaluateRequest {
  objective: Objective;
  grid?: {
    x: [from: number, to: number, count: number];
    y?: [from: number, to: number, count: number];
    /** The inputs that vary, by index. */
    axes?: number[];
    /** The point that the other inputs stay at. */
    at?: number[];
  };
  points?: number[][];
  gradient?: boolean;
  /** The value of the step number `k` in an online cost. */
  step?: number;
}

/** A point where the gradient vanishes. */
export interface StationaryPoint {
  point: number[];
  value: number;
  /** Of the Hessian, ascending. */
  eigenvalues: number[];
  kind: 'minimum' | 'maximum' | 'saddle' | 'degenerate';
  /** The interval test showed that exactly this one lies there. */
  proved: boolean;
  /** Why it is of this kind, in words. */
  reason: string;
}

/** What a search of a box for stationary points found. */
export interface StationaryResult {
  points: StationaryPoint[];
  /** Proved: the box has no others. */
  complete: boolean;
  /** Parts of the box that may hold others, by [from, to] of each input. */
  undecided: [from: number, to: number][][];
  /** Boxes that were looked at. */
  boxes: number;
}

/** An axis of a map: the key of the experiment that varies along it. */
export type MapAxis = {
  key: string;
  from: number;
  to: number;
  count: number;
  scale?: 'linear' | 'log';
};

/** What a map shows of the run at each pixel. */
export type MapQuantity = 'basin' | 'steps' | 'cost' | 'rate' | 'status';

/** The key `map` of an experiment file. */
export type MapSetting = {
  x: MapAxis;
  y?: MapAxis | null;
  result?: MapQuantity;
  tolerance?: number;
};

/** A part of a map: pixels at multiples of `stride` but not of `refines`, in rows [first, end). */
export interface MapPart {
  stride?: number;
  refines?: number;
  rows?: [first: number, end: number];
}

/** A stationary point that runs of a basin map lead to. */
export interface BasinPoint {
  point: number[];
  value: number;
  kind: string;
  pixels: number;
}

/** The values of a part of a map, in the order of its rows and columns. */
export interface MapPiece {
  values: Float64Array;
  /** Basin maps only: steps to the tolerance. */
  steps: Float64Array | null;
  /** Basin maps only, those that were given as known first. */
  points: BasinPoint[];
}

export interface KeyDescription {
  name: string;
  symbol: string;
  type:
    | 'number'
    | 'integer'
    | 'boolean'
    | 'choice'
    | 'schedule'
    | 'text'
    | 'list'
    | 'numbers'
    | 'texts';
  default: Json;
  minimum?: number | null;
  maximum?: number | null;
  exclusive_minimum?: boolean;
  exclusive_maximum?: boolean;
  choices?: string[];
  slider?: { from: number; to: number; scale: 'linear' | 'log' } | null;
  meaning: string;
}

/** How the engine describes a method, a steplength rule or a kind of noise; forms are made from it. */
export interface Description {
  name: string;
  title: string;
  family: string;
  idea: string;
  formula: string;
  keys: KeyDescription[];
  reference: { text: string; year: number; where: string } | null;
  needs: string[];
}

export interface Descriptions {
  methods: Description[];
  schedules: Description[];
  noise: Description[];
  catalogue: JsonObject[];
  operators: JsonObject[];
  limits: { [name: string]: number };
}

/** A value, or the engine's diagnostic: nothing here is thrown for what a student typed. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: Diagnostic };

/** A diagnostic for a failure outside any typed text. */
export function plainDiagnostic(message: string): Diagnostic {
  return {
    message,
    path: '',
    line: 0,
    column: 0,
    offset: 0,
    length: 0,
    found: '',
    expected: '',
    guess: '',
  };
}
