/** An evaluation gone through operation by operation: values and tangents forward, adjoints in reverse. */
import type { EvaluationTrace, TraceBox } from '../engine/analyses.ts';
import { inputTitle } from './symbol.ts';

/** The sweep that is shown: forward with values (and tangents), or reverse with adjoints. */
export type Sweep = 'forward' | 'reverse';

/** The boxes that are gone through, inputs and operations, in order; and what every box is called. */
export interface Walk {
  order: number[];
  names: string[];
}

/** Inputs keep their names, operations are v1, v2, …; numbers and parameters are what they are and no steps. */
export function walkOf({ inputs, graph: { boxes } }: EvaluationTrace): Walk {
  const order: number[] = [];
  let operations = 0;
  const names = boxes.map(({ label, operands }, i) => {
    const input = operands.length === 0 && inputs.includes(label);
    if (input || operands.length > 0) order.push(i);
    return operands.length > 0 ? `v${++operations}` : inputTitle(label);
  });
  return { order, names };
}

const INFIX = /^[^\p{L}\d]+$/u;

/** What a node computes, by the names of its operands: "v1 * x", "sin(v1)"; an input has its own name. */
export function operationText(box: TraceBox, names: readonly string[]): string {
  const operands = box.operands.map((operand) => names[operand]);
  if (operands.length === 0) return inputTitle(box.label);
  if (INFIX.test(box.label)) {
    return operands.length === 1 ? `${box.label}${operands[0]}` : operands.join(` ${box.label} `);
  }
  return `${box.label}(${operands.join(', ')})`;
}

/** The derivative of a node along a direction; NaN where it has none. */
export function tangentOf({ tangents }: TraceBox, seed: readonly number[]): number {
  return seed.reduce(
    (sum, part, i) => (part === 0 ? sum : sum + part * (tangents[i] ?? Number.NaN)),
    0,
  );
}

/** The box that step `step` (from 1) of a sweep computes, or null before the first. */
export function boxAt(sweep: Sweep, step: number, { order }: Walk): number | null {
  return order[sweep === 'forward' ? step - 1 : order.length - step] ?? null;
}

/** The step of a sweep that computes a box; 0 for what is there from the beginning. */
export function stepOf(sweep: Sweep, box: number, { order }: Walk): number {
  const place = order.indexOf(box);
  if (place < 0) return 0;
  return sweep === 'forward' ? place + 1 : order.length - place;
}

/** Size of the drawing's cells and boxes in pixels. */
export const CELL = { width: 104, height: 62, box: 76, high: 42 };

/** Where the centre of a box is; layers that hold fewer boxes stand in the middle. */
export function placesOf({ boxes, widest }: EvaluationTrace['graph']): [x: number, y: number][] {
  const sizes = new Map<number, number>();
  for (const { layer, place } of boxes)
    sizes.set(layer, Math.max(sizes.get(layer) ?? 0, place + 1));
  return boxes.map(({ layer, place }) => {
    const free = (widest - (sizes.get(layer) ?? widest)) / 2;
    return [(layer + 0.5) * CELL.width, (place + free + 0.5) * CELL.height];
  });
}

/** A curve from the right edge of an operand to the left edge of its operation. */
export function edgePath([x0, y0]: [number, number], [x1, y1]: [number, number]): string {
  const from = x0 + CELL.box / 2;
  const to = x1 - CELL.box / 2;
  const bend = Math.max(12, (to - from) / 2);
  return `M${from} ${y0}C${from + bend} ${y0} ${to - bend} ${y1} ${to} ${y1}`;
}
