/** An experiment file as settings. */
import type { JsonObject, Objective } from '../engine/types.ts';
import { fromObjective } from './convert.ts';
import type { PartialSettings } from './settings.ts';

/** The settings in an experiment file. Shape only: what they mean is the engine's to judge. */
export function fromExperiment(experiment: JsonObject): PartialSettings {
  const settings = fromObjective(experiment['objective'] as Objective | undefined);
  const start = experiment['start'];
  if (Array.isArray(start)) {
    settings.start = (Array.isArray(start[0]) ? start : [start]) as number[][];
  }
  for (const key of [
    'methods',
    'steps',
    'stop',
    'noise',
    'constraint',
    'seed',
    'record',
    'map',
  ] as const) {
    const value = experiment[key];
    if (value !== undefined && value !== null) (settings as JsonObject)[key] = value;
  }
  return settings;
}
