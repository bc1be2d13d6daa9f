/** Everything that a page with figures and exercises says in English, one file per folder of web/src that says it. */
import { controls } from './controls.ts';
import { engine } from './engine.ts';
import { figures } from './figures.ts';
import { lab } from './lab.ts';
import { tools } from './tools.ts';

export const en = { controls, engine, figures, lab, tools };

/** What every language says. */
export type Strings = typeof en;
