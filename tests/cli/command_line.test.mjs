// The contract of the command line: JSON on stdout and exit 0, or one located error on stderr and exit 2.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = process.env.DESCENT_BIN ?? join(root, 'build', 'native', 'descent');
const folder = mkdtempSync(join(tmpdir(), 'descent-'));
after(() => rmSync(folder, { recursive: true }));

function call(args, input = '') {
  const done = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(done.error, undefined);
  return done;
}

function good(args, input) {
  const done = call(args, input);
  assert.equal(done.stderr, '');
  assert.equal(done.status, 0);
  return JSON.parse(done.stdout);
}

/** The one line of an error. */
function bad(args, input) {
  const done = call(args, input);
  assert.equal(done.status, 2, done.stdout);
  assert.equal(done.stdout, '');
  const lines = done.stderr.trimEnd().split('\n');
  assert.equal(lines.length, 1, done.stderr);
  return lines[0];
}

const experiment = (change = {}) =>
  JSON.stringify({
    objective: { source: '(1-x)^2 + b*(y-x^2)^2', parameters: { b: 100 } },
    start: [-1.2, 1],
    methods: [{ method: 'gradient_descent', steplength: 0.001 }],
    steps: 3,
    ...change,
  });

test('run reads a file or standard input', () => {
  const file = join(folder, 'experiment.json');
  writeFileSync(file, experiment());
  const fromFile = good(['run', file]);
  assert.deepEqual(good(['run', '-'], experiment()), fromFile);
  assert.equal(fromFile.version, 1);
  const [run] = fromFile.runs;
  assert.equal(run.method, 'gradient_descent');
  assert.equal(run.status, 'finished');
  assert.equal(run.reason, 'steps');
  assert.equal(run.points.length, 4);
  assert.equal(run.costs.length, 4);
  assert.equal(run.gradients.length, 4);
  assert.equal(run.steplengths.length, 3);
  assert.deepEqual(run.points[0], [-1.2, 1]);
  assert.deepEqual(run.evaluations, { cost: 4, gradient: 4, hessian: 0 });
  assert.equal(run.states, undefined);
});

test('a diverged run is no error', () => {
  const { runs } = good(
    ['run', '-'],
    experiment({ steps: 50, methods: [{ method: 'gradient_descent', steplength: 1 }] }),
  );
  assert.equal(runs[0].status, 'diverged');
  assert.match(runs[0].reason, /^step \d+: /);
  assert.ok(runs[0].costs.every(Number.isFinite));
});

test('check prints the experiment in full, and what it prints is the same experiment', () => {
  const full = good(['check', '-'], experiment());
  assert.equal(full.methods[0].weight_decay, 0);
  assert.deepEqual(good(['check', '-'], JSON.stringify(full)), full);
  assert.deepEqual(good(['run', '-'], JSON.stringify(full)), good(['run', '-'], experiment()));
});

test('errors of an experiment say where', () => {
  assert.match(
    bad(['run', '-'], experiment({ stepz: 1 })),
    /^stepz: unknown key; .*Did you mean 'steps'\?$/,
  );
  assert.match(
    bad(
      ['check', '-'],
      experiment({
        methods: [{ method: 'gradient_descent' }, { method: 'gradient_descent', beta1: 0.9 }],
      }),
    ),
    /^methods\[1\]\.beta1: unknown key; gradient_descent has steplength, weight_decay and maximize\./,
  );
  assert.match(
    bad(['run', '-'], experiment({ objective: { source: 'x^2 + sinx' } })),
    /^objective\.source, line 1, column 7: .*Did you mean 'sin\(x\)'\?$/,
  );
  assert.match(
    bad(['run', '-'], '{"steps": 3,\n "start" [1]}'),
    /^line 2, column 10: This is not valid JSON/,
  );
  assert.match(bad(['run', '-'], ''), /^line 1, column 1: /);
  assert.match(
    bad(['run', join(folder, 'missing.json')]),
    /missing\.json: The file cannot be opened\.$/,
  );
  assert.match(bad(['run', '-'], experiment({ steps: 10000000 })), /^steps: .*at most 20000000/);
});

test('derive gives value, gradient and Hessian', () => {
  assert.deepEqual(good(['derive', 'x^2*y', '--inputs', 'x,y', '--at=2,3', '--hessian']), {
    inputs: ['x', 'y'],
    at: [2, 3],
    value: 12,
    gradient: [12, 4],
    hessian: [
      [6, 4],
      [4, 0],
    ],
    notices: [],
  });
});

test('derive takes formulas and points that begin with a minus sign', () => {
  for (const at of [['--at=-1,2'], ['--at', '-1,2']]) {
    const result = good(['derive', '-x^2*y', ...at]);
    assert.equal(result.value, -2);
    assert.deepEqual(result.gradient, [4, -1]);
    assert.deepEqual(good(['derive', ...at, '-x^2*y']), result);
  }
  assert.equal(good(['derive', '-x', '--at=3']).value, -3);
  assert.equal(good(['derive', '--x', '--at=3']).value, 3);
});

test('derive traces every operation', () => {
  const { trace, trouble } = good(['derive', 'sin(x)*x', '--at=0.5', '--trace']);
  assert.equal(trouble, null);
  const last = trace.at(-1);
  assert.ok(Math.abs(last.value - 0.5 * Math.sin(0.5)) < 1e-15);
  assert.equal(last.adjoint, 1);
  for (const row of trace) {
    for (const key of ['node', 'operation', 'source', 'value', 'tangents', 'adjoint'])
      assert.ok(key in row, key);
  }
});

test('derive locates what it cannot read', () => {
  assert.match(bad(['derive', 'x +', '--at=1']), /^line 1, column [34]: /);
  assert.match(
    bad(['derive', 'sinx', '--at=1']),
    /^line 1, column 1: .*Did you mean 'sin\(x\)'\?$/,
  );
  assert.match(
    bad(['derive', 'x*y', '--at=1']),
    /^--at: There are 1 numbers; the inputs are x and y\.$/,
  );
  assert.match(bad(['derive', 'x', '--at=one']), /^--at: 'one' is not a number\.$/);
  assert.match(
    bad(['derive', 'x', '--at=1', '--inputs=2']),
    /^--inputs: '2' cannot be the name of an input\.$/,
  );
  assert.match(bad(['derive', 'x']), /--at/);
  assert.match(bad(['derive', 'x', '--at=1', '--nothing']), /--nothing/);
});

test('values that are not finite print as null', () => {
  const { value } = good(['derive', 'log(x)', '--at=-1']);
  assert.equal(value, null);
});

test('schedule prints one steplength per step', () => {
  const { steplengths } = good(
    ['schedule', '-'],
    '{"schedule": {"rule": "diminishing", "initial": 1}, "steps": 4}',
  );
  assert.deepEqual(steplengths, [1, 1 / 2, 1 / 3, 1 / 4]);
  assert.match(
    bad(['schedule', '-'], '{"schedule": {"rule": "diminshing"}}'),
    /^schedule\.rule: .*Did you mean 'diminishing'\?$/,
  );
});

test('stationary finds all stationary points of a box, with proof', () => {
  const args = ['stationary', '(x^2+y-11)^2+(x+y^2-7)^2', '--inputs', 'x,y', '--box=-5:5,-5:5'];
  const { points, complete, undecided } = good(args);
  assert.equal(complete, true);
  assert.deepEqual(undecided, []);
  const count = (kind) => points.filter((point) => point.kind === kind).length;
  assert.deepEqual([count('minimum'), count('saddle'), count('maximum')], [4, 4, 1]);
  for (const { point, value, eigenvalues, kind, proved } of points) {
    assert.equal(proved, true);
    assert.equal(point.length, 2);
    assert.equal(eigenvalues.length, 2);
    if (kind === 'minimum') assert.ok(Math.abs(value) < 1e-20 && eigenvalues[0] > 0);
  }
  assert.ok(points.some(({ point: [x, y] }) => Math.abs(x - 3) < 1e-12 && Math.abs(y - 2) < 1e-12));
});

test('stationary takes parameters, a formula that begins with a minus sign, and a box in two words', () => {
  const { points } = good(['stationary', '-x^2 + b*x', '--parameters', 'b=3', '--box', '-5:5']);
  assert.equal(points.length, 1);
  assert.equal(points[0].kind, 'maximum');
  assert.equal(points[0].point[0], 1.5);
});

test('stationary says what it cannot prove', () => {
  const degenerate = good(['stationary', 'x^4', '--box=-1:1']);
  assert.equal(degenerate.points.length, 1);
  assert.equal(degenerate.points[0].kind, 'degenerate');
  assert.equal(degenerate.points[0].proved, false);
  const kink = good(['stationary', 'abs(x)', '--box=-1:1']);
  assert.deepEqual(kink.points, []);
  assert.equal(kink.complete, false);
  assert.ok(kink.undecided.length > 0);
});

test('stationary locates what it cannot read', () => {
  assert.match(
    bad(['stationary', 'sinx', '--box=-1:1']),
    /^line 1, column 1: .*Did you mean 'sin\(x\)'\?$/,
  );
  assert.match(
    bad(['stationary', 'x^2', '--box=1']),
    /^--box: '1' is no side from:to, such as -5:5\.$/,
  );
  assert.match(
    bad(['stationary', 'x^2', '--box=2:1']),
    /^--box: '2:1' must be from:to with from less than to\.$/,
  );
  assert.match(bad(['stationary', 'x^2+y^2', '--box=-1:1']), /^--box: /);
  assert.match(
    bad(['stationary', 'b*x^2', '--box=-1:1', '--parameters=b']),
    /^--parameters: 'b' is not name=number/,
  );
  assert.match(bad(['stationary', 'x^2']), /--box/);
});

const mapped = (change = {}) =>
  experiment({
    start: [0, 0],
    steps: 30,
    map: {
      x: { key: 'start[0]', from: -2, to: 2, count: 3 },
      y: { key: 'start[1]', from: -1, to: 1, count: 2 },
      result: 'cost',
      ...change,
    },
  });

test('map prints one number per pixel, each that of its own run', () => {
  const { version, values, legend } = good(['map', '-'], mapped());
  assert.equal(version, 1);
  assert.equal(values.length, 6);
  assert.equal(legend.result, 'cost');
  const { runs } = good(['run', '-'], experiment({ start: [2, -1], steps: 30 }));
  assert.equal(values[2], runs[0].costs.at(-1));
  const file = join(folder, 'map.json');
  writeFileSync(file, mapped());
  assert.deepEqual(good(['map', file]).values, values);
});

test('map of basins names the points that runs lead to', () => {
  const map = JSON.parse(mapped({ result: 'basin' }));
  map.objective = { source: 'x^4/4 - x^2/2 + y^2' };
  map.methods[0].steplength = 0.2;
  map.steps = 200;
  const { values, steps, legend } = good(['map', '-'], JSON.stringify(map));
  assert.equal(steps.length, 6);
  assert.deepEqual([...values.slice(0, 3)], [0, 1, 2]);
  assert.deepEqual(
    legend.points.map(({ kind }) => kind),
    ['minimum', 'saddle', 'minimum'],
  );
});

test('errors of a map say where', () => {
  assert.match(bad(['map', '-'], experiment()), /^map: is missing/);
  assert.match(bad(['map', '-'], mapped({ result: 'basins' })), /^map\.result: .*basin/);
  assert.match(
    bad(['map', '-'], mapped({ x: { key: 'start[5]', from: 0, to: 1, count: 2 } })),
    /^map\.x\.key: must be one of start\[0\] to start\[1\]/,
  );
});

test('methods --json prints the descriptions', () => {
  const { methods } = good(['methods', '--json']);
  const adam = methods.find((method) => method.name === 'adam');
  assert.equal(adam.keys.find((key) => key.name === 'beta1').default, 0.9);
  assert.ok(adam.reference.year === 2015 || adam.reference.year === 2014);
  const table = call(['methods']);
  assert.equal(table.status, 0);
  assert.match(table.stdout, /^adam$/m);
});

test('a wrong command line is one error and exit 2, --help is help', () => {
  assert.match(bad([]), /subcommand/);
  assert.match(bad(['fly']), /fly/);
  assert.match(bad(['run']), /file/);
  const help = call(['--help']);
  assert.equal(help.status, 0);
  assert.match(help.stdout, /Subcommands/);
});

test('numbers read back to the same doubles', () => {
  const { runs } = good(['run', '-'], experiment({ steps: 60 }));
  const again = good(['run', '-'], experiment({ steps: 59, start: runs[0].points[1] }));
  assert.deepEqual(again.runs[0].points, runs[0].points.slice(1));
});
