/**
 * The state of one lab: its settings, the formula as typed, and the result of the newest experiment that could be
 * run. Settings change only through set(); whatever derives from them follows.
 */
import type { Engine } from '../engine/engine.ts';
import { Latest } from '../engine/latest.ts';
import { lastStep } from '../engine/result.ts';
import { type Analysis, type Diagnostic, type Experiment, type RunResult, plainDiagnostic } from '../engine/types.ts';
import { objectiveOf, overlay, toExperiment } from '../experiment/convert.ts';
import { difference } from '../experiment/fragment.ts';
import { PROPERTIES } from '../experiment/properties.ts';
import type { PartialSettings } from '../experiment/settings.ts';
import type { LabSpec } from './spec.ts';

/** An experiment with the result that belongs to it. */
export interface Outcome {
  experiment: Experiment;
  result: RunResult;
}

/** Value of a parameter that is new in a formula, and of a coordinate that a start does not state. */
const NEW_PARAMETER = 1;
const NEW_COORDINATE = 1;

export class LabModel {
  readonly spec: LabSpec;
  readonly engine: Engine;

  settings: PartialSettings = $state.raw({});
  /** The text of the formula field, valid or not. */
  text = $state('');
  analysis: Analysis | undefined = $state.raw();
  formulaError: Diagnostic | undefined = $state.raw();
  outcome: Outcome | undefined = $state.raw();
  /** Why the newest experiment could not be run; the outcome before it stays. */
  runError: Diagnostic | undefined = $state.raw();
  busy = $state(false);
  /** What was ignored in the address. */
  problems: string[] = $state.raw([]);

  readonly experiment: Experiment = $derived(toExperiment(this.settings));
  readonly last: number = $derived(this.outcome ? lastStep(this.outcome.result) : 0);
  readonly shown: number = $derived(Math.min(this.settings.shown ?? this.last, this.last));

  readonly #latest = new Latest();
  /** Values of parameters that once were in the formula: retyping a name brings its value back. */
  readonly #remembered = new Map<string, number>();

  constructor(spec: LabSpec, engine: Engine) {
    this.spec = spec;
    this.engine = engine;
    this.restore({}, []);
  }

  set(change: PartialSettings): void {
    this.settings = { ...this.settings, ...change };
  }

  /** Reads a newly typed formula; one that cannot be read leaves the settings as they are. */
  type(text: string): void {
    this.text = text;
    const answer = this.engine.analyse({ ...objectiveOf(overlay(this.settings, { source: text })), parameters: {} });
    if (!answer.ok) {
      this.formulaError = answer.error;
      return;
    }
    this.formulaError = undefined;
    this.analysis = answer.value;
    this.settings = this.#fitted(overlay(this.settings, { source: text }), answer.value);
  }

  /** Shows a step; the end of the run is not stated, so that it stays the end when the run's length changes. */
  show(step: number): void {
    const { shown: _, ...rest } = this.settings;
    const stated = step < this.last || this.spec.settings.shown !== undefined;
    this.settings = stated ? { ...rest, shown: step } : rest;
  }

  /** What an address has to state. */
  get stated(): PartialSettings {
    return difference(this.settings, this.#fittedBase());
  }

  /** Sets the lab to the lesson's figure with `over` laid over it; parts that the engine refuses are dropped. */
  restore(over: PartialSettings, problems: string[]): void {
    const reported = [...problems];
    let rest = { ...over };
    for (;;) {
      const settings = this.#normal(overlay(this.spec.settings, rest));
      const answer = settings instanceof Object && 'dimension' in settings
        ? this.engine.check(toExperiment(settings.settings))
        : { ok: false as const, error: settings as Diagnostic };
      if (answer.ok || Object.keys(rest).length === 0) {
        this.#adopt(settings);
        break;
      }
      const culprit = culpritOf(answer.error, rest);
      if (culprit) {
        reported.push(`In the address, “${culprit.key}” (${culprit.meaning}): ${answer.error.message} It is ignored.`);
        const { [culprit.setting]: _, ...others } = rest;
        rest = others;
      } else {
        reported.push(`The address does not fit this figure: ${answer.error.message} It is ignored.`);
        rest = {};
      }
    }
    this.problems = reported;
  }

  /** Runs the experiment as it is now; a newer call replaces an older one. */
  async run(): Promise<void> {
    const experiment = this.experiment;
    this.busy = true;
    const answer = await this.#latest.perform((signal) => this.engine.run(experiment, signal));
    if (!answer) return; // a newer run took over
    this.busy = false;
    if (answer.ok && answer.value.runs.length > 0) {
      this.outcome = { experiment, result: answer.value };
      this.runError = undefined;
    } else {
      this.runError = answer.ok ? plainDiagnostic('There is nothing to run.') : answer.error;
    }
  }

  close(): void {
    this.#latest.cancel();
  }

  #adopt(normal: Normal | Diagnostic): void {
    this.text = this.spec.settings.source ?? '';
    if ('dimension' in normal) {
      this.settings = normal.settings;
      this.text = normal.settings.source ?? '';
      this.analysis = normal.analysis;
      this.formulaError = undefined;
    } else {
      this.settings = this.spec.settings;
      this.formulaError = normal;
    }
  }

  #fittedBase(): PartialSettings {
    const normal = this.#normal(this.spec.settings);
    return 'dimension' in normal ? normal.settings : this.spec.settings;
  }

  /** The settings with parameters and starts that fit their objective, or why the objective cannot be read. */
  #normal(settings: PartialSettings): Normal | Diagnostic {
    const answer = this.engine.analyse({ ...objectiveOf(settings), ...(settings.source === undefined ? {} : { parameters: {} }) });
    if (!answer.ok) return answer.error;
    return { dimension: answer.value.dimension, analysis: answer.value, settings: this.#fitted(settings, answer.value) };
  }

  #fitted(settings: PartialSettings, analysis: Analysis): PartialSettings {
    const fitted: PartialSettings = { ...settings };
    if (settings.source !== undefined) {
      for (const [name, value] of Object.entries(settings.parameters ?? {})) this.#remembered.set(name, value);
      fitted.parameters = Object.fromEntries(
        analysis.parameters.map((name) => [
          name,
          settings.parameters?.[name] ?? this.#remembered.get(name) ?? NEW_PARAMETER,
        ]),
      );
    }
    const start = settings.start ?? [[]];
    const before = start[0]?.length ?? 0;
    if (before !== analysis.dimension && before !== 0 && this.outcome) {
      fitted.start = start.map((point) =>
        Array.from({ length: analysis.dimension }, (_, i) => point[i] ?? NEW_COORDINATE),
      );
      delete fitted.view;
    }
    return fitted;
  }
}

interface Normal {
  dimension: number;
  analysis: Analysis;
  settings: PartialSettings;
}

/** The stated property that an engine's error is about. */
function culpritOf(error: Diagnostic, stated: PartialSettings) {
  const name = /^(?:objective\.)?(\w+)/.exec(error.path)?.[1] ?? (error.line > 0 ? 'source' : '');
  const setting = name === 'source' || name === 'objective' ? ['source', 'objective', 'inputs'] : [name];
  return PROPERTIES.find((row) => setting.includes(row.setting) && row.setting in stated);
}
