/** An experiment file that the reader opens: read, and checked by the engine before anything changes. */
import type { Engine } from '../engine/engine.ts';
import type { Experiment } from '../engine/types.ts';
import { opened } from '../strings/opened.ts';

const LARGEST = 1_000_000;

/** The experiment in a file, or why it is none. */
export async function readExperiment(file: File, engine: Engine): Promise<Experiment | string> {
  if (file.size > LARGEST) return opened.share.tooLarge;
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch (error) {
    return opened.share.notJson(error instanceof Error ? error.message : String(error));
  }
  if (typeof value !== 'object' || value === null || !('objective' in value))
    return opened.share.notExperiment;
  try {
    const checked = await engine.attempt(() => engine.check(value as Experiment));
    if (checked.ok) return value as Experiment;
    const { path, message } = checked.error;
    return path ? `${path}: ${message}` : message;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
