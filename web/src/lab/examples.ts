/** The engine's catalogue of test functions as a menu of examples. */
import type { Descriptions } from '../engine/types.ts';
import type { PartialSettings, View } from '../experiment/settings.ts';

/** A function of the catalogue, as the engine describes it. */
export interface Example {
  name: string;
  title: string;
  formula: string;
  inputs: string[];
  parameters: { [name: string]: number };
  dimension: number;
  window: View;
  starts: number[][];
  smooth: boolean;
  note: string;
  reference: string;
}

export const examplesOf = ({ catalogue }: Descriptions): Example[] =>
  (catalogue as unknown as Example[]).toSorted(
    (a, b) => Math.min(a.dimension, 3) - Math.min(b.dimension, 3) || a.title.localeCompare(b.title),
  );

/** The examples in which every word of the query occurs: in title, formula, note or reference. */
export function searchExamples(examples: Example[], query: string): Example[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return examples.filter((example) => {
    const text = [
      example.name,
      example.title,
      example.formula,
      example.note,
      example.reference,
      example.smooth ? 'smooth' : 'kink',
      `${example.dimension}d`,
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The settings that show an example: its formula as typed text, so that it can be changed. */
export function settingsOfExample(example: Example): PartialSettings {
  const settings: PartialSettings = {
    source: example.formula,
    inputs: example.inputs,
    parameters: example.parameters,
    start: [example.starts[0] ?? example.window.map(([from, to]) => (from + 2 * to) / 3)],
  };
  if (example.window.length >= Math.min(2, example.dimension))
    settings.view = example.window.slice(0, 2);
  return settings;
}
