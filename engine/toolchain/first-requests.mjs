// What the first figure of every page asks the engine for when the page is opened, as calls of its functions.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';

/** The experiments of the first figures of all pages, from the `lab` blocks of the lessons' folder. */
export function firstExperiments(lessons) {
  const folders = readdirSync(lessons, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return ['', ...folders]
    .map((name) => path.join(lessons, name, 'index.md'))
    .filter((file) => existsSync(file))
    .map((file) =>
      /^```lab\n(.*?)^```$/ms.exec(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')),
    )
    .flatMap((block) => (block ? [{ version: 1, ...load(block[1]).experiment }] : []));
}

/**
 * A figure's requests, function and text: its formula read, its experiment checked and run, its costs over a window.
 * @returns {[string, string][]}
 */
export function requestsOf({ map, ...experiment }) {
  const { objective } = experiment;
  const [first] = experiment.start;
  const start = Array.isArray(first) ? first : experiment.start;
  const side = [-2, 2, 9];
  const grid = {
    x: side,
    ...(start.length > 1 && { y: side }),
    ...(start.length > 2 && { axes: [0, 1], at: start }),
  };
  return [
    // The page asks which names of a formula are parameters, whatever values they have.
    ['analyse', { objective: objective.source ? { ...objective, parameters: {} } : objective }],
    ['check', experiment],
    ['run', experiment],
    ['evaluate', { objective, grid, step: 1 }],
    ['evaluate', { objective, points: [start], step: 1, gradient: true }],
  ].map(([name, request]) => [name, JSON.stringify(request)]);
}
