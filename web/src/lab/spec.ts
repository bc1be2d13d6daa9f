/** A lab as its page carries it in `data-lab`: what the site's build read from a lesson's block (block.ts). */
import type { JsonObject } from '../engine/types.ts';
import type { PartialSettings } from '../experiment/settings.ts';

/** What a reader can be given to change; a lesson may hide any of them. */
export const CONTROLS = [
  'formula',
  'examples',
  'parameters',
  'figures',
  'start',
  'methods',
  'steps',
  'noise',
  'player',
  'explain',
  'race',
  'share',
] as const;
export type Control = (typeof CONTROLS)[number];

export interface LabSpec {
  id: string;
  /** The figures that are shown at first. */
  figures: string[];
  /** The figures that the reader can choose among. */
  choice: 'all' | string[];
  /** The lesson's settings: what the address does not state. */
  settings: PartialSettings;
  controls: ReadonlySet<Control>;
  /** What the lesson sets of each figure kind. */
  options: { [kind: string]: JsonObject };
  autoplay: boolean;
  alternative: string;
}

export const writeSpec = (spec: LabSpec): string =>
  JSON.stringify({ ...spec, controls: [...spec.controls] });

/** Reads what `writeSpec` wrote. */
export function parseSpec(text: string): LabSpec {
  const spec = JSON.parse(text);
  return { ...spec, controls: new Set(spec.controls) };
}
