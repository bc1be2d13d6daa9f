/** Alles, was eine Seite mit Figuren und Aufgaben auf Deutsch sagt; die Reihenfolge und die Namen sind die der englischen Dateien. */
import type { Strings } from '../en/index.ts';
import { controls } from './controls.ts';
import { engine } from './engine.ts';
import { figures } from './figures.ts';
import { lab } from './lab.ts';
import { parts } from './parts.ts';
import { tools } from './tools.ts';

export const de: Strings = { controls, engine, figures, lab, tools };
export { parts };
