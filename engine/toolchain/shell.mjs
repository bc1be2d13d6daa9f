// Running programs and finding them: what the other scripts here stand on.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** How many jobs a build may run at once. */
export const jobs = availableParallelism();

/** A failure with nothing to add to its message: no stack trace is shown. */
export class Failure extends Error {}

/** Says what happens next. */
export const say = (text) => console.log(`\x1b[1m— ${text}\x1b[0m`);

/** The path of a program on PATH, or null. */
export function find(program) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      if (statSync(file).isFile()) return file;
    } catch {}
  }
  return null;
}

/** Runs a program in the project's folder, showing its output; true if it ended well. */
export function succeeds(program, args, environment = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  if (error) throw new Failure(`${program} cannot be run: ${error.message}`);
  return status === 0;
}

/** Runs a program that must end well. */
export function run(program, args, environment) {
  if (!succeeds(program, args, environment)) {
    throw new Failure(`failed: ${[path.basename(program), ...args].join(' ')}`);
  }
}

/** What a program prints, or null if it cannot be run or fails. */
export function output(program, args) {
  const { status, stdout } = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout : null;
}

/** Runs a program and gives back its exit status and both its outputs, showing nothing. */
export function captured(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (part) => (text += part));
    child.stderr.on('data', (part) => (text += part));
    child.on('error', (error) => resolve({ status: 1, text: `${text}${error.message}\n` }));
    child.on('close', (status) => resolve({ status: status ?? 1, text }));
  });
}
