/** What exercises of all kinds share. */
import type { Engine } from '../engine/engine.ts';
import type { Json, JsonObject } from '../engine/types.ts';

export type Verdict = 'right' | 'partly' | 'wrong' | 'unreadable';

/** What came of checking an answer. Unreadable answers are no attempts. */
export interface Check {
  verdict: Verdict;
  /** What is right about it, what to look at, or why it cannot be read: a sentence. */
  message: string;
  /** Index of the author's feedback that fits, if one does. */
  feedback?: number;
}

/** An entry of exercises.yml, as the page carries it in `data-exercise`; texts wait in templates beside it. */
export interface ExerciseData {
  id: string;
  kind: string;
  answer?: Json;
  tolerance?: number;
  unit?: string;
  experiment?: JsonObject;
  /** The patterns of the author's feedback; what each says is in a template. */
  feedback: Json[];
}

/** A kind of exercise: one file in kinds/. */
export interface ExerciseKind {
  /** What the empty field shows. */
  placeholder: string;
  /** How the field is called by a screen reader. */
  label: string;
  check(data: ExerciseData, answer: string, engine: Engine): Promise<Check>;
}
