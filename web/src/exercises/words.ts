/** What exercises say: loaded with them. */
import { exercises as english } from '../strings/en/parts/exercises.ts';
import { type Parts, wordsOf } from '../strings/index.ts';

export const say = (): Parts['exercises'] => wordsOf('exercises', english);
