/** What is said in English only where a reader opens something. */
import { embed } from './embed.ts';
import { frame } from './frame.ts';
import { menus } from './menus.ts';
import { panels } from './panels.ts';
import { share } from './share.ts';
import { shell } from './shell.ts';

export const opened = { embed, frame, menus, panels, share, shell };

/** What every language says there. */
export type Opened = typeof opened;
