import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import { bestOf, errorsOf, WIDTHS } from '../../../web/src/figures/differences.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});

async function at(source: string, point: number[], direction?: number[]) {
  const answer = await engine.differences({
    objective: { source },
    point,
    widths: WIDTHS,
    ...(direction ? { direction } : {}),
  });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

describe('finite differences', () => {
  it('are best where truncation and rounding meet', async () => {
    const result = await at('tanh(w)', [1]);
    expect(result.exact).toBeCloseTo(0.4199743, 7);
    const forward = bestOf(result, 'forward');
    const central = bestOf(result, 'central');
    // √ε and ∛ε, within a factor of thirty: the very best width is luck.
    expect(Math.abs(Math.log10((forward?.width ?? 0) / 1.5e-8))).toBeLessThan(1.5);
    expect(Math.abs(Math.log10((central?.width ?? 0) / 6e-6))).toBeLessThan(1.5);
    expect(central?.error).toBeLessThan(forward?.error ?? 0);
    expect(bestOf(result, 'complex_step')?.error).toBeLessThan(1e-15);
    expect(errorsOf(result, 'forward')).toHaveLength(WIDTHS[2]);
  });

  it('have gaps where there is no value, and say why', async () => {
    const result = await at('abs(w) + max(w, 2w)', [0.5]);
    expect(result.complex_note).not.toBe('');
    const edge = await at('sqrt(w)', [1e-9]);
    // Beyond the edge of the domain the central difference has no value.
    expect(Number.isNaN(errorsOf(edge, 'central').at(-1))).toBe(true);
    expect(Number.isFinite(errorsOf(edge, 'forward').at(-1))).toBe(true);
  });

  it('go along any direction', async () => {
    expect((await at('x + 10y', [0, 0], [1, 1])).exact).toBe(11);
  });
});
