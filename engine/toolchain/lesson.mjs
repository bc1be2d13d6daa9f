// npm run new-lesson NAME, npm run check-lesson NAME [--preview]: the teacher's commands.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as build from './build.mjs';
import { nodePackages } from './node-packages.mjs';
import { Failure, root } from './shell.mjs';

const INDEX = (title) => `---
title: ${title}
summary: One or two sentences for the home page and the search.
goals:
  - what the reader will be able to do
minutes: 10
---

Say what the lesson is about.

## A first figure

\`\`\`lab
id: valley
figures: [contour, history]
experiment:
  objective: { source: "x^2 + 5y^2" }
  start: [-4, 1.5]
  methods:
    - { method: gradient_descent, steplength: 0.15 }
  steps: 40
view: { x: [-5, 5], y: [-3, 3] }
controls: [methods, start, player]
caption: What to look for.
alt: What is to be seen, in words, for those who cannot see it.
\`\`\`
`;

const EXERCISES = `- id: first
  kind: number
  title: One step
  prompt: |
    Where does a step of gradient descent with $\\alpha = 0.1$ lead from $w = 1$ on $g(w) = w^2$?
  answer: 0.8
  tolerance: 1e-9
  points: 1
  hints:
    - The derivative is $2w$.
  feedback:
    - when: 1.2
      say: That is uphill.
  solution: $1 - 0.1\\cdot 2 = 0.8$
  samples:
    - { answer: "4/5", verdict: right }
    - { answer: "1.2", verdict: wrong, feedback: 1 }
    - { answer: "", verdict: unreadable }
`;

/** Makes lessons/NAME with a figure and an exercise to write over. `base` is the project's root. */
export function newLesson(name, base = root) {
  if (!/^\d{2}-[a-z0-9]+(-[a-z0-9]+)*$/.test(name ?? '')) {
    throw new Failure(
      `usage: npm run new-lesson NAME. A lesson is called like 07-line-search: its number, then small letters, digits and hyphens${name ? `; “${name}” is not` : ''}.`,
    );
  }
  const folder = path.join(base, 'lessons', name);
  if (existsSync(folder)) throw new Failure(`lessons/${name} is there already.`);
  const words = name.slice(3).replaceAll('-', ' ');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.md'), INDEX(words[0].toUpperCase() + words.slice(1)));
  writeFileSync(path.join(folder, 'exercises.yml'), EXERCISES);
  console.log(`lessons/${name} is made. Next: npm run check-lesson ${name}`);
}

/** Prints what is wrong in a lesson; throws if anything is. */
export async function checkLesson(name, { preview = false } = {}) {
  if (!name) throw new Failure('usage: npm run check-lesson NAME [-- --preview]');
  nodePackages();
  const engine = path.join(root, 'build/wasm/engine.mjs');
  if (!existsSync(engine)) build.wasm();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(path.join(root, 'web/site/check-lesson.ts'));
  // Vite's runner is closed by now and can import nothing more, so the engine is loaded here.
  const { default: create } = await import(pathToFileURL(engine).href);
  const { problems, summary } = await module.checkLesson(root, name, create);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) throw new Failure(`lessons/${name}: ${problems.length} to be mended.`);
  console.log(`lessons/${name} is fine: ${summary}.`);
  if (preview) {
    console.log(`The preview shows it at lessons/${name}/ of the address below.`);
    await (await import('./dev.mjs')).dev();
  }
}
