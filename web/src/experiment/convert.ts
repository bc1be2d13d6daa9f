/** Settings as an experiment file, and laid over each other. */
import type { Experiment, MethodSettings, Objective } from '../engine/types.ts';
import type { PartialSettings, Settings } from './settings.ts';

/** The objective as the engine takes it. */
export function objectiveOf(settings: PartialSettings): Objective {
  if (settings.source === undefined) return settings.objective ?? { source: '' };
  const objective: Objective = { source: settings.source };
  if (settings.inputs) objective.inputs = settings.inputs;
  if (settings.parameters && Object.keys(settings.parameters).length > 0)
    objective.parameters = settings.parameters;
  // A data set stays with the lesson's figure while the reader types another formula over it.
  const data = settings.objective?.['data'];
  if (data !== undefined) objective['data'] = data;
  return objective;
}

/** The objective as the engine reads a typed formula: all of its free names that are no inputs are parameters. */
export function typedObjective(settings: PartialSettings): Objective {
  const objective = objectiveOf(settings);
  return settings.source === undefined ? objective : { ...objective, parameters: {} };
}

/** The experiment file that these settings stand for. */
export function toExperiment(settings: PartialSettings): Experiment {
  const { start = [[]], methods = [], steps = 0, stop, noise, constraint, seed, record } = settings;
  return {
    version: 1,
    objective: objectiveOf(settings),
    start: start.length === 1 ? (start[0] as number[]) : start,
    methods,
    steps,
    ...(stop ? { stop } : {}),
    ...(noise ? { noise } : {}),
    ...(constraint ? { constraint } : {}),
    ...(seed !== undefined ? { seed } : {}),
    ...(record ? { record } : {}),
  };
}

/** The settings that an objective stands for. */
export function fromObjective(objective: Objective | undefined): PartialSettings {
  // Inputs with a shape, the layers of a network, are no list of names: such an objective stays as it is.
  const named = objective?.inputs?.every((name) => typeof name === 'string') ?? true;
  if (objective?.source === undefined || !named) return objective ? { objective } : {};
  const settings: PartialSettings = { source: objective.source };
  if (objective.inputs) settings.inputs = objective.inputs as string[];
  settings.parameters = { ...objective.parameters };
  if (objective['data'] !== undefined) settings.objective = objective;
  return settings;
}

/** `over` laid over `base`: a typed formula replaces an objective of another kind, and the other way round. */
export function overlay(base: PartialSettings, over: PartialSettings): PartialSettings {
  const merged: PartialSettings = { ...base, ...over };
  if (over.source !== undefined && over.source !== base.source) {
    if (over.inputs === undefined) delete merged.inputs;
    if (over.objective === undefined && base.source === undefined) delete merged.objective;
  }
  if (over.objective !== undefined && over.source === undefined) {
    delete merged.source;
    // Over other data it is still a typed formula.
    if (over.objective['data'] !== undefined && !('source' in over))
      return { ...merged, ...fromObjective(over.objective), ...over };
  }
  return merged;
}

/** A deep copy, so that a reader's changes never reach the lesson's own settings. */
export function copy<T extends PartialSettings | Settings | MethodSettings[]>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
