import { describe, expect, it } from 'vitest';
import { endText, runNames, stepText } from '../../../web/src/controls/explain.ts';
import { refusal, withKey, withMethod } from '../../../web/src/controls/keys.ts';
import {
  advance,
  type Playhead,
  pause,
  play,
  seek,
  shownStep,
  stepBy,
  stepsPerSecond,
} from '../../../web/src/controls/player.ts';
import {
  including,
  placesOf,
  positionOf,
  type Range,
  RESOLUTION,
  valueAt,
} from '../../../web/src/controls/slide.ts';
import type { Description, KeyDescription, Run, RunResult } from '../../../web/src/engine/types.ts';
import { inputTitle, plainSymbol } from '../../../web/src/figures/symbol.ts';

describe('the player', () => {
  const still = (position: number): Playhead => ({ position, playing: false, speed: 1 });

  it('plays from where it stands, and from the beginning at the end', () => {
    expect(play(still(3), 10)).toMatchObject({ playing: true, position: 3 });
    expect(play(still(10), 10)).toMatchObject({ playing: true, position: 0 });
    expect(play(still(0), 0).playing).toBe(false);
  });

  it('lets time pass and stops at the end', () => {
    let head = play(still(0), 80);
    head = advance(head, 1000, 80);
    expect(head.position).toBeCloseTo(stepsPerSecond(80, 1), 9);
    head = advance(head, 60_000, 80);
    expect(head).toMatchObject({ position: 80, playing: false });
    expect(advance(still(5), 1000, 80).position).toBe(5);
  });

  it('is twice as fast at speed 2', () => {
    const fast = advance({ ...play(still(0), 80), speed: 2 }, 1000, 80);
    expect(fast.position).toBeCloseTo(2 * stepsPerSecond(80, 1), 9);
  });

  it('steps, seeks and pauses within the run', () => {
    expect(stepBy(still(3), 1, 10).position).toBe(4);
    expect(stepBy(still(0), -1, 10).position).toBe(0);
    expect(stepBy(still(10), 1, 10).position).toBe(10);
    expect(seek({ ...still(2), playing: true }, 99, 10)).toMatchObject({
      position: 10,
      playing: false,
    });
    expect(pause({ ...still(2.7), playing: true })).toMatchObject({ position: 2, playing: false });
    expect(shownStep(still(2.9999999999))).toBe(3);
  });
});

describe('sliders', () => {
  const log: Range = { from: 1e-4, to: 1, scale: 'log' };

  it('goes from end to end', () => {
    expect(valueAt(0, log)).toBe(1e-4);
    expect(valueAt(RESOLUTION, log)).toBe(1);
    expect(valueAt(RESOLUTION / 2, log)).toBe(0.01);
    expect(valueAt(RESOLUTION / 2, { from: 0, to: 0.99, scale: 'linear' })).toBe(0.495);
  });

  it('keeps the place of every value it gives', () => {
    for (const range of [
      log,
      { from: -5, to: 5, scale: 'linear' } as Range,
      { from: 0, to: 0.99, scale: 'linear' } as Range,
    ]) {
      for (let position = 0; position <= RESOLUTION; position += 7) {
        expect(
          Math.abs(positionOf(valueAt(position, range), range) - position),
        ).toBeLessThanOrEqual(1);
      }
    }
  });

  it('has a place for each multiple of a step, the last one below the end', () => {
    const stepped: Range = { from: -1, to: 1.1, scale: 'linear', step: 0.25 };
    expect(placesOf(stepped)).toBe(8);
    expect([0, 1, 8].map((place) => valueAt(place, stepped))).toEqual([-1, -0.75, 1]);
    expect(positionOf(0.3, stepped)).toBe(5);
    expect(placesOf({ ...stepped, step: 1e-12 })).toBe(1_000_000);
  });

  it('grows for a typed value, but not to where there is no logarithm', () => {
    expect(including(log, 5).to).toBe(5);
    expect(including(log, -1)).toEqual(log);
    expect(including(log, Number.NaN)).toEqual(log);
  });
});

describe('forms', () => {
  const key = (name: string, more: Partial<KeyDescription> = {}): KeyDescription => ({
    name,
    symbol: '',
    type: 'number',
    default: 0.1,
    meaning: '',
    ...more,
  });

  it('says why a number is refused', () => {
    const momentum = key('momentum', { minimum: 0, maximum: 1, exclusive_maximum: true });
    expect(refusal(momentum, 0.5)).toBeNull();
    expect(refusal(momentum, 1)).toBe('Must be less than 1.');
    expect(refusal(momentum, -0.1)).toBe('Must be at least 0.');
    expect(refusal(key('every', { type: 'integer' }), 1.5)).toBe('Only whole numbers.');
    expect(refusal(key('a', { minimum: 0, exclusive_minimum: true }), 0)).toBe(
      'Must be greater than 0.',
    );
  });

  it('leaves defaults out', () => {
    expect(withKey({ method: 'adam', beta1: 0.8 }, key('beta1', { default: 0.9 }), 0.9)).toEqual({
      method: 'adam',
    });
    expect(withKey({ method: 'adam' }, key('beta1', { default: 0.9 }), 0.7)).toEqual({
      method: 'adam',
      beta1: 0.7,
    });
  });

  it('keeps the steplength when the method changes, if the other has one', () => {
    const other = {
      name: 'momentum',
      keys: [key('steplength', { type: 'schedule' })],
    } as Description;
    expect(withMethod({ method: 'adam', steplength: 0.3, beta1: 0.8 }, other)).toEqual({
      method: 'momentum',
      steplength: 0.3,
    });
    expect(
      withMethod({ method: 'adam', steplength: 0.3 }, {
        name: 'newton',
        keys: [key('damping')],
      } as Description),
    ).toEqual({
      method: 'newton',
    });
  });

  it('writes indices as readers do', () => {
    const long = 'velocity_of_the_flow_at_the_inlet';
    expect(['w1', 'w_12', 'x', 'x_max', 'θ2', long].map(inputTitle)).toEqual([
      'w₁',
      'w₁₂',
      'x',
      'x_max',
      'θ₂',
      'velocity_o…_inlet',
    ]);
  });

  it('writes symbols in plain characters', () => {
    expect(['\\alpha', '\\beta_1', '\\beta_{2}', 'p', '\\frac{1}{2}', ''].map(plainSymbol)).toEqual(
      ['α', 'β₁', 'β₂', 'p', '', ''],
    );
  });
});

describe('words about runs', () => {
  const run = (more: Partial<Run> = {}): Run => ({
    method: 'gradient_descent',
    start: 0,
    status: 'finished',
    reason: 'all steps done',
    rows: 3,
    points: Float64Array.of(2, 1, 0.5),
    costs: Float64Array.of(4, 1, 0.25),
    gradients: Float64Array.of(4, 2, 1),
    steplengths: Float64Array.of(0.25, 0.25),
    states: {},
    look: 0,
    evaluations: { cost: 3, gradient: 3, hessian: 0 },
    ...more,
  });

  it('tells a step', () => {
    expect(stepText(run(), 1, 0)).toBe('start 2: g 4, |∇g| 4');
    expect(stepText(run(), 1, 1)).toBe('step 1: g 4 → 1, |∇g| 2');
    expect(stepText(run(), 1, 99)).toBe('step 2: g 1 → 0.25, |∇g| 1');
  });

  it('does not tell the end before it is shown', () => {
    const converged = run({ status: 'converged', reason: 'gradient_norm' });
    expect(endText(converged, 1, 10)).toBe('');
    expect(endText(converged, 2, 10)).toBe(
      'Stopped after 2 steps: the gradient is as small as asked.',
    );
    expect(endText(run({ status: 'diverged', reason: 'step 3: too far' }), 2, 10)).toContain(
      'Diverged in step 3: too far.',
    );
    expect(endText(run(), 2, 2)).toBe('');
    expect(endText(run({ reason: 'evaluations' }), 2, 10)).toBe(
      'Ended after 2 steps: the evaluations are used up.',
    );
    for (const [reason, text] of [
      ['at the start, 1 / 0', 'Failed at the start, 1 / 0.'],
      ['step 3: 1 / 0', 'Failed in step 3: 1 / 0.'],
    ] as const)
      expect(endText(run({ status: 'failed', reason }), 2, 10)).toBe(text);
  });

  it('tells equal methods apart by what differs', () => {
    const result: RunResult = {
      dimension: 1,
      inputs: ['w'],
      runs: [run(), run(), run({ method: 'adam' })],
    };
    const methods = [
      { method: 'gradient_descent', steplength: 0.1 },
      { method: 'gradient_descent', steplength: { rule: 'diminishing' } },
      { method: 'adam' },
    ];
    const experiment = { version: 1 as const, objective: {}, start: [1], methods, steps: 2 };
    const descriptions = [{ name: 'gradient_descent', title: 'Gradient descent' }] as Description[];
    expect(runNames(result, experiment, descriptions)).toEqual([
      'Gradient descent, steplength 0.1',
      'Gradient descent, steplength diminishing',
      'adam',
    ]);
  });
});
