/** What is said where the engine cannot run; it comes there only. */
import { support as english } from '../strings/en/parts/support.ts';
import { wordsOf } from '../strings/index.ts';
import type { Missing } from './support.ts';

export const missingText = (missing: Missing): string => wordsOf('support', english)[missing];
