import { beforeAll, describe, expect, it } from 'vitest';
import type { EvaluationTrace } from '../../../web/src/engine/analyses.ts';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import {
  boxAt,
  operationText,
  placesOf,
  stepOf,
  tangentOf,
  walkOf,
} from '../../../web/src/figures/trace.ts';

let engine: Engine;
let trace: EvaluationTrace;

async function traceOf(source: string, point: number[]): Promise<EvaluationTrace> {
  const answer = await engine.traceEvaluation({ objective: { source }, point });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
  trace = await traceOf('-x*sin(x) + atan2(y, 2)', [1, 2]);
});

describe('an evaluation, operation by operation', () => {
  it('is written with the names of its operands', () => {
    const { order, names } = walkOf(trace);
    const texts = trace.graph.boxes.map((box) => operationText(box, names));
    expect(texts).toEqual(expect.arrayContaining(['x', 'y', 'sin(x)', 'atan2(y, 2)']));
    expect(texts).toContainEqual(expect.stringMatching(/^v\d \* v\d$|^x \* v\d$/));
    expect(texts).toContainEqual(expect.stringMatching(/^-(v\d|x)$/));
    expect(texts.at(-1)).toMatch(/^v\d \+ v\d$/);
    // Numbers are no steps: nothing is computed there.
    expect(order.map((box) => texts[box])).not.toContain('2');
    expect(order).toHaveLength(texts.length - 1);
  });

  it('ends with the derivative along the seed, and in reverse with the gradient', () => {
    const [dx, dy] = trace.gradient as number[];
    const last = trace.graph.boxes.at(-1);
    if (!last) throw new Error('no boxes');
    expect(tangentOf(last, [1, 0])).toBe(dx);
    expect(tangentOf(last, [3, -2])).toBeCloseTo(3 * (dx ?? 0) - 2 * (dy ?? 0), 14);
    const x = trace.graph.boxes.find(({ label }) => label === 'x');
    expect(x?.adjoint).toBeCloseTo(dx ?? Number.NaN, 14);
    expect(last.adjoint).toBe(1);
  });

  it('is the same when it is asked for again, with others in between', async () => {
    await traceOf('exp(a) + b^3 + max(c, d)', [1, 2, 3, 4]);
    expect((await traceOf('-x*sin(x) + atan2(y, 2)', [3, -1])).gradient).not.toEqual(
      trace.gradient,
    );
    expect(await traceOf('-x*sin(x) + atan2(y, 2)', [1, 2])).toEqual(trace);
  });

  it('goes through every node once, operands before operations and in reverse after', () => {
    const walk = walkOf(trace);
    for (const sweep of ['forward', 'reverse'] as const) {
      expect(boxAt(sweep, 0, walk)).toBeNull();
      for (let step = 1; step <= walk.order.length; ++step) {
        const box = boxAt(sweep, step, walk) as number;
        expect(stepOf(sweep, box, walk)).toBe(step);
        for (const operand of trace.graph.boxes[box]?.operands ?? []) {
          if (!walk.order.includes(operand)) continue;
          expect(stepOf(sweep, operand, walk) < step).toBe(sweep === 'forward');
        }
      }
    }
  });

  it('draws every box in a place of its own, right of its operands', () => {
    const places = placesOf(trace.graph);
    expect(new Set(places.map(String)).size).toBe(places.length);
    trace.graph.boxes.forEach(({ operands }, i) => {
      for (const operand of operands)
        expect(places[operand]?.[0]).toBeLessThan(places[i]?.[0] ?? 0);
    });
  });
});
