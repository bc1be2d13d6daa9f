/** Was auf Deutsch nur dort steht, wo man etwas öffnet. */
import type { Opened } from '../en/opened.ts';
import { embed } from './embed.ts';
import { frame } from './frame.ts';
import { menus } from './menus.ts';
import { panels } from './panels.ts';
import { share } from './share.ts';
import { shell } from './shell.ts';

export const opened: Opened = { embed, frame, menus, panels, share, shell };
