/** A lesson's exercises.yml: its shape. What a kind's own keys mean is checked by the engine (exercise-check.ts). */
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
  /** Names of the parameters that are drawn per student. */
  parameters: string[];
  /** The line of the value at a path below the exercise, or the nearest above it. */
  lineAt(...path: (string | number)[]): number;
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
  relative: { kind: 'number' },
  unit: { kind: 'text' },
  names: { kind: 'texts' },
  any_order: { kind: 'boolean' },
  options: { kind: 'list' },
  several: { kind: 'boolean' },
  inputs: { kind: 'texts' },
  region: { kind: 'list' },
  what: { kind: 'text', words: ['function', 'start'] },
  objective: { kind: 'mapping' },
  view: { kind: 'mapping' },
  experiment: { kind: 'mapping' },
  adjustable: { kind: 'texts' },
  goal: { kind: 'mapping' },
  values: { kind: 'mapping' },
  cases: { kind: 'list' },
  parameters: { kind: 'mapping' },
  constraints: { kind: 'texts' },
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
const VERDICTS: readonly string[] = ['right', 'partly', 'wrong', 'unreadable'];
const SAMPLE: Fields = {
  answer: { kind: 'any', required: true },
  verdict: { kind: 'text', required: true, words: VERDICTS },
  /** The feedback that must be given, by its place in the list, from 1. */
  feedback: { kind: 'whole' },
};
const OPTION: Fields = {
  text: { kind: 'text', required: true },
  right: { kind: 'boolean' },
  say: { kind: 'text' },
};

/** What an exercise of a kind cannot do without. */
const NEEDS: { [kind: string]: readonly string[] } = {
  choice: ['options'],
  number: ['answer'],
  vector: ['answer'],
  expression: ['answer'],
  point: ['objective', 'answer', 'tolerance'],
  tune: ['experiment', 'adjustable', 'goal'],
  construct: ['goal'],
  program: ['answer', 'cases'],
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
      ['options', OPTION],
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
    const verdicts = (Array.isArray(entry.samples) ? entry.samples : []).map((sample) =>
      String((sample as { verdict?: unknown } | null)?.verdict),
    );
    const known = verdicts.every((verdict) => VERDICTS.includes(verdict));
    if ('samples' in entry && known && !(verdicts.includes('right') && verdicts.includes('wrong')))
      report.add(
        yaml.line([index, 'samples']),
        'The samples need an answer that is right and one that is wrong.',
      );
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
        parameters: Object.keys((entry.parameters as object | undefined) ?? {}),
        lineAt: (...path: (string | number)[]) => yaml.line([index, ...path]),
        lineOf: (...path: (string | number)[]) => yaml.textLine([index, ...path]),
      },
    ];
  });
}
