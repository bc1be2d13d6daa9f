/** One key of the experiment swept: a map of one axis for each method, read as a curve. */
import type { Engine } from '../engine/engine.ts';
import type { Experiment, MapQuantity, MapSetting } from '../engine/types.ts';
import { axisValue, keyOf, mapExperiment } from './map-setting.ts';
import { linearScale, logScale, type Scale } from './scale.ts';

/** What a sweep can show; the other results of a map are no curves. */
export const SWEPT = ['steps', 'cost', 'rate'] as const;
export type Swept = (typeof SWEPT)[number];

export const sweptOf = (result: MapQuantity | undefined): Swept =>
  SWEPT.find((name) => name === result) ?? 'steps';

/** Values of the axis at most: more is finer than the picture. */
const MOST_VALUES = 240;

/** The map without its second axis. */
export function sweepSetting(map: MapSetting): MapSetting {
  const count = Math.max(2, Math.min(MOST_VALUES, map.x.count));
  return {
    x: { ...map.x, count },
    result: sweptOf(map.result),
    ...(map.tolerance === undefined ? {} : { tolerance: map.tolerance }),
  };
}

export interface SweepLine {
  /** Index of the method. */
  method: number;
  /** The key that is swept, of this method. */
  key: string;
  /** One number per value of the axis; NaN where there is none. */
  values: Float64Array;
}

/** A curve for each method that has the key, all from the same start. */
export async function sweepLines(
  engine: Engine,
  experiment: Experiment,
  start: number[],
  map: MapSetting,
  signal: AbortSignal,
): Promise<SweepLine[]> {
  const lines = await Promise.all(
    experiment.methods.map(async (_, method): Promise<SweepLine | null> => {
      const one = mapExperiment(experiment, start, method, map);
      const answer = await engine.map({ experiment: one }, signal);
      return answer.ok ? { method, key: keyOf(map.x, method), values: answer.value.values } : null;
    }),
  );
  return lines.filter((line) => line !== null);
}

/** The values of the axis. */
export const sweepValues = ({ x }: MapSetting): number[] =>
  Array.from({ length: x.count }, (_, i) => axisValue(x, i));

/** Where each value has its place. */
export const sweepScale = ({ x }: MapSetting, pixels: [number, number]): Scale =>
  x.scale === 'log' ? logScale([x.from, x.to], pixels) : linearScale([x.from, x.to], pixels);

/** SVG path data of a curve over the axis; breaks where there is no value. */
export function sweepPath(
  values: Float64Array,
  places: number[],
  x: Scale,
  y: Scale,
  log: boolean,
): string {
  let path = '';
  let pen = false;
  values.forEach((value, i) => {
    if (!Number.isFinite(value) || (log && value <= 0)) {
      pen = false;
      return;
    }
    const py = Math.max(-4000, Math.min(8000, y.at(value)));
    path += `${pen ? 'L' : 'M'}${x.at(places[i] as number).toFixed(1)} ${py.toFixed(1)}`;
    pen = true;
  });
  return path;
}
