/** A lesson's exercises.yml. What a kind's own keys mean is checked by the engine's tests of the samples; here, their shape. */
import { checkFields, type Fields } from './fields.ts';
import type { Report } from './problems.ts';
import { readYaml } from './yaml.ts';

export const EXERCISE_KINDS = [
  'choice',
  'number',
  'vector',
  'expression',
  'point',
  'tune',
  'construct',
  'program',
] as const;

export interface Exercise {
  id: string;
  kind: (typeof EXERCISE_KINDS)[number];
  title: string;
  /** Markdown. */
  prompt: string;
  hints: string[];
  /** Markdown, shown after an honest try. */
  solution: string;
  feedback: { when: unknown; say: string }[];
  /** All keys as written, for the page and the engine. */
  all: { [key: string]: unknown };
  line: number;
  /** The line on which one of its texts begins. */
  lineOf(...path: (string | number)[]): number;
}

const FIELDS: Fields = {
  id: { kind: 'text', required: true },
  kind: { kind: 'text', required: true, words: EXERCISE_KINDS },
  title: { kind: 'text', required: true },
  prompt: { kind: 'text', required: true },
  answer: { kind: 'any' },
  tolerance: { kind: 'number' },
  unit: { kind: 'text' },
  options: { kind: 'list' },
  inputs: { kind: 'texts' },
  experiment: { kind: 'mapping' },
  adjustable: { kind: 'texts' },
  goal: { kind: 'mapping' },
  lab: { kind: 'text' },
  parameters: { kind: 'mapping' },
  points: { kind: 'number' },
  hints: { kind: 'texts' },
  feedback: { kind: 'list' },
  solution: { kind: 'text' },
  samples: { kind: 'list', required: true },
};

const FEEDBACK: Fields = {
  when: { kind: 'any', required: true },
  say: { kind: 'text', required: true },
};
const SAMPLE: Fields = {
  answer: { kind: 'any', required: true },
  verdict: { kind: 'text', required: true, words: ['right', 'partly', 'wrong', 'unreadable'] },
};

/** What an exercise of a kind cannot do without. */
const NEEDS: { [kind: string]: readonly string[] } = {
  choice: ['options'],
  number: ['answer'],
  vector: ['answer'],
  expression: ['answer'],
  point: ['experiment', 'answer'],
  tune: ['experiment', 'goal'],
  construct: ['goal'],
  program: ['answer'],
};

/** Reads the file's text; entries that cannot be used are reported and left out. */
export function readExercises(text: string, report: Report): Exercise[] {
  const yaml = readYaml(text, 1, report);
  if (!yaml) return [];
  if (!Array.isArray(yaml.value)) {
    report.add(1, 'exercises.yml is a list: each exercise begins with “- id: …”.');
    return [];
  }
  const ids = new Set<string>();
  return yaml.value.flatMap((value: unknown, index) => {
    const before = report.problems.length;
    const entry = checkFields(yaml, [index], value, FIELDS, 'an exercise', report);
    if (!entry) return [];
    for (const need of NEEDS[String(entry.kind)] ?? []) {
      if (!(need in entry))
        report.add(yaml.line([index]), `An exercise of kind “${entry.kind}” needs “${need}”.`);
    }
    for (const [key, fields] of [
      ['feedback', FEEDBACK],
      ['samples', SAMPLE],
    ] as const) {
      const items = Array.isArray(entry[key]) ? (entry[key] as unknown[]) : [];
      for (const [i, item] of items.entries()) {
        checkFields(yaml, [index, key, i], item, fields, `an entry of “${key}”`, report);
      }
    }
    const id = String(entry.id);
    if (!/^[a-z][a-z0-9-]*$/.test(id)) {
      report.add(
        yaml.line([index, 'id']),
        `The id “${id}” may have small letters, digits and hyphens only.`,
      );
    }
    if (ids.has(id))
      report.add(yaml.line([index, 'id']), `There are two exercises with the id “${id}”.`);
    ids.add(id);
    if (report.problems.length > before) return [];
    return [
      {
        id,
        kind: entry.kind as Exercise['kind'],
        title: entry.title as string,
        prompt: entry.prompt as string,
        hints: (entry.hints as string[] | undefined) ?? [],
        solution: (entry.solution as string | undefined) ?? '',
        feedback: (entry.feedback as Exercise['feedback'] | undefined) ?? [],
        all: entry,
        line: yaml.line([index]),
        lineOf: (...path: (string | number)[]) => yaml.textLine([index, ...path]),
      },
    ];
  });
}
