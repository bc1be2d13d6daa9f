/** Everything that the page says in English, one file per folder of web/src that says it. */
import { controls } from './controls.ts';
import { exercises } from './exercises.ts';
import { figures } from './figures.ts';
import { frame } from './frame.ts';
import { lab } from './lab.ts';
import { share } from './share.ts';
import { shell } from './shell.ts';
import { tools } from './tools.ts';

export const en = { controls, exercises, figures, frame, lab, share, shell, tools };

/** What every language says. */
export type Strings = typeof en;
