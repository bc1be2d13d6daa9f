// The programs that a figure writes of its experiment: compiled or read by the real tools, their numbers beside the engine's.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { find } from '../../../../engine/toolchain/shell.mjs';
import { Engine } from '../../../../web/src/engine/engine.ts';
import { createInstance } from '../../../../web/src/engine/instance.ts';
import type { Analysis, Experiment, RunResult } from '../../../../web/src/engine/types.ts';
import { commandText } from '../../../../web/src/share/command.ts';
import { cppProgram } from '../../../../web/src/share/cpp.ts';
import { UNARY } from '../../../../web/src/share/cpp-functions.ts';
import { cppMethod } from '../../../../web/src/share/cpp-methods.ts';
import { pythonProgram } from '../../../../web/src/share/python.ts';

let engine: Engine;
const folder = mkdtempSync(path.join(os.tmpdir(), 'programs-'));
const compiler = ['g++', 'clang++', 'c++'].map(find).find(Boolean);
const python = ['python3', 'python'].map(find).find(Boolean);

beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Case {
  experiment: Experiment;
  analysis: Analysis;
  result: RunResult;
}

/** An experiment with its defaults filled in, read and run. */
async function prepared(typed: Partial<Experiment>): Promise<Case> {
  const checked = engine.check({ version: 1, steps: 12, ...typed } as Experiment);
  if (!checked.ok) throw new Error(checked.error.message);
  const analysis = engine.analyse({ ...checked.value.objective, parameters: {} });
  const result = await engine.run(checked.value);
  if (!analysis.ok || !result.ok) throw new Error('the experiment does not run');
  return { experiment: checked.value, analysis: analysis.value, result: result.value };
}

const text = (program: ReturnType<typeof cppProgram>): string => {
  if (typeof program === 'string') throw new Error(program);
  return program.text;
};

/** What a compiled program prints, one list of rows (step, cost, point) per run. */
function compiled(source: string): number[][][] {
  const file = path.join(folder, 'descent.cpp');
  writeFileSync(file, source);
  execFileSync(compiler as string, ['-std=c++17', '-O0', file, '-o', path.join(folder, 'descent')]);
  const printed = execFileSync(path.join(folder, 'descent'), { encoding: 'utf8' });
  return printed
    .split(/^# .*\n/m)
    .slice(1)
    .map((run) =>
      run
        .trim()
        .split('\n')
        .map((line) => line.split(' ').map(Number)),
    );
}

function expectSameRuns(printed: number[][][], { result }: Case, tolerance = 1e-9) {
  expect(printed).toHaveLength(result.runs.length);
  result.runs.forEach((run, r) => {
    expect(printed[r], run.method).toHaveLength(run.rows);
    for (let k = 0; k < run.rows; ++k) {
      const [step, cost, ...point] = printed[r]?.[k] ?? [];
      const own = [...run.points.subarray(k * result.dimension, (k + 1) * result.dimension)];
      expect(step).toBe(k);
      [run.costs[k] as number, ...own].forEach((wanted, i) => {
        const got = [cost, ...point][i] ?? Number.NaN;
        const wrong = Math.abs(got - wanted) / Math.max(1, Math.abs(wanted));
        expect(wrong, `${run.method}, step ${k}: ${got} for ${wanted}`).toBeLessThan(tolerance);
      });
    }
  });
}

/** Every function of the table, each where it is defined. */
const everything = Object.keys(UNARY)
  .filter((name) => name !== 'log')
  .map((name) => {
    const argument =
      name === 'acosh' ? 'x^2 + 2' : /^a(sin|cos|tanh)$/.test(name) ? '0.1x' : 'x^2 + 0.5y';
    return `0.01${name}(${argument})`;
  })
  .join(' + ');

describe.runIf(compiler)('the C++ program', () => {
  it('takes the steps of every method that it can write, and those of a rule', async () => {
    const methods = engine
      .describe()
      .methods.map(({ name }) => ({ method: name }))
      .filter((settings) => cppMethod(settings));
    expect(methods.length).toBeGreaterThan(18);
    const one = await prepared({
      objective: { source: '0.3(1-x)^2 + b*(y-0.5x^2)^2', parameters: { b: 0.1 } },
      start: [
        [-1.2, 1],
        [0.5, -0.25],
      ],
      methods: [
        ...methods,
        { method: 'gradient_descent', steplength: { rule: 'diminishing', initial: 0.1 } },
        { method: 'gradient_descent', maximize: true, steplength: 0.01 },
        { method: 'momentum', dampening: 0.5, weight_decay: 0.1 },
        { method: 'adam', weight_decay: 0.1 },
        { method: 'adamw', amsgrad: true, weight_decay: 0.2 },
        { method: 'amsgrad', bias_correction: false },
        { method: 'rmsprop', centered: true, momentum: 0.5, initial: 'gradient' },
        { method: 'ema_momentum', initial: 'gradient' },
        { method: 'lion', weight_decay: 0.1 },
      ],
    });
    const program = cppProgram(one.experiment, one.analysis, one.result);
    expectSameRuns(compiled(text(program)), one);
    expect(typeof program === 'string' ? [] : program.notes).toHaveLength(1);
  }, 60_000);

  it('says what a formula can say', async () => {
    const source = [
      everything,
      'if(lambda > 0 , lambda^2, -lambda) + min(x, y, 3) + max(a, 2, x)',
      'hypot(x, y+2) + atan2(y+3, x+3) + (x^2+1)^y + 2^-x + x^-2 - -y/(x-5) + e^(x*pi/9)',
      'sum(i, 1, 4, (x - i)^2/i) + prod(i, 1, 3, y/i + int) + sum(j, 0, n, x*y^j)/9',
    ].join(' + ');
    const one = await prepared({
      objective: {
        source: `a = x^2 - 1\nlambda = a*y\n${source}`,
        inputs: ['x', 'y'],
        parameters: { int: 0.5, n: 3 },
      },
      start: [0.75, 0.5],
      methods: [{ method: 'gradient_descent', steplength: 0.01 }],
      steps: 5,
    });
    expectSameRuns(compiled(text(cppProgram(one.experiment, one.analysis, one.result))), one);
  }, 60_000);
});

it('the C++ program has numbers that are doubles, however large', async () => {
  const big = -250000000000000000000;
  const one = await prepared({
    objective: { source: 'b*x^2 + 100000000000000000000*y', parameters: { b: big } },
    start: [big, 2],
    methods: [
      { method: 'clipped_gradient_descent', threshold: 30000000000, steplength: 1 },
      { method: 'gradient_descent', weight_decay: 10000000000 },
      { method: 'gradient_descent', steplength: { rule: 'diminishing', initial: 3000000000 } },
    ],
    steps: 3,
  });
  const program = text(cppProgram(one.experiment, one.analysis, one.result));
  const code = program.replace(/\/\/.*|"[^"]*"/g, '');
  expect(code).not.toMatch(/(?<![\w.])\d{8,}(?![\d.e])/);
  expect(program).toContain('const double b = -250000000000000000000.0;');
  expect(program).toContain('({-250000000000000000000.0, 2.0})');
  expect(program).toContain('const double threshold = 30000000000.0;');
  expect(program).toContain('g[i] += 10000000000.0 * w[i];');
  if (compiler) compiled(program);
}, 60_000);

describe('a program that cannot be written', () => {
  it('is refused with the reason, part by part', async () => {
    const one = await prepared({
      objective: { source: 'x^2 + y^2' },
      start: [1, 2],
      methods: [{ method: 'random_search' }, { method: 'adam' }, { method: 'lion' }],
      noise: { kind: 'gaussian', scale: 0.1 },
      stop: { gradient_norm: 1e-9 },
    });
    const cpp = cppProgram(one.experiment, one.analysis, one.result);
    const torch = pythonProgram(one.experiment, one.analysis, one.result);
    if (typeof cpp === 'string' || typeof torch === 'string') throw new Error('nothing written');
    expect(cpp.notes.join(' ')).toMatch(/noise is left out.*“random search” is not among/);
    expect(cpp.notes).toHaveLength(3);
    expect(torch.notes.join(' ')).toMatch(/“random search”.*“lion”/);
    const alone = { ...one.experiment, methods: [{ method: 'lion' }] };
    expect(pythonProgram(alone, one.analysis, one.result)).toMatch(/PyTorch has no method/);
    // Each method once, whether some others can be written or none.
    const methods = [{ method: 'lion' }, { method: 'random_search' }, { method: 'lion' }];
    expect(pythonProgram({ ...one.experiment, methods }, one.analysis, one.result)).toMatch(
      /^[^“]*“lion”[^“]*“random search”[^“]*$/,
    );
    const more = pythonProgram(
      { ...one.experiment, methods: [...methods, { method: 'adam' }] },
      one.analysis,
      one.result,
    );
    expect(typeof more === 'string' ? [] : more.notes).toHaveLength(4);
    expect(new Set(typeof more === 'string' ? [] : more.notes).size).toBe(4);

    const catalogue = { ...one.experiment, objective: { network: { layers: [1, 2, 1] } } };
    expect(cppProgram(catalogue, undefined, one.result)).toMatch(/Only a typed formula/);
    const indexed = engine.analyse({
      source: 'sum(i, 1, 3, w[i]^2) + w1 + w2 + w3',
      parameters: {},
    });
    if (!indexed.ok) throw new Error(indexed.error.message);
    expect(cppProgram(one.experiment, indexed.value, one.result)).toMatch(
      /no counterpart there: w/,
    );
  });
});

/**
 * Stands in for PyTorch, which is not needed here: its functions take tensors and nothing else, and only floating-point tensors
 * have gradients.
 */
const STRICT_TORCH = `import math
float64 = float
def set_default_dtype(kind): pass
class Tensor:
    def __init__(self, value): self.value = value
    def __float__(self): return float(self.value)
    def __int__(self): return int(self.value)
    def __neg__(self): return Tensor(-self.value)
    def item(self): return self.value
    def tolist(self): return self.value
    def __iter__(self): return iter([Tensor(value) for value in self.value])
def plain(x): return x.value if isinstance(x, Tensor) else x
for sign in "add sub mul truediv pow".split():
    def both(sign):
        do = getattr(__import__("operator"), sign)
        setattr(Tensor, f"__{sign}__", lambda x, y: Tensor(do(x.value, plain(y))))
        setattr(Tensor, f"__r{sign}__", lambda x, y: Tensor(do(plain(y), x.value)))
    both(sign)
for sign in "lt le gt ge".split():
    def compared(sign):
        do = getattr(__import__("operator"), sign)
        setattr(Tensor, f"__{sign}__", lambda x, y: do(x.value, plain(y)))
    compared(sign)
def tensor(x, dtype=None, requires_grad=False):
    if requires_grad and dtype is None and all(isinstance(value, int) for value in x):
        raise RuntimeError("Only Tensors of floating point can require gradients")
    return Tensor([float(value) for value in x] if isinstance(x, list) else x)
def __getattr__(name):
    if name.startswith("__"): raise AttributeError(name)
    do = {"minimum": min, "maximum": max}.get(name) or getattr(math, name)
    def call(*operands):
        if not all(isinstance(operand, Tensor) for operand in operands):
            raise TypeError(f"{name}(): argument must be Tensor")
        return Tensor(do(*(operand.value for operand in operands)))
    return call
`;

describe('the Python program', () => {
  const source = [
    'a = x^2 - y\nc = 3\nlambda*a^2 + if(x > 0, sin(x), exp(-x)) + sum(i, 1, 3, x/i) + max(x, y, 2) + ln(c)',
    'sum(i, 1, n, sin(i)*x + sum(j, i, 2, exp(-j))) + cos(if(y > 0, 1, x)) + exp(if(x > 0, 1, 2)) + ln(prod(i, 1, 3, i)) + int',
  ].join(' + ');

  it('is Python, and its cost is the engine’s', async () => {
    const one = await prepared({
      objective: { source, inputs: ['x', 'y'], parameters: { lambda: 4, n: 3, int: 0.5 } },
      start: [2, -1],
      methods: [{ method: 'adam' }],
    });
    const program = text(pythonProgram(one.experiment, one.analysis, one.result));
    expect(program).toContain('lambda_ * a ** 2');
    expect(program).toContain(
      'run([2, -1], lambda w: torch.optim.Adam([w], lr=0.01, betas=(0.9, 0.999), eps=1e-8, weight_decay=0))',
    );
    if (!python) return;
    writeFileSync(path.join(folder, 'torch.py'), STRICT_TORCH);
    // The start only: the steps are PyTorch's own.
    const start = program
      .replace(/^ {4}for k in [\s\S]*?\n\n\n/m, '\n\n')
      .replaceAll('= optimiser(w)', '= None');
    writeFileSync(path.join(folder, 'cost.py'), start);
    const printed = execFileSync(python, [path.join(folder, 'cost.py')], { encoding: 'utf8' });
    const [step, cost, ...point] = printed.trim().split('\n')[1]?.split(' ').map(Number) ?? [];
    expect([step, ...point]).toEqual([0, 2, -1]);
    expect(cost).toBeCloseTo(one.result.runs[0]?.costs[0] ?? Number.NaN, 12);
  }, 60_000);

  it.runIf(python)(
    'is Python for every method that PyTorch has, and for a rule',
    async () => {
      const one = await prepared({
        objective: { source: 'θ^2' },
        start: [1],
        methods: [
          ...engine.describe().methods.map(({ name }) => ({ method: name })),
          { method: 'momentum', steplength: { rule: 'diminishing', initial: 0.1 } },
        ],
      });
      const program = pythonProgram(one.experiment, one.analysis, one.result);
      writeFileSync(path.join(folder, 'descent.py'), text(program));
      execFileSync(python as string, ['-m', 'py_compile', path.join(folder, 'descent.py')]);
      expect(text(program).match(/torch\.optim\.\w+/g)).toHaveLength(14);
      expect(text(program)).toContain('momentum_2');
    },
    60_000,
  );
});

it('the command line holds the whole experiment', async () => {
  const { experiment } = await prepared({
    objective: { source: 'x^2 + y^2\n' },
    start: [1, 2],
    methods: [{ method: 'custom', update: 'w = w - alpha*g' }],
  });
  const [, json] =
    /^descent run - <<'EXPERIMENT'\n(.*)EXPERIMENT\n$/s.exec(commandText(experiment)) ?? [];
  expect(JSON.parse(json ?? '')).toEqual(experiment);
});
