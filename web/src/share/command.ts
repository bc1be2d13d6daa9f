/** An experiment as a command line: its file between the command and a word of its own. */
import type { Experiment } from '../engine/types.ts';

/** The experiment as its file holds it. */
export const experimentText = (experiment: Experiment): string =>
  `${JSON.stringify(experiment, null, 2)}\n`;

/** Quoted, so that no shell touches what stands between. A line of JSON never is the bare word. */
export const commandText = (experiment: Experiment): string =>
  `descent run - <<'EXPERIMENT'\n${experimentText(experiment)}EXPERIMENT\n`;
