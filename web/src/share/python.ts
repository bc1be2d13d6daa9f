/** An experiment as a Python program with PyTorch: the formula on tensors, and PyTorch's own optimisers. */
import type { Analysis, Experiment, MethodSettings, RunResult } from '../engine/types.ts';
import { opened } from '../strings/opened.ts';
import { functionNames, namesOf, numberOf, type Plan, type Program, programOf } from './program.ts';
import {
  atom,
  identifier,
  LEVEL,
  type Piece,
  parenthesised,
  type Target,
  translate,
  Untranslatable,
} from './translate.ts';

const RESERVED = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if ' +
    'import in is lambda nonlocal not or pass raise return try while with yield torch math w cost run step sum prod int float range'
  ).split(' '),
);

/** Functions of formulas that PyTorch calls otherwise. */
const RENAMED: { readonly [name: string]: string } = {
  ln: 'torch.log',
  softplus: 'torch.nn.functional.softplus',
  relu: 'torch.relu',
};
const UNARY = new Set(
  (
    'abs sign floor ceil exp exp2 ln log log2 log10 log1p expm1 sqrt sin cos tan asin acos atan sinh cosh tanh asinh acosh ' +
    'atanh erf erfc sigmoid softplus relu'
  ).split(' '),
);
const BINARY: { readonly [name: string]: string } = {
  min: 'torch.minimum',
  max: 'torch.maximum',
  hypot: 'torch.hypot',
  atan2: 'torch.atan2',
};

/** Functions of PyTorch take tensors only; what depends on no tensor is a plain number. */
const tensor = (piece: Pick<Piece, 'text' | 'constant'>): string =>
  piece.constant ? `torch.tensor(float(${piece.text}))` : piece.text;

const PYTHON: Target = {
  reserved: RESERVED,
  number: (text) => text,
  name: (name) => {
    if (name === 'pi') return atom('math.pi', true);
    if (name === 'e') return atom('math.e', true);
    return atom(identifier(name, RESERVED));
  },
  power: (base, exponent) => ({
    text: `${parenthesised(base, LEVEL.atom)} ** ${parenthesised(exponent, LEVEL.sign)}`,
    level: LEVEL.power,
    constant: base.constant && exponent.constant,
  }),
  choose: (condition, yes, no) =>
    yes.constant && no.constant && condition.constant
      ? atom(`(${yes.text} if ${condition.text} else ${no.text})`, true)
      : atom(`(${tensor(yes)} if ${condition.text} else ${tensor(no)})`),
  call: (name, operands) => {
    const [first, ...rest] = operands;
    if (first && rest.length === 0 && UNARY.has(name))
      return atom(`${RENAMED[name] ?? `torch.${name}`}(${tensor(first)})`);
    const binary = Object.hasOwn(BINARY, name) ? BINARY[name] : undefined;
    if (!first || !binary || rest.length === 0 || (rest.length > 1 && !/^m/.test(name)))
      throw new Untranslatable(`${name}(…)`);
    return rest.reduce<Piece>(
      (left, right) => atom(`${binary}(${tensor(left)}, ${tensor(right)})`),
      first,
    );
  },
  repeat: (kind, index, from, to, body) =>
    atom(
      `${kind === 'sum' ? 'sum' : 'math.prod'}(${body.text} for ${index} in range(int(${from.text}), int(${to.text}) + 1))`,
      body.constant,
    ),
};

/** How PyTorch builds the same method; null where it has none that takes the same steps. */
function optimiser(settings: MethodSettings): string | null {
  const { method } = settings;
  const get = (key: string) => numberOf(settings[key]);
  const decay = `weight_decay=${get('weight_decay')}`;
  const betas = `betas=(${get('beta1')}, ${get('beta2')}), eps=${get('epsilon')}, ${decay}`;
  // A mean that begins at the first gradient is none of PyTorch's choices.
  if (settings['initial'] !== undefined && settings['initial'] !== 'zero') return null;
  switch (method) {
    case 'gradient_descent':
      return `SGD([w], lr=LR, ${decay}${settings['maximize'] ? ', maximize=True' : ''})`;
    case 'momentum':
      return `SGD([w], lr=LR, momentum=${get('momentum')}, dampening=${get('dampening')}, ${decay})`;
    case 'nesterov':
      return get('momentum') > 0
        ? `SGD([w], lr=LR, momentum=${get('momentum')}, nesterov=True, ${decay})`
        : `SGD([w], lr=LR, ${decay})`;
    case 'adagrad':
      return `Adagrad([w], lr=LR, lr_decay=${get('steplength_decay')}, ${decay}, initial_accumulator_value=${get('initial_accumulator')}, eps=${get('epsilon')})`;
    case 'rmsprop':
      return `RMSprop([w], lr=LR, alpha=${get('decay')}, eps=${get('epsilon')}, ${decay}, momentum=${get('momentum')}, centered=${settings['centered'] ? 'True' : 'False'})`;
    case 'adadelta':
      return `Adadelta([w], lr=LR, rho=${get('decay')}, eps=${get('epsilon')}, ${decay})`;
    case 'adam':
      return `Adam([w], lr=LR, ${betas})`;
    case 'amsgrad':
      return settings['bias_correction'] === false
        ? null
        : `Adam([w], lr=LR, ${betas}, amsgrad=True)`;
    case 'adamw':
      return `AdamW([w], lr=LR, ${betas}${settings['amsgrad'] ? ', amsgrad=True' : ''})`;
    case 'adamax':
      return `Adamax([w], lr=LR, ${betas})`;
    case 'nadam':
      return `NAdam([w], lr=LR, ${betas}, momentum_decay=${get('momentum_decay')})`;
    case 'radam':
      return `RAdam([w], lr=LR, ${betas})`;
    case 'rprop':
      return `Rprop([w], lr=LR, etas=(${get('decrease')}, ${get('increase')}), step_sizes=(${get('min_step')}, ${get('max_step')}))`;
    default:
      return null;
  }
}

/** The program, or a sentence that says why there is none. */
export const pythonProgram = (
  experiment: Experiment,
  analysis: Analysis | undefined,
  result: RunResult,
): Program | string =>
  programOf(
    experiment,
    analysis,
    result,
    (settings) => optimiser(settings) !== null,
    opened.share.noPeer,
    programText,
  );

function programText(plan: Plan): string {
  const names = functionNames(plan.methods);
  const inputs = plan.inputs.map((name) => identifier(name, RESERVED)).join(', ');
  const parameters = plan.parameters
    .map(([name, value]) => `    ${identifier(name, RESERVED)} = torch.tensor(float(${value}))\n`)
    .join('');
  const body = translate(plan.formula, PYTHON, namesOf(plan))
    .map((line) =>
      line.name === null ? `    return ${line.text}` : `    ${line.name} = ${tensor(line)}`,
    )
    .join('\n');
  const runs = plan.methods.flatMap(({ settings, steplength }, i) => {
    const table = Array.isArray(steplength);
    const make = (optimiser(settings) ?? '').replace(
      'LR',
      table ? 'steplengths[0]' : String(steplength),
    );
    return plan.starts.map((start, s) => {
      const rates = table ? (steplength[s] ?? []) : [];
      return (
        `print("# ${names[i]}, start ${s + 1}")\n` +
        (table ? `steplengths = [${rates.join(', ')}]\n` : '') +
        `run([${start.join(', ')}], lambda w: torch.optim.${make}${table ? ', steplengths' : ''})`
      );
    });
  });
  return `# The experiment of a Descent Lab figure with PyTorch: python descent.py
# It prints, for each step of each run, the step, the cost and the point.
import math

import torch

torch.set_default_dtype(torch.float64)
STEPS = ${plan.steps}


def cost(w):
    ${plan.inputs.length === 1 ? `${inputs} = w[0]` : `${inputs} = w`}
${parameters}${body}


def run(start, optimiser, steplengths=None):
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    method = optimiser(w)
    print(0, cost(w).item(), *w.tolist())
    for k in range(1, (STEPS if steplengths is None else len(steplengths)) + 1):
        if steplengths is not None:
            for group in method.param_groups:
                group["lr"] = steplengths[k - 1]
        method.zero_grad()
        cost(w).backward()
        method.step()
        print(k, cost(w).item(), *w.tolist())


${runs.join('\n')}
`;
}
