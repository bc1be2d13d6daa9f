// Configuring and building a preset of CMakePresets.json.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { find, jobs, root, run } from './shell.mjs';

/** Builds a preset (its `targets`, or everything), configuring it first where that is needed. */
export function buildPreset(preset, targets = []) {
  const cache = path.join(root, 'build', preset, 'CMakeCache.txt');
  const time = (file) => statSync(file).mtimeMs;
  if (!existsSync(cache) || time(cache) < time(path.join(root, 'CMakePresets.json'))) {
    // Ninja where there is one: an unchanged build takes it no time.
    const generator =
      !process.env.CMAKE_GENERATOR && find('ninja') ? { CMAKE_GENERATOR: 'Ninja' } : {};
    run('cmake', ['--preset', preset], generator);
  }
  const chosen = targets.length > 0 ? ['--target', ...targets] : [];
  run('cmake', ['--build', '--preset', preset, '-j', String(jobs), ...chosen]);
}
