import { expect, it } from 'vitest';
import { settled } from '../../../web/src/figures/settled.ts';

it('follows a value except while the picture moves', () => {
  let [value, moving, reads] = [1, true, 0];
  const kept = settled(
    () => {
      reads++;
      return value;
    },
    () => moving,
  );
  expect(kept()).toBe(1); // there is nothing older to show
  value = 2;
  expect([kept(), reads]).toEqual([1, 1]);
  moving = false;
  expect([kept(), reads]).toEqual([2, 2]);
  value = 3;
  expect(kept()).toBe(3);
});
