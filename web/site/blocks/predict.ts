/** `predict`: a question before a run, and the answer to look at after it. Works without script. */
import { createHash } from 'node:crypto';
import { checkFields, type Fields } from '../fields.ts';
import { escapeHtml } from '../html.ts';
import type { Block } from './block.ts';

const FIELDS: Fields = {
  question: { kind: 'text', required: true },
  options: { kind: 'texts' },
  answer: { kind: 'text', required: true },
};

/** An option that is a formula and nothing else is named as typed: read part by part, w³ and 3w are hard to tell apart. */
function nameOf(option: string): string {
  const formula = /^\s*\$([^$]+)\$\s*$/.exec(option)?.[1];
  return formula ? ` aria-label="${escapeHtml(formula)}"` : '';
}

export const predict: Block = {
  render(yaml, _line, env, markdown) {
    const block = checkFields(yaml, [], yaml.value, FIELDS, 'a predict block', env.report);
    if (typeof block?.question !== 'string' || typeof block.answer !== 'string') return '';
    const options = Array.isArray(block.options) ? block.options : [];
    const name = `predict-${createHash('sha256').update(block.question).digest('hex').slice(0, 8)}`;
    const choices = options
      .map(
        (option, index) =>
          `<label><input type="radio" name="${name}" value="${index}"${nameOf(String(option))}><span>${markdown.inline(String(option), yaml.textLine(['options', index]), env)}</span></label>`,
      )
      .join('');
    const question = markdown(block.question, yaml.textLine(['question']), env);
    return (
      `<div class="predict" role="group" aria-label="Predict, then run"><p class="note-title">Predict, then run</p>` +
      (choices
        ? `<fieldset aria-label="Your prediction"><div class="question">${question}</div><div class="options">${choices}</div></fieldset>`
        : question) +
      `<details><summary>What happens</summary>${markdown(block.answer, yaml.textLine(['answer']), env)}</details></div>\n`
    );
  },
};
