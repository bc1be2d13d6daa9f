/**
 * A number. `answer` is a number or an expression; or, beside an `experiment`, a quantity of its run such as
 * cost(20), so that the right answer is what the engine finds. `tolerance` is absolute; without it half a percent passes.
 */
import type { Engine } from '../../engine/engine.ts';
import type { Experiment } from '../../engine/types.ts';
import { quantityValue, readQuantity } from '../../experiment/quantity.ts';
import type { Check, ExerciseData, ExerciseKind } from '../exercise.ts';
import { authorNumber, evaluateNumber } from '../number.ts';

const RELATIVE_TOLERANCE = 0.005;

async function rightAnswer(data: ExerciseData, engine: Engine): Promise<number | string> {
  if (data.experiment) {
    const quantity = readQuantity(String(data.answer));
    if (typeof quantity === 'string') return quantity;
    const answer = await engine.run({ version: 1, ...data.experiment } as Experiment);
    if (!answer.ok) return answer.error.message;
    const run = answer.value.runs[0];
    return run ? quantityValue(quantity, run, answer.value.dimension) : 'There is no run.';
  }
  return (
    (await authorNumber(data.answer, engine)) ?? `“${JSON.stringify(data.answer)}” is no number.`
  );
}

/** What a wrong number has right, and where to look. */
function direction(value: number, right: number): string {
  if (right !== 0 && value !== 0 && Math.sign(value) !== Math.sign(right)) {
    return Math.abs(Math.abs(value) - Math.abs(right)) <= 0.05 * Math.abs(right)
      ? 'The size is right. Look at the sign again.'
      : 'The sign is not right yet: should the number be above or below zero?';
  }
  if (Math.abs(value - right) <= 0.05 * Math.abs(right)) {
    return 'Very close, within five percent. Work with more digits, and round only at the end.';
  }
  const ratio = right === 0 ? Number.NaN : value / right;
  for (const factor of [2, 10, 100]) {
    if (Math.abs(ratio - factor) < 0.01 * factor)
      return `The number is ${factor} times too large. Is there a factor of ${factor} to divide by?`;
    if (Math.abs(ratio * factor - 1) < 0.01)
      return `The number is ${factor} times too small. Is there a factor of ${factor} missing?`;
  }
  return value > right ? 'The number is too large.' : 'The number is too small.';
}

async function check(data: ExerciseData, answer: string, engine: Engine): Promise<Check> {
  const read = await evaluateNumber(answer, engine);
  if ('problem' in read) return { verdict: 'unreadable', message: read.problem };
  const right = await rightAnswer(data, engine);
  if (typeof right === 'string')
    return { verdict: 'unreadable', message: `This exercise cannot be checked: ${right}` };
  const near = (target: number) =>
    Math.abs(read.value - target) <=
    (data.tolerance ?? RELATIVE_TOLERANCE * Math.abs(target) + 1e-12);
  if (near(right)) return { verdict: 'right', message: 'Right.' };
  for (let i = 0; i < data.feedback.length; ++i) {
    const pattern = await authorNumber(data.feedback[i], engine);
    if (pattern !== null && near(pattern)) return { verdict: 'wrong', message: '', feedback: i };
  }
  return { verdict: 'wrong', message: direction(read.value, right) };
}

export const kind: ExerciseKind = {
  placeholder: 'a number, such as 0.25 or 2/3',
  label: 'Your answer, a number',
  check,
};
