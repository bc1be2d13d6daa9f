/** The answers of the engine's analyses of one point, as engine/analysis/facade.hpp documents them. */
import type { Diagnostic, Objective } from './types.ts';

/** What the derivatives at a point say about methods near it. */
export interface PointAnalysis {
  point: number[];
  value: number | null;
  gradient: (number | null)[];
  gradient_norm: number | null;
  /** Ascending. */
  eigenvalues: (number | null)[];
  /** One unit vector per eigenvalue. */
  eigenvectors: (number | null)[][];
  curvature: 'minimum' | 'maximum' | 'saddle' | 'degenerate';
  condition: number | null;
  /** Null where the Hessian is not positive definite. */
  largest_stable_steplength: number | null;
  /** The best fixed settings on a quadratic with this Hessian, and their factor per step. */
  gradient_descent: { steplength: number; rate: number } | null;
  momentum: { steplength: number; momentum: number; rate: number } | null;
}

/** One operation of an evaluation: its value, its derivative by each input, and the result's derivative by it. */
export interface TraceRow {
  node: number;
  /** Operation and operands: "v2 * v0". */
  operation: string;
  /** The part of the typed text that it comes from. */
  source: string;
  offset: number;
  length: number;
  value: number | null;
  tangents: (number | null)[];
  adjoint: number | null;
  /** The derivative has no single value here: kink, flat part of a step function, pole. */
  kink: boolean;
  flat: boolean;
  singular: boolean;
}

/** A node of the computation graph; equal operations are one node. */
export interface TraceBox extends Omit<TraceRow, 'node' | 'operation'> {
  label: string;
  /** Indices of boxes, in the order of the operation. */
  operands: number[];
  /** The rows it stands for. */
  nodes: number[];
  layer: number;
  place: number;
}

export interface EvaluationTrace {
  inputs: string[];
  value: number | null;
  gradient: (number | null)[];
  rows: TraceRow[];
  graph: { boxes: TraceBox[]; layers: number; widest: number };
  /** How often each operation occurs in the graph. */
  operations: { [name: string]: number };
  /** Lengths of the programs for the value alone, and for value and gradient in either mode. */
  instructions: { value: number; forward: number; reverse: number };
  trouble: Diagnostic | null;
}

export interface PointRequest {
  objective: Objective;
  point: number[];
  /** The value of the step number `k` in an online cost. */
  step?: number;
}

export interface DifferencesRequest extends Omit<PointRequest, 'step'> {
  direction?: number[];
  /** From, to and count of the widths, equally spaced in the logarithm. */
  widths?: [from: number, to: number, count: number];
}

/** Approximations of a derivative along a direction by differences of width h, and how wrong they are. */
export interface Differences {
  value: number | null;
  exact: number | null;
  widths: number[];
  errors: {
    forward: (number | null)[];
    central: (number | null)[];
    complex_step: (number | null)[];
  };
  /** Why the complex step does not apply here, or where it needs care. */
  complex_note: string;
}
