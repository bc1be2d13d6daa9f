import { describe, expect, it } from 'vitest';
import { PAGE_BUDGET, Speed } from '../../../web/src/engine/estimate.ts';

describe('the speed that is learnt from tasks', () => {
  const OPERATIONS = 200_000;
  const quick = () => {
    const speed = new Speed(1e-5);
    for (let i = 0; i < 10; ++i) speed.observe(OPERATIONS, 1);
    return speed;
  };

  it('keeps small tasks in the page when one of them was held up', () => {
    const speed = quick();
    expect(speed.expect(OPERATIONS)).toBeLessThan(PAGE_BUDGET);
    speed.observe(OPERATIONS, 10);
    expect(speed.expect(OPERATIONS)).toBeLessThan(PAGE_BUDGET);
  });

  it('sends them away once they last long, and takes them back when they are quick again', () => {
    const speed = quick();
    for (let i = 0; i < 3; ++i) speed.observe(OPERATIONS, 10);
    expect(speed.expect(OPERATIONS)).toBeGreaterThan(PAGE_BUDGET);
    for (let i = 0; i < 5; ++i) speed.observe(OPERATIONS, 1);
    expect(speed.expect(OPERATIONS)).toBeLessThan(PAGE_BUDGET);
  });

  it('is careful at once about a task that holds the page up for long', () => {
    const speed = quick();
    speed.observe(OPERATIONS, 100);
    expect(speed.expect(OPERATIONS)).toBeGreaterThan(PAGE_BUDGET);
  });
});
