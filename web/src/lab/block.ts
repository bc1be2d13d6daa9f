/** A `lab` block as authors write it, in a lesson or in a page with `<descent-lab>`. */
import type { JsonObject } from '../engine/types.ts';
import { fromExperiment } from '../experiment/from-experiment.ts';
import type { Settings, View } from '../experiment/settings.ts';
import { opened } from '../strings/opened.ts';
import { CONTROLS, type Control, type LabSpec } from './spec.ts';

/** Reads the block's JSON. Throws with a message for the author, in the language whose strings are there: a wrong block fails at build time already. */
export function readBlock(text: string): LabSpec {
  const block = JSON.parse(text) as JsonObject;
  const {
    id,
    figures,
    choice,
    experiment,
    view,
    ranges,
    history,
    shown,
    controls,
    options,
    autoplay,
    alternative,
  } = block;
  if (typeof id !== 'string' || id === '') throw new Error(opened.embed.block.noId);
  if (experiment === null || typeof experiment !== 'object' || Array.isArray(experiment)) {
    throw new Error(opened.embed.block.noExperiment(id));
  }
  const settings = fromExperiment(experiment);
  const window = readView(view);
  if (window) settings.view = window;
  if (ranges !== undefined) settings.ranges = readRanges(ranges);
  if (typeof history === 'string') settings.history = history;
  if (typeof shown === 'number') settings.shown = shown;
  return {
    id,
    figures: Array.isArray(figures) ? figures.map(String) : ['contour', 'history'],
    choice: choice === 'all' ? 'all' : Array.isArray(choice) ? choice.map(String) : [],
    settings,
    controls: readControls(controls),
    options: (options ?? {}) as LabSpec['options'],
    autoplay: autoplay === true,
    alternative: typeof alternative === 'string' ? alternative : '',
  };
}

/** `{c: [0, 1, 0.01]}`: from, to and step of a parameter's slider. */
function readRanges(ranges: unknown): Settings['ranges'] {
  for (const [name, range] of Object.entries(ranges as object)) {
    const [from, to, step] = Array.isArray(range) && range.length === 3 ? range : [];
    if (!(from < to && step > 0 && step <= to - from))
      throw new Error(opened.embed.block.range(name));
  }
  return ranges as Settings['ranges'];
}

/** `{x: [-3, 3], y: [-2, 2]}` or `[[-3, 3], [-2, 2]]`. */
function readView(view: unknown): View | undefined {
  if (Array.isArray(view)) return view as View;
  if (view === null || typeof view !== 'object') return undefined;
  const { x, y } = view as { x?: [number, number]; y?: [number, number] };
  return x ? (y ? [x, y] : [x]) : undefined;
}

/** A list shows just these; `{hide: […]}` shows all others. */
function readControls(controls: unknown): ReadonlySet<Control> {
  if (Array.isArray(controls)) return new Set(CONTROLS.filter((name) => controls.includes(name)));
  const hidden = (controls as { hide?: unknown } | undefined)?.hide;
  return new Set(CONTROLS.filter((name) => !(Array.isArray(hidden) && hidden.includes(name))));
}
