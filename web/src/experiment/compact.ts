/**
 * JSON values in the address bar, short enough to read and to type:
 *
 *     0.1   true   null   zero            numbers, constants and words stand for themselves
 *     'm = beta*m + g'                    any other text in quotes; a quote inside is doubled
 *     [1, -2.5]   (b=100, c=2)            lists and objects
 *     adam(steplength=0.1, beta1=0.8)     an object with a leading word, which is its "method"
 *     diminishing(initial=0.5)            (or, inside another value, its "rule")
 *
 * Everything that JSON can say survives a round trip.
 */
import type { Json, JsonObject } from '../engine/types.ts';
import { say } from './words.ts';

/** A value, or what is wrong with the text. */
export type Read<T> = { value: T; problem?: undefined } | { problem: string; value?: undefined };

const WORD = /^[A-Za-z_][A-Za-z0-9_]*$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const MAXIMUM_DEPTH = 8;

/** The key under which the leading word of a tagged object stands inside another value. */
const INNER_TAG = 'rule';

export function writeNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

export function writeValue(value: Json, tag = INNER_TAG): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return writeText(value);
  if (Array.isArray(value)) return `[${value.map((item) => writeValue(item)).join(',')}]`;
  const word = value[tag];
  const tagged = typeof word === 'string' && isPlainWord(word);
  const entries = Object.entries(value).filter(([key]) => !(tagged && key === tag));
  const body = entries.map(([key, item]) => `${writeText(key)}=${writeValue(item)}`).join(',');
  if (!tagged) return `(${body})`;
  return body ? `${word}(${body})` : tag === INNER_TAG ? `${word}()` : word;
}

function isPlainWord(text: string): boolean {
  return WORD.test(text) && text !== 'true' && text !== 'false' && text !== 'null';
}

function writeText(text: string): string {
  return isPlainWord(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** Reads one value. With `tag`, a bare word is an object too: `adam` is {"method": "adam"}. */
export function readValue(text: string, tag?: string): Read<Json> {
  const reader = new Reader(text);
  const value = tag ? reader.tagged(tag) : reader.value(0);
  if (value === undefined || !reader.atEnd()) return { problem: reader.problem() };
  return { value };
}

export function readNumber(text: string): Read<number> {
  const trimmed = text.trim();
  const value = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(value) ? { value } : { problem: say().problems.number(shorten(trimmed)) };
}

export function readNumbers(text: string): Read<number[]> {
  const values: number[] = [];
  for (const part of text.split(',')) {
    const read = readNumber(part);
    if (read.problem !== undefined) return read;
    values.push(read.value);
  }
  return { value: values };
}

export function shorten(text: string, length = 40): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

/** Splits at a separator that stands outside quotes and brackets. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let begin = 0;
  for (let i = 0; i < text.length; ++i) {
    const c = text[i] as string;
    if (c === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (c === '(' || c === '[') ++depth;
    else if (c === ')' || c === ']') --depth;
    else if (c === separator && depth === 0) {
      parts.push(text.slice(begin, i));
      begin = i + 1;
    }
  }
  parts.push(text.slice(begin));
  return parts;
}

class Reader {
  readonly #text: string;
  #at = 0;
  #farthest = 0;

  constructor(text: string) {
    this.#text = text;
  }

  problem(): string {
    const at = Math.max(this.#farthest, this.#at);
    const rest = this.#text.slice(at);
    return rest ? say().problems.from(shorten(rest, 16)) : say().problems.early;
  }

  atEnd(): boolean {
    this.#space();
    return this.#at === this.#text.length;
  }

  tagged(tag: string): JsonObject | undefined {
    this.#space();
    const word = this.#match(/[A-Za-z_][A-Za-z0-9_]*/y);
    if (word === undefined) return undefined;
    if (!this.#take('(')) return { [tag]: word };
    const body = this.#entries(1, ')');
    return body && (tag in body ? undefined : { [tag]: word, ...body });
  }

  value(depth: number): Json | undefined {
    this.#space();
    if (depth > MAXIMUM_DEPTH) return undefined;
    if (this.#take('[')) return this.#list(depth + 1);
    if (this.#take('(')) return this.#entries(depth + 1, ')');
    const text = this.#quoted();
    if (text !== undefined) return text;
    const number = this.#match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y);
    if (number !== undefined) {
      const value = Number(number);
      return Number.isFinite(value) ? value : undefined;
    }
    const word = this.#match(/[A-Za-z_][A-Za-z0-9_]*/y);
    if (word === undefined) return undefined;
    if (this.#take('(')) {
      const body = this.#entries(depth + 1, ')');
      return body && (INNER_TAG in body ? undefined : { [INNER_TAG]: word, ...body });
    }
    if (word === 'true') return true;
    if (word === 'false') return false;
    return word === 'null' ? null : word;
  }

  #list(depth: number): Json[] | undefined {
    const items: Json[] = [];
    if (this.#take(']')) return items;
    for (;;) {
      const item = this.value(depth);
      if (item === undefined) return undefined;
      items.push(item);
      if (this.#take(']')) return items;
      if (!this.#take(',')) return undefined;
    }
  }

  #entries(depth: number, close: string): JsonObject | undefined {
    const entries = new Map<string, Json>();
    if (this.#take(close)) return {};
    for (;;) {
      this.#space();
      const key = this.#quoted() ?? this.#match(/[A-Za-z_][A-Za-z0-9_]*/y);
      if (key === undefined || entries.has(key) || !this.#take('=')) return undefined;
      const item = this.value(depth);
      if (item === undefined) return undefined;
      entries.set(key, item);
      // Own properties only, also for hostile names such as __proto__.
      if (this.#take(close)) return Object.fromEntries(entries);
      if (!this.#take(',')) return undefined;
    }
  }

  #quoted(): string | undefined {
    return this.#match(/'(?:[^']|'')*'/y)
      ?.slice(1, -1)
      .replaceAll("''", "'");
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    this.#farthest = Math.max(this.#farthest, this.#at);
    return found;
  }

  #take(character: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== character) return false;
    ++this.#at;
    return true;
  }

  #space(): void {
    while (this.#text[this.#at] === ' ') ++this.#at;
  }
}
