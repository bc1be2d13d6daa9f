/** The kinds of fenced block, by the word after the back-ticks. */
import type { Block } from './block.ts';
import { example } from './example.ts';
import { exercise } from './exercise.ts';
import { handIn } from './hand-in.ts';
import { lab } from './lab.ts';
import { predict } from './predict.ts';

export const BLOCKS: { readonly [kind: string]: Block } = {
  lab,
  predict,
  exercise,
  'hand-in': handIn,
  example,
};
