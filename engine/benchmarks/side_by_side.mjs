// The engine natively and as WebAssembly, side by side with peers: Markdown tables of ratios.
//
//   npm run bench                        everything
//   npm run bench -- gradient/grid map   only what begins with one of these
//   npm run bench -- --rounds=9          the shortest times of more rounds
//
// Every contender of a row runs once per round, one after the other, and its shortest time counts: a machine that is
// slower for a while makes times longer, never shorter. Times are processor times.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { derivative, parse } from 'mathjs';
import { root } from '../toolchain/shell.mjs';
import { byHand, grid, map, run } from './peers/by_hand.mjs';
import { memoryOfGrid, workersSpeedup } from './webassembly.mjs';

const options = process.argv.slice(2);
const rounds = Number(options.find((o) => o.startsWith('--rounds='))?.slice(9) ?? 5);
const chosen = options.filter((o) => !o.startsWith('--'));
const wanted = (name) => chosen.length === 0 || chosen.some((start) => name.startsWith(start));

const module = await import(pathToFileURL(path.join(root, 'build/wasm/engine.mjs')).href);
const engine = await module.default();

/** Nanoseconds of processor time that `work` takes: the mean over as many calls as fill 20 ms. */
function time(work) {
  let calls = 1;
  for (;;) {
    const before = process.cpuUsage();
    for (let i = 0; i < calls; ++i) work();
    const { user, system } = process.cpuUsage(before);
    if (user + system >= 20000) return ((user + system) * 1000) / calls;
    calls *= 2;
  }
}

/** The same for the native benchmarks whose names begin with `name`: { contender: nanoseconds }. */
function native(program, name) {
  const { status, stdout, stderr, error } = spawnSync(
    path.join(root, 'build/benchmark', program),
    [`--benchmark_filter=^${name}/`, '--benchmark_min_time=0.02', '--benchmark_format=json'],
    { encoding: 'utf8' },
  );
  if (error ?? status !== 0) throw error ?? new Error(stderr);
  const unit = { ns: 1, us: 1e3, ms: 1e6 };
  return Object.fromEntries(
    JSON.parse(stdout).benchmarks.map((one) => [
      one.name.split('/').at(-1),
      one.cpu_time * unit[one.time_unit],
    ]),
  );
}

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const geometricMean = (numbers) =>
  Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length);
const shown = (number) => (Number.isFinite(number) ? number.toPrecision(3) : '');

/** Nanoseconds of the evaluator alone as WebAssembly (webassembly/evaluator.cpp), over a grid or its points. */
function evaluator(what, where, name) {
  const program = path.join(root, 'build/wasm/bench_evaluator.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, what, where, name], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

/**
 * Times of all contenders of a row, once per round: { contender: [nanoseconds] }. `others` are work
 * to be timed, or { measured() } that gives nanoseconds itself.
 */
function measure(program, name, others) {
  const times = {};
  for (let round = -1; round < rounds; ++round) {
    const all = program ? native(program, name) : {};
    for (const [contender, work] of Object.entries(others))
      all[contender] = typeof work === 'function' ? time(work) : work.measured();
    if (round < 0) continue; // the first warms up: JIT, caches
    for (const [contender, one] of Object.entries(all)) {
      times[contender] ??= [];
      times[contender].push(one);
    }
  }
  return times;
}

/**
 * One table: a row per function, a column per contender with its time as a multiple of that of
 * `yardstick`, of the shortest times of both; below them the geometric means.
 */
function table(title, yardstick, unit, rows) {
  const contenders = [...new Set(rows.flatMap(({ times }) => Object.keys(times)))].filter(
    (contender) => contender !== yardstick,
  );
  const ratio = (times, contender) =>
    times[contender] ? Math.min(...times[contender]) / Math.min(...times[yardstick]) : Number.NaN;
  const line = (cells) => console.log(`| ${cells.join(' | ')} |`);
  console.log(`\n### ${title}\n`);
  line(['', `${yardstick} (${unit.name})`, ...contenders]);
  line(['---', ...[yardstick, ...contenders].map(() => '---:')]);
  for (const { name, times } of rows) {
    line([
      name,
      shown(Math.min(...times[yardstick]) / unit.nanoseconds),
      ...contenders.map((contender) => shown(ratio(times, contender))),
    ]);
  }
  line([
    'geometric mean',
    '',
    ...contenders.map((contender) =>
      shown(
        geometricMean(rows.map(({ times }) => ratio(times, contender)).filter(Number.isFinite)),
      ),
    ),
  ]);
}

const rowsOf = (program, what, others) =>
  Object.entries(byHand).map(([name, hand]) => ({
    name,
    times: measure(program, `${what}/${name}`, others(hand, name)),
  }));

const side = 512;
const axis = [-3, 3, side];
const objectiveOf = ({ text }) => ({ source: text, inputs: ['x', 'y'] });
const nanosecond = { name: 'ns', nanoseconds: 1 };
const perPoint = { name: 'ns per point', nanoseconds: side * side };

/** Fails unless a request to the module succeeds. */
function good(answer) {
  const header = JSON.parse(answer.header);
  if (!header.ok) throw new Error(answer.header);
  return answer;
}

/** A formula as mathjs evaluates it, with its symbolic derivatives. */
function mathjs({ text }, withGradient) {
  const node = parse(text);
  const compiled = (
    withGradient ? [node, derivative(node, 'x'), derivative(node, 'y')] : [node]
  ).map((one) => one.compile());
  return (x, y) => compiled.map((code) => code.evaluate({ x, y }));
}

for (const gradient of [false, true]) {
  const what = gradient ? 'gradient' : 'value';
  const title = gradient ? 'Value and gradient' : 'Value';
  if (wanted(`${what}/grid`)) {
    const rows = rowsOf('bench_grid_benchmark', `${what}/grid`, (hand, name) => {
      const request = JSON.stringify({
        objective: objectiveOf(hand),
        grid: { x: axis, y: axis },
        gradient,
      });
      // A 16th of the points: mathjs would take most of the time of the whole comparison.
      const peer = mathjs(hand, gradient);
      return {
        WebAssembly: { measured: () => evaluator(what, 'grid', name) },
        'WebAssembly, points': { measured: () => evaluator(what, 'points', name) },
        'WebAssembly, JSON to new array': () => good(engine.evaluate(request)),
        JavaScript: () => grid(hand, side, gradient),
        'mathjs / 16': () => {
          for (let i = 0; i < side * side; i += 16) peer(-3 + (i % side) / 86, -3 + i / side / 86);
        },
      };
    });
    for (const { times } of rows) {
      times.mathjs = times['mathjs / 16'].map((one) => one * 16);
      delete times['mathjs / 16'];
    }
    table(`${title} over a ${side}² grid`, 'hand', perPoint, rows);
  }
  if (wanted(`${what}/point`)) {
    table(
      `${title} at one point`,
      'hand',
      nanosecond,
      rowsOf('bench_grid_benchmark', `${what}/point`, (hand) => {
        const peer = mathjs(hand, gradient);
        const out = [0, 0, 0];
        // Another point at every call, and a use of the result: else the call is optimised away.
        let x = 1.1;
        let sum = 0;
        const called = (work) => () => {
          x = 2.3 - x;
          sum += work(x);
          if (sum === 1) console.log(sum);
        };
        const request = JSON.stringify({
          objective: objectiveOf(hand),
          points: [[1.1, 0.7]],
          gradient,
        });
        return {
          JavaScript: called(
            gradient
              ? (at) => {
                  hand.gradient(at, 0.7, out);
                  return out[0] + out[1] + out[2];
                }
              : (at) => hand.value(at, 0.7),
          ),
          mathjs: called((at) => peer(at, 0.7)[0]),
          'WebAssembly, JSON to JSON': () => good(engine.evaluate(request)),
        };
      }),
    );
  }
}

const [steplength, momentum] = [0.0005, 0.8];
const builtIn = { method: 'momentum', steplength, momentum };
const typedRule = {
  method: 'custom',
  steplength,
  update: 'm = mu*m + g\nw = w - alpha*m',
  values: { mu: momentum },
};

if (wanted('map')) {
  const axisOf = (key) => ({ key, from: -3, to: 3, count: 256 });
  const request = (hand, method, result) =>
    JSON.stringify({
      experiment: {
        objective: objectiveOf(hand),
        start: [0, 0],
        methods: [method],
        steps: 200,
        map: { x: axisOf('start[0]'), y: axisOf('start[1]'), result },
      },
    });
  table(
    'Momentum from 256² starts, 200 steps each',
    'hand',
    { name: 'ns per step', nanoseconds: 256 * 256 * 200 },
    rowsOf('bench_map_benchmark', 'map/momentum', (hand) => {
      const [costs, custom, basin] = [
        request(hand, builtIn, 'cost'),
        request(hand, typedRule, 'cost'),
        request(hand, builtIn, 'basin'),
      ];
      return {
        WebAssembly: () => good(engine.map(costs)),
        'WebAssembly, typed rule': () => good(engine.map(custom)),
        'WebAssembly, basins': () => good(engine.map(basin)),
        JavaScript: () => map(hand, 256, 200, steplength, momentum),
      };
    }),
  );
}

const steps = 10000;
if (wanted('run')) {
  table(
    `One run of momentum, ${steps} steps, every row kept`,
    'JavaScript',
    { name: 'ns per step', nanoseconds: steps },
    rowsOf('bench_map_benchmark', 'run/momentum', (hand) => {
      const request = JSON.stringify({
        objective: objectiveOf(hand),
        start: [-1.2, 1],
        methods: [builtIn],
        steps,
      });
      return {
        WebAssembly: () => good(engine.run(request)),
        JavaScript: () => run(hand, [-1.2, 1], steps, steplength, momentum),
      };
    }),
  );
}

if (wanted('race')) {
  const race = (methods) =>
    JSON.stringify({
      objective: objectiveOf(byHand.rosenbrock),
      start: [-1.2, 1],
      methods,
      steps: 1000,
    });
  const methods = JSON.parse(engine.describe())
    .methods.map(({ name }) => ({ method: name }))
    .filter((method) => JSON.parse(engine.check(race([method]))).ok);
  const request = race(methods);
  table(
    `Race of ${methods.length} methods, 1,000 steps each, on Rosenbrock's function`,
    'engine',
    { name: 'ms', nanoseconds: 1e6 },
    [
      {
        name: 'all rows kept',
        times: measure('bench_map_benchmark', 'race/all/rosenbrock', {
          WebAssembly: () => good(engine.run(request)),
        }),
      },
    ],
  );
}

if (wanted('stationary')) {
  const file = path.join(root, 'tests/golden/stationary.json');
  console.log(
    '\n### All stationary points, with proof: the cases of tests/golden/stationary.json\n',
  );
  console.log(
    '| formula | box | points | proved | complete | undecided boxes | native ms | WebAssembly ms |',
  );
  console.log('| --- | --- | ---: | ---: | --- | ---: | ---: | ---: |');
  JSON.parse(readFileSync(file, 'utf8')).cases.forEach(({ expr, vars, box }, i) => {
    const request = JSON.stringify({ objective: { source: expr, inputs: vars }, box });
    const answer = JSON.parse(engine.stationary(request));
    const times = measure('bench_stationary_benchmark', `stationary/golden/${i}`, {
      WebAssembly: () => engine.stationary(request),
    });
    const cells = [
      `\`${expr}\``,
      box.map(([from, to]) => `[${from}, ${to}]`).join(' × '),
      answer.points.length,
      answer.points.filter(({ proved }) => proved).length,
      answer.complete ? 'yes' : 'no',
      answer.undecided.length,
      shown(median(times.engine) / 1e6),
      shown(median(times.WebAssembly) / 1e6),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  });
}

if (wanted('workers')) {
  const speedups = await workersSpeedup(rounds);
  console.log('\n### Two workers against one: the same map in parts, dealt out as they are done\n');
  console.log(`| | one worker ms | two workers ms | times as fast |\n| --- | ---: | ---: | ---: |`);
  for (const { name, one, two } of speedups) {
    const times = one.map((t, i) => t / two[i]);
    console.log(
      `| ${name} | ${shown(median(one))} | ${shown(median(two))} | ${shown(median(times))} |`,
    );
  }
}

if (wanted('memory')) {
  const { points, outputs, memory } = await memoryOfGrid(1024);
  const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(1);
  console.log('\n### Memory of value and gradient over a 1024² grid\n');
  console.log('| points | outputs MB | all memory of the module MB | beyond its outputs MB |');
  console.log('| ---: | ---: | ---: | ---: |');
  console.log(
    `| ${points} | ${megabytes(outputs)} | ${megabytes(memory)} | ${megabytes(memory - outputs)} |`,
  );
}
