/**
 * The state of one lab: its settings, the formula as typed, and the result of the newest experiment that could be
 * run. Settings change only through set(); whatever derives from them follows.
 */
import { keyTitle } from '../controls/keys.ts';
import type { Engine } from '../engine/engine.ts';
import { Newest } from '../engine/newest.ts';
import { lastStep, row } from '../engine/result.ts';
import {
  type Analysis,
  type Answer,
  type Diagnostic,
  type Experiment,
  type MethodSettings,
  plainDiagnostic,
  type RunResult,
} from '../engine/types.ts';
import { overlay, toExperiment, typedObjective } from '../experiment/convert.ts';
import { difference } from '../experiment/difference.ts';
import type { PartialSettings } from '../experiment/settings.ts';
import { t } from '../strings/index.ts';
import type { Ignored } from './addressed.ts';
import { listOf, runningPlaces } from './method-list.ts';
import type { Control, LabSpec } from './spec.ts';

/** An experiment with the result that belongs to it. */
export interface Outcome {
  experiment: Experiment;
  result: RunResult;
}

/** Value of a parameter that is new in a formula, and of a coordinate that a start does not state. */
const NEW_PARAMETER = 1;
const NEW_COORDINATE = 1;

/** Milliseconds after which a run that is not done shows that it is computed. */
const SLOW = 200;

export class LabModel {
  readonly spec: LabSpec;
  readonly engine: Engine;

  settings: PartialSettings = $state.raw({});
  /** The text of the formula field, valid or not. */
  text = $state.raw('');
  analysis: Analysis | undefined = $state.raw();
  formulaError: Diagnostic | undefined = $state.raw();
  outcome: Outcome | undefined = $state.raw();
  /** Why the newest experiment could not be run; the outcome before it stays. */
  runError: Diagnostic | undefined = $state.raw();
  busy = $state.raw(false);
  /** The step and the run that the present start was taken from, and the settings before. */
  continued: { step: number; name: string; before: PartialSettings } | undefined = $state.raw();
  /** The picture moves: nothing is read out. */
  playing = $state.raw(false);
  dragging = $state.raw(false);
  /** What was ignored in the address. */
  problems: string[] = $state.raw([]);

  /** Places of the methods that run, in the list of all. */
  readonly running: number[] = $derived(runningPlaces(listOf(this.settings)));
  readonly experiment: Experiment = $derived(
    toExperiment({
      ...this.settings,
      methods: this.running.map((place) => this.settings.methods?.[place] as MethodSettings),
    }),
  );
  readonly last: number = $derived(this.outcome ? lastStep(this.outcome.result) : 0);
  readonly shown: number = $derived(Math.min(this.settings.shown ?? this.last, this.last));

  /** The lesson's settings, fitted. */
  readonly #base: PartialSettings;
  readonly #newest = new Newest();
  /** How often the reader has changed what the engine must read. */
  #turn = 0;
  /** Values of parameters that once were in the formula: retyping a name brings its value back. */
  readonly #remembered = new Map<string, number>();

  /** To be called inside the engine's `attempt`. */
  constructor(spec: LabSpec, engine: Engine) {
    this.spec = spec;
    this.engine = engine;
    this.#restore({}, [], () => undefined);
    this.#base = this.settings;
  }

  set(change: PartialSettings): void {
    this.settings = { ...this.settings, ...change };
  }

  /** Whether the reader is given a control. */
  shows(control: Control): boolean {
    return this.spec.controls.has(control) && !this.settings.hide?.includes(control);
  }

  /** Back to the lesson's figure; what a teacher's address hides stays hidden. */
  reset(): void {
    const { hide } = this.settings;
    this.restore(hide ? { hide } : {});
  }

  /** Shows another objective with its start and window, and a map that fits it; methods and budget stay. */
  replace(over: PartialSettings): void {
    const { objective, inputs, view, shown, ranges, map, ...kept } = this.settings;
    // Inputs need no mention where the engine finds the same ones by itself.
    const { inputs: named, ...plain } = over;
    this.#attempt(() => {
      let fitted = this.#fit({ ...kept, ...plain }, true);
      if (named && fitted.ok && fitted.value.analysis.inputs.join() !== named.join())
        fitted = this.#fit({ ...kept, ...over }, true);
      this.continued = undefined;
      if (fitted.ok) this.#adopt(fitted);
      else this.formulaError = fitted.error;
    });
  }

  moveStart(index: number, point: number[]): void {
    this.set({ start: (this.settings.start ?? []).map((old, i) => (i === index ? point : old)) });
  }

  /**
   * Begins a new run where one of the runs is at the shown step, so that settings can be changed from there on. What
   * its method remembers does not come along: an experiment has starts, and no more.
   */
  goOn(index: number, name: string): void {
    const run = this.outcome?.result.runs[index];
    if (!run || !this.outcome) return;
    const step = Math.min(this.shown, run.rows - 1);
    const start = Array.from(row(run.points, step, this.outcome.result.dimension));
    this.continued = { step, name, before: this.settings };
    const { shown: _, ...rest } = this.settings;
    this.settings = { ...rest, start: [start] };
  }

  /** Back to the run that was gone on from. */
  goBack(): void {
    const before = this.continued?.before;
    this.continued = undefined;
    if (before) this.#attempt(() => this.#adopt(this.#fit(before, false)));
  }

  /** Reads a newly typed formula; one that cannot be read leaves the settings as they are. */
  type(text: string): void {
    this.text = text;
    this.#attempt(() => {
      const fitted = this.#fit(overlay(this.settings, { source: text }), true);
      if (!fitted.ok) {
        this.formulaError = fitted.error;
        return;
      }
      this.formulaError = undefined;
      this.analysis = fitted.value.analysis;
      this.settings = fitted.value.settings;
    });
  }

  /** Shows a step; the end of the run is not stated, so that it stays the end when the run's length changes. */
  show(step: number): void {
    const { shown: _, ...rest } = this.settings;
    const stated = step < this.last || this.spec.settings.shown !== undefined;
    this.settings = stated ? { ...rest, shown: step } : rest;
  }

  /** What an address has to state. */
  get stated(): PartialSettings {
    const { parameters, ...rest } = difference(this.settings, this.#base);
    // Without parameters there is nothing to say about them: the formula tells.
    return parameters && Object.keys(parameters).length > 0 ? { parameters, ...rest } : rest;
  }

  /**
   * Sets the lab to the lesson's figure with `over` laid over it. A part that the engine refuses is dropped if `ignored` has a
   * name for it, else everything.
   */
  restore(
    over: PartialSettings,
    problems: readonly string[] = [],
    ignored: Ignored = () => undefined,
  ): void {
    this.#attempt(() => this.#restore(over, problems, ignored));
  }

  #restore(over: PartialSettings, problems: readonly string[], ignored: Ignored): void {
    const reported = [...problems];
    let rest = { ...over };
    for (;;) {
      const fitted = this.#fit(overlay(this.spec.settings, rest), !('start' in rest));
      const checked = fitted.ok ? this.engine.check(toExperiment(fitted.value.settings)) : fitted;
      if (checked.ok || Object.keys(rest).length === 0) {
        this.#adopt(fitted);
        break;
      }
      const culprit = ignored(checked.error, rest);
      if (culprit) {
        reported.push(culprit.problem);
        const { [culprit.setting]: _, ...others } = rest;
        rest = others;
      } else {
        reported.push(t.lab.address.doesNotFit(checked.error.message));
        rest = {};
      }
    }
    this.problems = reported;
    this.continued = undefined;
  }

  /** Runs the experiment as it is now; while one runs, of those that follow only the newest is kept. */
  async run(): Promise<void> {
    const { experiment, running } = this;
    const answer = await this.#newest.perform(async ({ signal }) => {
      const slow = setTimeout(() => {
        this.busy = true;
      }, SLOW);
      try {
        return await this.engine.run(experiment, signal);
      } finally {
        clearTimeout(slow);
        this.busy = false;
      }
    });
    if (!answer) return; // a newer run took over
    if (answer.ok && answer.value.runs.length > 0) {
      this.outcome = { experiment, result: withLooks(answer.value, running) };
      this.runError = undefined;
    } else {
      this.runError = answer.ok
        ? plainDiagnostic(t.lab.nothingToRun)
        : { ...answer.error, path: placeOf(answer.error.path, running) };
    }
  }

  close(): void {
    this.#newest.cancel();
  }

  /** Does what the reader asks for; when it has to wait for the rest of the engine, only if nothing else was asked meanwhile. */
  #attempt(action: () => void): void {
    const turn = ++this.#turn;
    const later = this.engine.attempt(() => {
      if (turn === this.#turn) action();
    });
    if (!(later instanceof Promise)) return;
    this.busy = true;
    later
      .catch((error: Error) => {
        if (turn === this.#turn) this.formulaError = plainDiagnostic(error.message);
      })
      .finally(() => {
        this.busy = false;
      });
  }

  #adopt(fitted: Answer<Fitted>): void {
    if (fitted.ok) {
      this.settings = fitted.value.settings;
      this.analysis = fitted.value.analysis;
      this.formulaError = undefined;
    } else {
      this.settings = this.spec.settings;
      this.formulaError = fitted.error;
    }
    this.text = this.settings.source ?? '';
  }

  /**
   * The settings with parameters, starts and window that fit their objective, or why the objective cannot be read.
   * Starts are only changed if they `mayMove`: one that an address states wrongly is an error.
   */
  #fit(settings: PartialSettings, mayMove: boolean): Answer<Fitted> {
    const answer = this.engine.analyse(typedObjective(settings));
    if (!answer.ok) return answer;
    const analysis = answer.value;
    const fitted: PartialSettings = { ...settings };
    if (settings.source !== undefined) fitted.parameters = this.#parameters(settings, analysis);
    if (mayMove) {
      fitted.start = (settings.start ?? [[]]).map((point) =>
        point.length === analysis.dimension
          ? point
          : Array.from({ length: analysis.dimension }, (_, i) => point[i] ?? NEW_COORDINATE),
      );
    }
    if (fitted.view && fitted.view.length !== Math.min(2, analysis.dimension)) delete fitted.view;
    return { ok: true, value: { analysis, settings: fitted } };
  }

  #parameters(
    { parameters = {} }: PartialSettings,
    analysis: Analysis,
  ): { [name: string]: number } {
    for (const [name, value] of Object.entries(parameters)) this.#remembered.set(name, value);
    return Object.fromEntries(
      analysis.parameters.map((name) => [
        name,
        parameters[name] ?? this.#remembered.get(name) ?? NEW_PARAMETER,
      ]),
    );
  }
}

/** A place in an experiment, `methods[0].beta1`, with methods counted as in the list of all. */
function placeOf(path: string, running: number[]): string {
  return path.replace(/^methods\[(\d+)\]/, (_, index) => `methods[${running[Number(index)] ?? 0}]`);
}

/** A place in an experiment in the reader's words: "Method 2, beta1". */
export function placeInWords(path: string): string {
  const [, index, key] = /^methods\[(\d+)\](?:\.(\w+))?/.exec(path) ?? [];
  if (index === undefined) return path;
  const number = Number(index) + 1;
  return key ? t.tools.methods.key(number, keyTitle(key)) : t.controls.method.title(number);
}

/** Runs look like their method's place in the list of all, so that hiding one changes no other's colour. */
function withLooks(result: RunResult, running: number[]): RunResult {
  const starts = result.runs.length / Math.max(1, running.length);
  const runs = result.runs.map((run, i) => ({
    ...run,
    look: (running[Math.floor(i / starts)] as number) * starts + (i % starts),
  }));
  return { ...result, runs };
}

/** Settings that fit what the engine found in their objective. */
interface Fitted {
  analysis: Analysis;
  settings: PartialSettings;
}
