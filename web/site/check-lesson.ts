/** One lesson, checked whole: text, blocks and formulas, the experiments of its figures, its exercises with their samples. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, JsonObject } from '../src/engine/types.ts';
import { type EngineModule, loadEngineModule } from './engine-module.ts';
import { checkExercises } from './exercise-check.ts';
import { InlineStyles } from './inline-styles.ts';
import { type Page, readPage } from './lesson.ts';
import { describe, type Problem, SourceError } from './problems.ts';

/** What is wrong, one line each with file and line, and how much was looked at. */
export async function checkLesson(
  root: string,
  name: string,
  loadEngine: () => Promise<EngineModule> = () =>
    loadEngineModule(path.join(import.meta.dirname, '../..')),
): Promise<{ problems: string[]; summary: string }> {
  const folder = path.join(root, 'lessons', name);
  if (!existsSync(path.join(folder, 'index.md'))) {
    const known = readdirSync(path.join(root, 'lessons'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    return {
      problems: [`lessons/${name}/index.md is not there; there are ${known.join(', ')}.`],
      summary: '',
    };
  }
  const figureKinds = readdirSync(path.join(import.meta.dirname, '../src/figures/kinds'))
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => file.replace('.svelte', ''));
  const engine = await loadEngine();
  let page: Page;
  try {
    const styles = new InlineStyles();
    page = readPage(folder, `lessons/${name}/`, { root, styles, engine, figureKinds });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { problems: error.problems.map(describe), summary: '' };
  }
  const problems: Problem[] = checkExercises(page, engine);
  for (const { id, experiment, line } of page.labs) {
    const fault = faultOf(engine, experiment as JsonObject);
    if (fault)
      problems.push({
        file: page.file,
        line,
        message: `The experiment of “${id}”: ${fault.path}: ${fault.message}`,
      });
  }
  const samples = page.exercises.reduce(
    (sum, { all }) => sum + (all['samples'] as unknown[]).length,
    0,
  );
  return {
    problems: problems.map(describe),
    summary: `${page.labs.length} figures, ${page.exercises.length} exercises with ${samples} sample answers`,
  };
}

/** What is wrong in an experiment. Its map is of runs, and no part of one: a corner of it is computed. */
function faultOf(engine: EngineModule, experiment: JsonObject): Diagnostic | undefined {
  const { map, ...run } = experiment;
  const checked = JSON.parse(engine.check(JSON.stringify(run)));
  if (!checked.ok || map === undefined) return checked.error;
  const corner = { experiment, part: { stride: 64, rows: [0, 1] } };
  return JSON.parse(engine.map(JSON.stringify(corner)).header).error;
}
