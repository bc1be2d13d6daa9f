/** `exercise`: puts an exercise of exercises.yml in its place; those without a place stand at the lesson's end. */
import { withStandIns } from '../../src/exercises/placeholders.ts';
import type { Environment } from '../environment.ts';
import type { Exercise } from '../exercises.ts';
import { checkFields, type Fields } from '../fields.ts';
import { escapeHtml } from '../html.ts';
import { guess } from '../problems.ts';
import type { Block, RenderMarkdown } from './block.ts';

const FIELDS: Fields = { id: { kind: 'text', required: true } };

export const exercise: Block = {
  render(yaml, line, env, markdown) {
    const block = checkFields(yaml, [], yaml.value, FIELDS, 'an exercise block', env.report);
    if (typeof block?.id !== 'string') return '';
    const id = block.id;
    const found = env.exercises.find((entry) => entry.id === id);
    if (!found) {
      const known = env.exercises.map((entry) => entry.id);
      env.report.add(
        yaml.line(['id']),
        `exercises.yml has no exercise “${id}”.${guess(id, known)}`,
      );
      return '';
    }
    if (env.placed.has(id)) env.report.add(line, `The exercise “${id}” stands here a second time.`);
    env.placed.add(id);
    return renderExercise(found, env, markdown);
  },
};

/** An option of a choice. */
interface Option {
  text: string;
  right?: boolean;
  say?: string;
}

/**
 * The exercise without its answer field, which the page's script adds to `.exercise-answer`. Whatever is Markdown is
 * rendered here and waits in templates, so that the page needs neither Markdown nor TeX; each is named by its place in the
 * exercise. Parameters stand in them as numbers that the page replaces (placeholders.ts).
 */
export function renderExercise(
  entry: Exercise,
  env: Environment,
  markdown: RenderMarkdown,
): string {
  const own = env.inExercises();
  const text = (typed: string) => withStandIns(typed, entry.parameters);
  const waiting = (part: string, typed: string | undefined, line: number) =>
    typed ? `<template data-part="${part}">${markdown(text(typed), line, own)}</template>` : '';
  const {
    title: _title,
    prompt: _prompt,
    hints: _hints,
    solution: _solution,
    feedback: _feedback,
    samples: _samples,
    ...rest
  } = entry.all;
  const options = (rest['options'] as Option[] | undefined) ?? [];
  const points = rest['points'];
  const data = {
    ...rest,
    // The engine says which text fits; the texts themselves wait beside it.
    ...(options.length > 0 && {
      options: options.map(({ right, say }) => ({
        ...(right !== undefined && { right }),
        ...(say !== undefined && { say: '' }),
      })),
    }),
    feedback: entry.feedback.map(({ when }) => ({ when })),
  };
  return (
    `<section class="exercise" id="${escapeHtml(entry.id)}" data-exercise="${escapeHtml(JSON.stringify(data))}">` +
    `<h3>${markdown.inline(text(entry.title), entry.lineOf('title'), own)}</h3>` +
    (points === undefined || points === 1
      ? ''
      : `<p class="exercise-points">${escapeHtml(String(points))} points</p>`) +
    `<div class="exercise-prompt">${markdown(text(entry.prompt), entry.lineOf('prompt'), own)}</div>` +
    `<div class="exercise-answer"><p class="exercise-waiting">The answer is checked on this page, which needs JavaScript.</p></div>` +
    options
      .map(
        (option, i) =>
          waiting(`options[${i}].text`, option.text, entry.lineOf('options', i, 'text')) +
          waiting(`options[${i}].say`, option.say, entry.lineOf('options', i, 'say')),
      )
      .join('') +
    entry.hints.map((hint, i) => waiting(`hints[${i}]`, hint, entry.lineOf('hints', i))).join('') +
    entry.feedback
      .map(({ say }, i) => waiting(`feedback[${i}].say`, say, entry.lineOf('feedback', i, 'say')))
      .join('') +
    waiting('solution', entry.solution, entry.lineOf('solution')) +
    '</section>\n'
  );
}
