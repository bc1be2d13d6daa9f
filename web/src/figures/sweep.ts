/** One key of the experiment swept: a map of one axis for each method, read as a curve. */
import type { Engine } from '../engine/engine.ts';
import type { Experiment, JsonObject, MapAxis, MapSetting } from '../engine/types.ts';
import { axisValue, keyOf, mapExperiment } from './map-setting.ts';
import { linearScale, logScale, type Scale } from './scale.ts';

/** What a sweep can show; the other results of a map are no curves. */
export const SWEPT = ['steps', 'cost', 'rate'] as const;
export type Swept = (typeof SWEPT)[number];

export const sweptOf = (result: unknown): Swept => SWEPT.find((name) => name === result) ?? 'steps';

/** Values of the axis: more are finer than the picture. */
const VALUES = 80;
const MOST_VALUES = 240;

/** What a lesson sets of the axis; without a key it is the steplength. */
export function sweepAxis(options: JsonObject): MapAxis {
  const number = (name: string, otherwise: number) =>
    typeof options[name] === 'number' ? options[name] : otherwise;
  const count = Math.round(number('count', VALUES));
  const own = typeof options['key'] === 'string' ? options['key'] : null;
  const log = own === null || options['scale'] === 'log';
  return {
    key: own ?? 'methods[0].steplength',
    from: number('from', log ? 1e-3 : 0),
    to: number('to', 1),
    count: Math.max(2, Math.min(MOST_VALUES, count)),
    ...(log ? { scale: 'log' } : {}),
  };
}

/** The map of one axis that is a sweep. */
export const sweepSetting = (options: JsonObject, result: Swept): MapSetting => ({
  x: sweepAxis(options),
  result,
  ...(typeof options['tolerance'] === 'number' ? { tolerance: options['tolerance'] } : {}),
});

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
