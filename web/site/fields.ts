/** Checks the keys and the types of a YAML mapping and reports what is wrong, each at its line. */
import { guess, type Report } from './problems.ts';
import type { Yaml } from './yaml.ts';

export type Kind =
  | 'text'
  | 'number'
  | 'whole'
  | 'boolean'
  | 'list'
  | 'texts'
  | 'numbers'
  | 'mapping'
  | 'any';

export interface Field {
  kind: Kind | readonly Kind[];
  required?: boolean;
  /** The only words that are allowed, for a text or each of a list of texts. */
  words?: readonly string[];
}

export type Fields = { readonly [key: string]: Field };

type Mapping = { [key: string]: unknown };

const IS: { [kind in Kind]: (value: unknown) => boolean } = {
  text: (value) => typeof value === 'string' && value.trim() !== '',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  whole: (value) => Number.isInteger(value) && (value as number) >= 0,
  boolean: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
  texts: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'),
  numbers: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((item) => IS.number(item)),
  mapping: isMapping,
  any: () => true,
};

const NAMES: { [kind in Kind]: string } = {
  text: 'a text',
  number: 'a number',
  whole: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  texts: 'a list of texts',
  numbers: 'a list of numbers',
  mapping: 'keys with values',
  any: 'a value',
};

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The mapping at `path`, whether or not all of it is right; null when there is none. `what` names it in messages
 * (“a lab block”).
 */
export function checkFields(
  yaml: Yaml,
  path: readonly (string | number)[],
  value: unknown,
  fields: Fields,
  what: string,
  report: Report,
): Mapping | null {
  if (!isMapping(value)) {
    report.add(
      yaml.line(path),
      `${capital(what)} is written as keys with values, such as “title: …”.`,
    );
    return null;
  }
  const known = Object.keys(fields);
  const meant = new Set<string>();
  for (const [key, item] of Object.entries(value)) {
    const line = yaml.line([...path, key]);
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) {
      const question = guess(key, known);
      meant.add(question);
      report.add(line, `“${key}” is no key of ${what}; it has ${known.join(', ')}.${question}`);
      continue;
    }
    const kinds = [field.kind].flat() as Kind[];
    if (!kinds.some((kind) => IS[kind](item))) {
      report.add(
        line,
        `“${key}” of ${what} must be ${kinds.map((kind) => NAMES[kind]).join(' or ')}.`,
      );
    } else if (field.words) {
      const wrong = [item]
        .flat()
        .find((word) => typeof word === 'string' && !field.words?.includes(word));
      if (wrong !== undefined) {
        report.add(
          line,
          `“${wrong}” is not known for “${key}”; it can be ${field.words.join(', ')}.${guess(String(wrong), field.words)}`,
        );
      }
    }
  }
  for (const key of known) {
    // A mistyped key is reported above, not also as a missing one.
    if (fields[key]?.required && !(key in value) && !meant.has(guess(key, [key])))
      report.add(yaml.line(path), `${capital(what)} needs “${key}”.`);
  }
  return value;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
