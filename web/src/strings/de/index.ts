/** Alles, was die Seite auf Deutsch sagt; die Reihenfolge und die Namen sind die der englischen Dateien. */
import type { Strings } from '../en/index.ts';
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

export const de: Strings = {
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
