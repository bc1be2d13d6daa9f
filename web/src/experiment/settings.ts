import type { JsonObject, MapSetting, MethodSettings, Objective } from '../engine/types.ts';

/** A window on the inputs: [from, to] of each shown axis. */
export type View = [from: number, to: number][];

/** What a history figure can show; with "-log" behind it on a logarithmic scale. */
export const HISTORY_QUANTITIES = ['cost', 'gradient', 'steplength', 'distance'] as const;
/** By what it can show it; all but the first stand behind "-by-". */
export const HISTORY_AXES = ['steps', 'gradients', 'evaluations'] as const;
export const HISTORIES: readonly string[] = HISTORY_QUANTITIES.flatMap((name) =>
  [name, `${name}-log`].flatMap((shown) =>
    HISTORY_AXES.map((axis, i) => (i === 0 ? shown : `${shown}-by-${axis}`)),
  ),
);

/**
 * Everything a reader can set in a lab. A lesson's figure states all it needs; the address states only what
 * differs from that.
 */
export interface Settings {
  /** Typed text of the cost. Absent when `objective` is of another kind. */
  source: string;
  /** An objective that is no plain typed text (catalogue, data, network, …), as in an experiment file. */
  objective: Objective;
  /** Declared input names; otherwise the engine takes the free names x, y, z, w, θ. */
  inputs: string[];
  parameters: { [name: string]: number };
  /** One start per list. */
  start: number[][];
  methods: MethodSettings[];
  steps: number;
  stop: JsonObject;
  noise: JsonObject;
  constraint: JsonObject;
  seed: number;
  /** What a run records beside points and costs: "state" for what the method carries from step to step. */
  record: string[];
  /** What the map figure shows; no part of what a run is. */
  map: MapSetting;
  /** The step that is shown; absent for the end of the run. */
  shown: number;
  view: View;
  /** Quantity, scale and axis of the history figure, such as "cost" or "gradient-log-by-evaluations" (HISTORIES). */
  history: string;
  /** The kinds of figures that are shown; absent for the lesson's. */
  figures: string[];
  /** Places of the methods that are hidden and do not run. */
  hidden: number[];
  /** From, to and step of the parameters' sliders, where they are not the usual ones. */
  ranges: { [parameter: string]: [from: number, to: number, step: number] };
  /** Controls that the reader is not shown, by their names in a lab block. */
  hide: string[];
}

export type PartialSettings = Partial<Settings>;
