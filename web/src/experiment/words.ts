/** What experiments in the address bar say: loaded with what reads and writes the address. */
import { experiment as english } from '../strings/en/parts/experiment.ts';
import { type Parts, wordsOf } from '../strings/index.ts';

export const say = (): Parts['experiment'] => wordsOf('experiment', english);
