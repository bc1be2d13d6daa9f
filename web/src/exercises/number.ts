/** Typed numbers: plain ones and expressions such as 2/12 or sqrt(2), evaluated by the engine. */
import type { Engine } from '../engine/engine.ts';
import type { Json } from '../engine/types.ts';
import { parseNumber } from '../figures/format.ts';

/** The value of a typed number, or why it cannot be read. */
export async function evaluateNumber(
  text: string,
  engine: Engine,
): Promise<{ value: number } | { problem: string }> {
  if (text.trim() === '') return { problem: 'Type a number first.' };
  const plain = parseNumber(text);
  if (plain !== null) return { value: plain };
  // A declared input that the text does not use makes a constant of it.
  const objective = { source: text, inputs: ['unused'] };
  const analysis = engine.analyse(objective);
  if (!analysis.ok) {
    const guess = analysis.error.guess ? ` Did you mean ${analysis.error.guess}?` : '';
    return { problem: `This cannot be read: ${analysis.error.message}${guess}` };
  }
  const name = analysis.value.parameters[0];
  if (name) return { problem: `The answer is a number; “${name}” has no value here.` };
  const values = await engine.evaluate({ objective, points: [[0]] });
  if (!values.ok) return { problem: `This cannot be read: ${values.error.message}` };
  const value = values.value[0] as number;
  return Number.isFinite(value) ? { value } : { problem: 'This is not a finite number.' };
}

/** A number that an author wrote, plain or as an expression; null if it is neither. */
export async function authorNumber(json: Json | undefined, engine: Engine): Promise<number | null> {
  if (typeof json === 'number') return json;
  if (typeof json !== 'string') return null;
  const read = await evaluateNumber(json, engine);
  return 'value' in read ? read.value : null;
}
