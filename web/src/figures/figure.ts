/** What every figure kind is given: the result of an experiment and what the reader is looking at. */
import type { Engine } from '../engine/engine.ts';
import type { Experiment, JsonObject, MapSetting, RunResult } from '../engine/types.ts';
import type { View } from '../experiment/settings.ts';
import type { Marks } from './marks.ts';

export interface FigureProps {
  engine: Engine;
  /** The experiment that `result` is the result of, never a newer one. */
  experiment: Experiment;
  result: RunResult;
  /** Where the starts are now: ahead of the result while it is computed. */
  starts: number[][];
  /** The step that is shown; a shorter run shows its last. */
  shown: number;
  /** Titles of the runs, as the reader knows the methods. */
  names: string[];
  view: View | undefined;
  onview(view: View): void;
  /** The reader moves a start; `settled` when the movement has ended. */
  onstart(index: number, point: number[], settled: boolean): void;
  /** The number at a key of the experiment, such as methods[0].beta1, as it is now; null where it states none. */
  valueAt(key: string): number | null;
  /** The reader sets numbers at keys of the experiment. */
  onvalues(values: { [key: string]: number }, settled: boolean): void;
  /** The axes of the map, if they are set. */
  map: MapSetting | undefined;
  onmap(map: MapSetting): void;
  /** Points that another figure of the lab found. */
  marks: Marks | undefined;
  /** The figure has found points for the others to show; undefined takes them back. */
  onmarks(marks: Marks | undefined): void;
  history: string;
  onhistory(name: string): void;
  /** What the lesson sets of this kind (options.ts). */
  options: JsonObject;
  /** The lesson's words for what is to be seen, for those who cannot see it. */
  alternative: string;
}

/** The row of a run that is shown. */
export function shownRow(rows: number, shown: number): number {
  return Math.max(0, Math.min(rows - 1, shown));
}
