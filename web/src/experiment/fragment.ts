/**
 * The address bar's fragment ⇄ the settings of the labs on a page.
 *
 *     #v=1&lab=valley&f=x^2+10*y^2&start=-2,1&methods=adam(steplength=0.1)&lab=race&steps=40
 *
 * `v` is the version of the schema (1), `lab` begins the part of one lab, and each following property is a row of
 * PROPERTIES. What is not stated falls back to the lesson's figure; what cannot be read is reported and ignored, and
 * the rest is kept. A fragment without `v` is an ordinary link to a heading.
 */
import { shorten } from './compact.ts';
import { PROPERTIES } from './properties.ts';
import type { PartialSettings } from './settings.ts';
import { say } from './words.ts';

export { PROPERTIES };

export const VERSION = 1;

/** Longest fragment that is read; browsers and chat programs cut longer ones anyway. */
const MAXIMUM_LENGTH = 30_000;

/** The part of an address that is about one lab; `id` is null when it does not say which: the first one. */
export interface LabAddress {
  id: string | null;
  settings: PartialSettings;
  /** What was ignored, each as a sentence for the reader. */
  problems: string[];
}

/** The labs that a fragment sets, or null when the fragment is not one of ours. */
export function readFragment(fragment: string): LabAddress[] | null {
  const text = fragment.replace(/^#/, '');
  if (!/^v=/.test(text)) return null;
  if (text.length > MAXIMUM_LENGTH) {
    return [
      {
        id: null,
        settings: {},
        problems: [say().tooLong],
      },
    ];
  }
  const labs: LabAddress[] = [];
  const current = (): LabAddress => {
    const last = labs.at(-1);
    if (last) return last;
    const first: LabAddress = { id: null, settings: {}, problems: [] };
    labs.push(first);
    return first;
  };
  for (const part of text.split('&')) {
    const equals = part.indexOf('=');
    const key = equals < 0 ? part : part.slice(0, equals);
    const value = decode(equals < 0 ? '' : part.slice(equals + 1));
    if (key === 'v') {
      if (value !== String(VERSION)) {
        current().problems.push(say().version(shorten(value ?? part), VERSION));
      }
    } else if (key === 'lab') {
      labs.push({ id: value ?? '', settings: {}, problems: [] });
    } else if (part) {
      readProperty(current(), key, value);
    }
  }
  return labs;
}

function readProperty(lab: LabAddress, key: string, text: string | null): void {
  const property = PROPERTIES.find((row) => row.key === key);
  if (!property) {
    lab.problems.push(say().unknown(shorten(key)));
    return;
  }
  const read = text === null ? { problem: say().problems.code } : property.read(text);
  if (read.problem !== undefined) {
    lab.problems.push(say().ignored(key, property.meaning(), read.problem));
  } else {
    (lab.settings as { [setting: string]: unknown })[property.setting] = read.value;
  }
}

/** The fragment, with its #, that sets these labs; empty when there is nothing to state. */
export function writeFragment(labs: { id: string; settings: PartialSettings }[]): string {
  const parts: string[] = [];
  for (const { id, settings } of labs) {
    const stated = PROPERTIES.filter((row) => settings[row.setting] !== undefined);
    if (stated.length === 0) continue;
    parts.push(`lab=${encode(id)}`);
    for (const row of stated)
      parts.push(`${row.key}=${encode(row.write(settings[row.setting] as never))}`);
  }
  return parts.length === 0 ? '' : `#v=${VERSION}&${parts.join('&')}`;
}

/** Encodes only what a fragment cannot hold, so that formulas stay readable. */
function encode(text: string): string {
  return text.replace(/[^\w\-.!~*'()+,;:@$=/?^[\]{}|]/gu, (character) =>
    // Half of a surrogate pair has no encoding; it becomes the replacement character.
    /\p{Surrogate}/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character),
  );
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
