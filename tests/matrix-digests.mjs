// One digest for each of many experiments: every method with its defaults on a few functions, and a
// few methods on every function of the catalogue. Equal digests are equal bits.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../engine/toolchain/shell.mjs';

const functions = {
  valley: { source: '(1 - x)^2 + 100*(y - x^2)^2' },
  waves: { source: 'exp(-x^2 - y^2) + sin(3x)*cos(2y) + ln(1 + x^2 + y^2) + tanh(x*y)' },
  kinks: { source: 'abs(x - 1) + max(x, y)^2 + sqrt(1 + hypot(x, y))' },
};

const experiment = (name, objective, start, methods) => ({
  name,
  text: JSON.stringify({ version: 1, objective, start, methods, steps: 100, seed: 7 }),
});

function experiments(description) {
  const list = [];
  for (const { name } of description.methods) {
    for (const [title, objective] of Object.entries(functions)) {
      list.push(experiment(`${name} on ${title}`, objective, [-1.2, 1], [{ method: name }]));
    }
  }
  for (const { name } of description.catalogue) {
    for (const dimension of [1, 2, 3]) {
      const start = [0.7, -0.4, 0.3].slice(0, dimension);
      const methods = [{ method: 'gradient_descent', steplength: 0.001 }, { method: 'adam' }];
      list.push(experiment(`${name} ${dimension}`, { catalogue: name, dimension }, start, methods));
    }
  }
  return list;
}

/** The digest of a list of runs, each { status, reason, numbers }; what is not finite is one value. */
function digest(runs) {
  const hash = createHash('sha256');
  for (const { status, reason, numbers } of runs) {
    hash.update(`${status} ${reason} ${numbers.length}\n`);
    hash.update(Float64Array.from(numbers, (number) => (Number.isFinite(number) ? number : NaN)));
  }
  return hash.digest('hex');
}

/** The experiments and what the page's module makes of them; those it refuses have no digest. */
export async function webAssemblyDigests() {
  const file = pathToFileURL(path.join(root, 'build/wasm/engine.mjs')).href;
  const engine = await (await import(file)).default();
  const list = experiments(JSON.parse(engine.describe()));
  const digests = list.map(({ text }) => {
    const { header, data } = engine.run(text);
    const { ok, runs, dimension } = JSON.parse(header);
    if (!ok) return null;
    return digest(
      runs.map(({ status, reason, rows, offsets }) => ({
        status,
        reason,
        numbers: [
          [offsets.points, rows * dimension],
          [offsets.costs, rows],
          [offsets.gradients, rows * dimension],
          [offsets.steplengths, rows - 1],
        ].flatMap(([from, count]) => [...data.subarray(from, from + count)]),
      })),
    );
  });
  const ran = digests.filter((value) => value !== null).length;
  if (ran < list.length / 3) throw new Error(`only ${ran} of ${list.length} experiments run`);
  return { experiments: list, digests };
}

/** What a native command line makes of the same experiments. */
export function nativeDigests(program, list) {
  return list.map(({ text }) => {
    const { status, stdout, error } = spawnSync(program, ['run', '-'], {
      input: text,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (error) throw error;
    if (status !== 0) return null;
    const number = (value) => value ?? NaN;
    return digest(
      JSON.parse(stdout).runs.map((result) => ({
        status: result.status,
        reason: result.reason,
        numbers: [
          ...result.points.flat().map(number),
          ...result.costs.map(number),
          ...result.gradients.flat().map(number),
          ...result.steplengths.map(number),
        ],
      })),
    );
  });
}
