/** `example`: an exercise of a lesson as its author typed it, so that a guide shows what really stands there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkFields, type Fields } from '../fields.ts';
import { escapeHtml } from '../html.ts';
import type { Block } from './block.ts';

const FIELDS: Fields = {
  lesson: { kind: 'text', required: true },
  id: { kind: 'text', required: true },
};

export const example: Block = {
  render(yaml, line, env) {
    const block = checkFields(yaml, [], yaml.value, FIELDS, 'an example block', env.report);
    if (typeof block?.lesson !== 'string' || typeof block.id !== 'string') return '';
    const file = path.join(env.lessons, path.basename(block.lesson), 'exercises.yml');
    const entries = existsSync(file) ? readFileSync(file, 'utf8').split(/^(?=- id: )/m) : [];
    const entry = entries.find((text) => text.startsWith(`- id: ${block.id}\n`));
    if (entry === undefined) {
      env.report.add(line, `The lesson “${block.lesson}” has no exercise “${block.id}”.`);
      return '';
    }
    return `<pre tabindex="0"><code>${escapeHtml(entry.trimEnd())}\n</code></pre>\n`;
  },
};
