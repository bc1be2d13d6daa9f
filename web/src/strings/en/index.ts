/** Everything that the page says in English, one file per folder of web/src that says it. */
import { controls } from './controls.ts';
import { engine } from './engine.ts';
import { exercises } from './exercises.ts';
import { experiment } from './experiment.ts';
import { figures } from './figures.ts';
import { frame } from './frame.ts';
import { lab } from './lab.ts';
import { share } from './share.ts';
import { shell } from './shell.ts';
import { tools } from './tools.ts';

export const en = {
  controls,
  engine,
  exercises,
  experiment,
  figures,
  frame,
  lab,
  share,
  shell,
  tools,
};

/** What every language says. */
export type Strings = typeof en;
