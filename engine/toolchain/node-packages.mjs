// The packages of package-lock.json in node_modules: installed when one is missing or differs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run, say } from './shell.mjs';

const packages = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;

function installed() {
  try {
    const there = packages('node_modules/.package-lock.json');
    return Object.entries(packages('package-lock.json')).every(
      ([name, wanted]) => name === '' || wanted.optional || there[name]?.version === wanted.version,
    );
  } catch {
    return false;
  }
}

/** Makes sure that node_modules is what package-lock.json says. */
export function nodePackages() {
  if (installed()) return;
  say('npm ci');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
