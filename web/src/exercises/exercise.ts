/** What exercises of all kinds share. */
import type { Diagnostic, Json, JsonObject } from '../engine/types.ts';

/** One thing that a check looks at. */
export interface Part {
  name: string;
  /** From 0 to 1. */
  score: number;
  message: string;
}

/** The engine's verdict on an answer; one that cannot be read is no attempt. */
export type Check =
  | {
      valid: true;
      correct: boolean;
      score: number;
      parts: Part[];
      message: string;
      /** Places of the author's texts that fit: “feedback[0].say”. */
      feedback: string[];
    }
  | { valid: false; message: string; error: Diagnostic | null };

/** An entry of exercises.yml, as the page carries it in `data-exercise`; texts wait in templates beside it. */
export type ExerciseData = JsonObject & { id: string; kind: string };

/** What the file of a kind, kinds/NAME.svelte, is given. */
export interface KindProps {
  data: ExerciseData;
  /** What the reader has answered so far; null: nothing yet. */
  answer: Json;
  onanswer(answer: Json): void;
  /** The options' texts, rendered when the page was built. */
  options: HTMLTemplateElement[];
  /** Id of the element that names the exercise. */
  labelledby: string;
}

/** Evaluates what an author wrote as a number or as text, for a field's first value. */
export function textOf(value: Json | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** A mapping, or an empty one. */
export function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
