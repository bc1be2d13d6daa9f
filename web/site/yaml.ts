/** YAML with the line of every value, so that whoever checks the values can say where a wrong one stands. */
import { type Event, getScalarValue, load, parseEvents, YAMLException } from 'js-yaml';
import type { Report } from './problems.ts';

export interface Yaml {
  value: unknown;
  /** The line in the file of the value at a path such as `['goal', 'cost']`; of the nearest value above it if there is none. */
  line(path: readonly (string | number)[]): number;
  /** The line on which the text at a path begins: after its key, or below it for a block of text. */
  textLine(path: readonly (string | number)[]): number;
}

/** js-yaml's event numbers: document, sequence, mapping, scalar, alias, end of a collection. */
const [SEQUENCE, MAPPING, SCALAR, ALIAS, POP] = [2, 3, 4, 5, 6];

/** Reads YAML that begins on line `first` of the report's file; reports what cannot be read and gives null then. */
export function readYaml(text: string, first: number, report: Report): Yaml | null {
  try {
    const { keys, texts } = placesOf(text, first);
    const line: Yaml['line'] = (path) => {
      for (let length = path.length; length > 0; --length) {
        const found = keys.get(path.slice(0, length).join('\0'));
        if (found !== undefined) return found;
      }
      return first;
    };
    return {
      value: load(text),
      line,
      textLine: (path) => texts.get(path.join('\0')) ?? line(path),
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    report.add(first + (error.mark?.line ?? 0), `This YAML cannot be read: ${error.reason}.`);
    return null;
  }
}

/** Lines of the keys of mappings and of the items of sequences, and of texts, by path. */
function placesOf(
  text: string,
  first: number,
): { keys: Map<string, number>; texts: Map<string, number> } {
  const keys = new Map<string, number>();
  const texts = new Map<string, number>();
  const open: { path: string[]; mapping: boolean; key: string | null; index: number }[] = [];
  const lineAt = (offset: number) => first + text.slice(0, offset).split('\n').length - 1;

  /** The path of the node that begins now, or null for a key of a mapping, which is noted. */
  const enter = (event: Event, offset: number): string[] | null => {
    const parent = open.at(-1);
    if (!parent) return [];
    if (!parent.mapping) {
      const path = [...parent.path, String(parent.index++)];
      keys.set(path.join('\0'), lineAt(offset));
      return path;
    }
    if (parent.key === null) {
      parent.key =
        event.type === SCALAR
          ? getScalarValue(text, event as Parameters<typeof getScalarValue>[1])
          : '';
      keys.set([...parent.path, parent.key].join('\0'), lineAt(offset));
      return null;
    }
    const path = [...parent.path, parent.key];
    parent.key = null;
    return path;
  };

  for (const event of parseEvents(text, {})) {
    if (event.type === SEQUENCE || event.type === MAPPING) {
      const path = enter(event, (event as { start: number }).start);
      open.push({ path: path ?? [], mapping: event.type === MAPPING, key: null, index: 0 });
    } else if (event.type === SCALAR || event.type === ALIAS) {
      const start = (event as { valueStart?: number }).valueStart ?? 0;
      const path = enter(event, start);
      if (path) texts.set(path.join('\0'), lineAt(start));
    } else if (event.type === POP) {
      open.pop();
    }
  }
  return { keys, texts };
}
