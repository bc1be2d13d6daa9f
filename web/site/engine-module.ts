/** The engine's WebAssembly module in Node, for what only the engine can check while the site is built. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ExerciseEngine } from './exercise-check.ts';
import type { FormulaReader } from './lab-formula.ts';

export interface EngineModule extends ExerciseEngine, FormulaReader {
  /** Reads and checks an experiment file. */
  check(experiment: string): string;
  /** Computes a part of the map of an experiment; JSON header and numbers. */
  map(request: string): { header: string; data: Float64Array };
  /** Everything that the engine says about itself, as JSON. */
  describe(): string;
}

/** Rejects when build/wasm/engine.mjs is not there: `npm run build:wasm` makes it. */
export async function loadEngineModule(root: string): Promise<EngineModule> {
  const file = pathToFileURL(path.join(root, 'build/wasm/engine.mjs')).href;
  const { default: create } = (await import(/* @vite-ignore */ file)) as {
    default: () => Promise<EngineModule>;
  };
  return create();
}
