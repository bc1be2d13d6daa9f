/** What both programs, C++ and Python, are made of: one plan, and what had to be left out of it. */
import { lastStep } from '../engine/result.ts';
import type { Analysis, Experiment, Json, MethodSettings, RunResult } from '../engine/types.ts';
import { opened } from '../strings/opened.ts';
import { Untranslatable } from './translate.ts';

/** An experiment as a program repeats it. */
export interface Plan {
  /** The formula in the engine's print. */
  formula: string;
  inputs: string[];
  parameters: [name: string, value: number][];
  starts: number[][];
  methods: PlannedMethod[];
  steps: number;
  /** What the program does not repeat, each as a sentence. */
  notes: string[];
}

export interface PlannedMethod {
  /** Every setting, the defaults filled in. */
  settings: MethodSettings;
  /** One for all steps, or, where a rule chose them, those of each start's run. */
  steplength: number | number[][];
}

/** A program, or why there is none. */
export interface Program {
  text: string;
  notes: string[];
}

/** The plan of a checked experiment, or a sentence that says why no program can be written for it. */
function planOf(
  experiment: Experiment,
  analysis: Analysis | undefined,
  result: RunResult,
): Plan | string {
  const { objective, start, methods, steps } = experiment;
  if (!analysis?.text || objective['data'] !== undefined || objective['network'] !== undefined)
    return opened.share.noFormula;
  const words = opened.share;
  const notes: string[] = [];
  if (experiment.noise) notes.push(words.withoutNoise);
  if (experiment.constraint) notes.push(words.withoutConstraint);
  if (Object.values(experiment.stop ?? {}).some((rule) => rule !== null))
    notes.push(words.withoutStop);
  const starts = (Array.isArray(start[0]) ? start : [start]) as number[][];
  // Runs stand in the result method by method, each from every start.
  const planned = methods.map((settings, m): PlannedMethod => {
    const { steplength = 0 } = settings;
    if (typeof steplength === 'number') return { settings, steplength };
    notes.push(words.steplengthsOfRun(titleOf(settings)));
    const own = result.runs.slice(m * starts.length, (m + 1) * starts.length);
    return { settings, steplength: own.map((run) => [...run.steplengths]) };
  });
  if (result.runs.some((run) => run.rows - 1 < lastStep(result) || run.rows - 1 < steps))
    notes.push(words.shorterRuns);
  return {
    formula: analysis.text,
    inputs: analysis.inputs,
    parameters: Object.entries((objective.parameters ?? {}) as { [name: string]: number }),
    starts,
    methods: planned,
    steps,
    notes,
  };
}

/**
 * The program of an experiment in one language, or a sentence that says why there is none: `knows` tells whether the
 * language has a method, `lacks` says that it has not, and `write` makes the text from the methods that it has.
 */
export function programOf(
  experiment: Experiment,
  analysis: Analysis | undefined,
  result: RunResult,
  knows: (settings: MethodSettings) => boolean,
  lacks: (method: string) => string,
  write: (plan: Plan) => string,
): Program | string {
  const plan = planOf(experiment, analysis, result);
  if (typeof plan === 'string') return plan;
  const methods = plan.methods.filter(({ settings }) => knows(settings));
  const missing = plan.methods.filter((method) => !methods.includes(method));
  // Methods of one name, and rules of one, have one sentence.
  const lacking = [...new Set(missing.map(({ settings }) => lacks(titleOf(settings))))];
  if (methods.length === 0) return lacking.join(' ');
  const notes = [...new Set([...plan.notes, ...lacking])];
  try {
    return { text: write({ ...plan, methods }), notes };
  } catch (error) {
    if (error instanceof Untranslatable) return opened.share.notTranslated(error.message);
    throw error;
  }
}

/** "heavy ball" of heavy_ball. */
const titleOf = (settings: MethodSettings): string => settings.method.replaceAll('_', ' ');

/** A setting as a number. */
export function numberOf(value: Json | undefined): number {
  return typeof value === 'number' ? value : Number(value ?? 0);
}

/** A name for each method's function: momentum, momentum_2, … */
export function functionNames(methods: readonly PlannedMethod[]): string[] {
  const seen = new Map<string, number>();
  return methods.map(({ settings }) => {
    const name = settings.method;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  });
}

/** The names that a formula may use as they are. */
export const namesOf = ({ inputs, parameters }: Plan): string[] => [
  ...inputs,
  ...parameters.map(([name]) => name),
];
