/** `exercise`: puts an exercise of exercises.yml in its place; those without a place stand at the lesson's end. */
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

/**
 * The exercise without its answer field, which the page's script adds to `.exercise-answer`. Whatever is Markdown is
 * rendered here and waits in templates, so that the page needs neither Markdown nor TeX.
 */
export function renderExercise(
  entry: Exercise,
  env: Environment,
  markdown: RenderMarkdown,
): string {
  const own = env.inExercises();
  const waiting = (part: string, text: string, line: number) =>
    text ? `<template data-part="${part}">${markdown(text, line, own)}</template>` : '';
  const {
    title: _title,
    prompt: _prompt,
    hints: _hints,
    solution: _solution,
    feedback: _feedback,
    samples: _samples,
    ...rest
  } = entry.all;
  const data = { ...rest, feedback: entry.feedback.map(({ when }) => when) };
  return (
    `<section class="exercise" id="${escapeHtml(entry.id)}" data-exercise="${escapeHtml(JSON.stringify(data))}">` +
    `<h3>${markdown.inline(entry.title, entry.lineOf('title'), own)}</h3>` +
    `<div class="exercise-prompt">${markdown(entry.prompt, entry.lineOf('prompt'), own)}</div>` +
    `<div class="exercise-answer"><p class="exercise-waiting">The answer is checked on this page, which needs JavaScript.</p></div>` +
    entry.hints.map((hint, i) => waiting('hint', hint, entry.lineOf('hints', i))).join('') +
    entry.feedback
      .map(({ say }, i) => waiting('feedback', say, entry.lineOf('feedback', i, 'say')))
      .join('') +
    waiting('solution', entry.solution, entry.lineOf('solution')) +
    '</section>\n'
  );
}
