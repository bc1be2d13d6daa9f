import { expect, it } from 'vitest';
import type { PartialSettings } from '../../../web/src/experiment/settings.ts';
import { Undo } from '../../../web/src/lab/undo.ts';

it('takes back change by change, a drag as one, and forgets what was taken back after a new change', () => {
  const undo = new Undo({ steps: 1 });
  expect(undo.undo()).toBeUndefined();
  undo.note({ steps: 2, shown: 1 }, 1000);
  undo.note({ steps: 2, shown: 2 }, 5000); // the player
  for (let i = 0; i < 20; ++i) undo.note({ steps: 2, start: [[i]] }, 9000 + 50 * i);
  expect(undo.undo()).toEqual({ steps: 2 });
  expect(undo.undo()).toEqual({ steps: 1 });
  expect([undo.canUndo, undo.canRedo]).toEqual([false, true]);
  expect(undo.redo()).toEqual({ steps: 2 });
  undo.note({ steps: 2 }, 20_000); // the lab follows: nothing new
  expect(undo.canRedo).toBe(true);
  undo.redo();
  const last = { inputs: undefined, start: [[19]], steps: 2 }; // the same in another order
  undo.note(last as unknown as PartialSettings, 20_050);
  expect(undo.undo()).toEqual({ steps: 2 });
  undo.note({ steps: 7 }, 20_100);
  expect(undo.redo()).toBeUndefined();
  expect(undo.undo()).toEqual({ steps: 2 });
});
