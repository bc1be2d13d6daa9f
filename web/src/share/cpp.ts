/** An experiment as one plain C++ program: dual numbers, the cost, the methods, and a table of what each run visits. */
import type { Analysis, Experiment, RunResult } from '../engine/types.ts';
import { opened } from '../strings/opened.ts';
import { UNARY } from './cpp-functions.ts';
import { cppMethod } from './cpp-methods.ts';
import {
  functionNames,
  namesOf,
  type Plan,
  type PlannedMethod,
  type Program,
  programOf,
} from './program.ts';
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
    'alignas alignof and and_eq asm auto bitand bitor bool break case catch char class compl const constexpr continue ' +
    'decltype default delete do double dynamic_cast else enum explicit export extern false float for friend goto if inline ' +
    'int long mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected public register return ' +
    'short signed sizeof static struct switch template this throw true try typedef typeid typename union unsigned using ' +
    'virtual void volatile while xor xor_eq N Dual Vector Point main cost evaluate k inputs std pi ' +
    `pow min max hypot atan2 mod clip norm repeat_sum repeat_prod quotient steps ${Object.keys(UNARY).join(' ')}`
  ).split(' '),
);

/** Functions of two numbers and more, as code that is written only where it is used. */
const SEVERAL: { readonly [name: string]: string } = {
  pow: `Dual pow(const Dual& x, const Dual& y) {
  const double f = std::pow(x.value, y.value);
  const bool varies = std::any_of(y.partial.begin(), y.partial.end(), [](double d) { return d != 0; });
  Dual result(f);
  for (int i = 0; i < N; ++i) {
    if (x.partial[i] != 0) result.partial[i] += y.value == 0 ? 0 : y.value * std::pow(x.value, y.value - 1) * x.partial[i];
    if (varies) result.partial[i] += f * std::log(x.value) * y.partial[i];
  }
  return result;
}`,
  min: 'Dual min(const Dual& x, const Dual& y) { return y.value < x.value ? y : x; }',
  max: 'Dual max(const Dual& x, const Dual& y) { return y.value > x.value ? y : x; }',
  hypot: `Dual hypot(const Dual& x, const Dual& y) {
  const double f = std::hypot(x.value, y.value);
  Dual result(f);
  for (int i = 0; i < N; ++i)
    result.partial[i] = (x.value * x.partial[i] + y.value * y.partial[i]) / f;
  return result;
}`,
  atan2: `Dual atan2(const Dual& y, const Dual& x) {
  const double square = x.value * x.value + y.value * y.value;
  Dual result(std::atan2(y.value, x.value));
  for (int i = 0; i < N; ++i)
    result.partial[i] = (x.value * y.partial[i] - y.value * x.partial[i]) / square;
  return result;
}`,
  repeat_sum: `template <class F>
Dual repeat_sum(double from, double to, F term) {
  Dual result(0);
  for (double i = from; i <= to; ++i) result = result + term(i);
  return result;
}`,
  repeat_prod: `template <class F>
Dual repeat_prod(double from, double to, F term) {
  Dual result(1);
  for (double i = from; i <= to; ++i) result = result * term(i);
  return result;
}`,
};

/** A target that notes which functions it has used. */
class Cpp implements Target {
  readonly reserved = RESERVED;
  readonly used = new Set<string>();

  number = (text: string): string => (/[.e]/.test(text) ? text : `${text}.0`);
  name = (name: string): Piece => {
    if (name === 'pi') return atom('3.14159265358979324', true);
    if (name === 'e') return atom('2.71828182845904524', true);
    return atom(identifier(name, RESERVED));
  };
  power = (base: Piece, exponent: Piece): Piece =>
    exponent.text === '2.0' && /^\w+$/.test(base.text)
      ? { text: `${base.text} * ${base.text}`, level: LEVEL.product, constant: base.constant }
      : this.call('pow', [base, exponent]);
  choose = (condition: Piece, yes: Piece, no: Piece): Piece =>
    atom(`(${condition.text} ? Dual(${yes.text}) : Dual(${no.text}))`);
  call = (name: string, operands: Piece[]): Piece => {
    const [first, ...rest] = operands;
    if (!first) throw new Untranslatable(name);
    if (Object.hasOwn(UNARY, name) && rest.length === 0) {
      this.used.add(name);
      return atom(`${name}(Dual(${first.text}))`);
    }
    if (!Object.hasOwn(SEVERAL, name) || rest.length === 0) throw new Untranslatable(`${name}(…)`);
    if (rest.length > 1 && name !== 'min' && name !== 'max') throw new Untranslatable(`${name}(…)`);
    this.used.add(name);
    return rest.reduce<Piece>(
      (left, right) => atom(`${name}(Dual(${left.text}), Dual(${right.text}))`),
      first,
    );
  };
  repeat = (kind: 'sum' | 'prod', index: string, from: Piece, to: Piece, body: Piece): Piece => {
    this.used.add(`repeat_${kind}`);
    const bound = (piece: Piece) =>
      piece.constant ? piece.text : `Dual(${parenthesised(piece, LEVEL.comparison)}).value`;
    return atom(
      `repeat_${kind}(${bound(from)}, ${bound(to)}, [&](double ${index}) { return Dual(${body.text}); })`,
    );
  };
}

/** The program, or a sentence that says why there is none. */
export const cppProgram = (
  experiment: Experiment,
  analysis: Analysis | undefined,
  result: RunResult,
): Program | string =>
  programOf(
    experiment,
    analysis,
    result,
    (settings) => cppMethod(settings) !== undefined,
    opened.share.noCpp,
    programText,
  );

function programText(plan: Plan): string {
  const target = new Cpp();
  const lines = translate(plan.formula, target, namesOf(plan));
  const names = functionNames(plan.methods);
  const runs = plan.methods.flatMap((method, i) =>
    plan.starts.map((start, s) => {
      const table = Array.isArray(method.steplength)
        ? `, {${list(method.steplength[s] ?? [])}}`
        : '';
      return `  std::puts("# ${names[i]}, start ${s + 1}");\n  ${names[i]}({${list(start)}}${table});`;
    }),
  );
  return `// The experiment of a Descent Lab figure as one program:
//   g++ -std=c++17 -O2 descent.cpp -o descent && ./descent
// It prints, for each step of each run, the step, the cost and the point.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

constexpr int N = ${plan.inputs.length};  // inputs
constexpr int steps = ${plan.steps};
using Vector = std::array<double, N>;

// A number together with its partial derivatives by all inputs.
struct Dual {
  double value = 0;
  Vector partial{};
  Dual(double value) : value(value) {}
  Dual(double value, Vector partial) : value(value), partial(partial) {}
};
// f at x, where d is the derivative of f there.
Dual chain(double f, double d, const Dual& x) {
  Dual result(f);
  for (int i = 0; i < N; ++i) result.partial[i] = x.partial[i] == 0 ? 0 : d * x.partial[i];
  return result;
}
Dual operator-(const Dual& x) { return chain(-x.value, -1, x); }
Dual operator+(const Dual& x, const Dual& y) {
  Dual result(x.value + y.value);
  for (int i = 0; i < N; ++i) result.partial[i] = x.partial[i] + y.partial[i];
  return result;
}
Dual operator-(const Dual& x, const Dual& y) { return x + -y; }
Dual operator*(const Dual& x, const Dual& y) {
  Dual result(x.value * y.value);
  for (int i = 0; i < N; ++i) result.partial[i] = x.partial[i] * y.value + x.value * y.partial[i];
  return result;
}
Dual operator/(const Dual& x, const Dual& y) {
  Dual result(x.value / y.value);
  for (int i = 0; i < N; ++i)
    result.partial[i] = (x.partial[i] - result.value * y.partial[i]) / y.value;
  return result;
}
${['<', '<=', '>', '>=', '==', '!=']
  .map(
    (sign) =>
      `bool operator${sign}(const Dual& x, const Dual& y) { return x.value ${sign} y.value; }`,
  )
  .join('\n')}
${[...target.used].map(functionText).join('\n')}

Dual cost(const std::array<Dual, N>& inputs) {
${plan.inputs.map((name, i) => `  const Dual ${identifier(name, RESERVED)} = inputs[${i}];`).join('\n')}
${plan.parameters.map(([name, value]) => `  const double ${identifier(name, RESERVED)} = ${double(value)};\n`).join('')}${lines
  .map(({ name, text }) =>
    name === null ? `  return ${text};` : `  const Dual ${name} = ${text};`,
  )
  .join('\n')}
}

struct Point {
  double cost;
  Vector gradient;
};

// Cost and gradient: each input is seeded with its own unit vector.
Point evaluate(const Vector& w) {
  std::array<Dual, N> inputs = {${plan.inputs.map((_, i) => `Dual(w[${i}])`).join(', ')}};
  for (int i = 0; i < N; ++i) inputs[i].partial[i] = 1;
  const Dual result = cost(inputs);
  return {result.value, result.partial};
}

void print(int k, const Vector& w) {
  std::printf("%d %.17g", k, evaluate(w).cost);
  for (double coordinate : w) std::printf(" %.17g", coordinate);
  std::puts("");
}

// 0/0 counts as 0: where nothing pulls, nothing moves.
inline double quotient(double x, double y) { return x == 0 ? 0 : x / y; }
inline double sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }

${plan.methods.map((method, i) => methodText(method, names[i] as string)).join('\n\n')}

int main() {
${runs.join('\n')}
}
`;
}

function functionText(name: string): string {
  const several = SEVERAL[name];
  if (several) return several;
  const { value, derivative } = UNARY[name] as (typeof UNARY)[string];
  return `Dual ${name}(const Dual& argument) {
  const double x = argument.value, f = ${value};
  return chain(f, ${derivative}, argument);
}`;
}

function methodText({ settings, steplength }: PlannedMethod, name: string): string {
  const method = cppMethod(settings);
  if (!method) return '';
  const code = [method.begin, method.before, method.each].join('\n');
  const constants = Object.entries(settings)
    .filter(([key, value]) => typeof value === 'number' && new RegExp(`\\b${key}\\b`).test(code))
    .map(([key, value]) => `  const double ${key} = ${double(Number(value))};\n`)
    .join('');
  const decay = Number(settings['weight_decay'] ?? 0);
  const plainDecay =
    decay !== 0 && !method.decoupled
      ? `    for (int i = 0; i < N; ++i) g[i] += ${double(decay)} * w[i];\n`
      : '';
  const indent = (text: string, by: string) => text.replace(/^/gm, by);
  const table = Array.isArray(steplength);
  return `void ${name}(Vector w${table ? ', const std::vector<double>& steplengths' : ''}) {
${table || !/\balpha\b/.test(code) ? '' : `  const double alpha = ${double(steplength)};\n`}${constants}${method.state
  .map((state) => `  Vector ${state}{};\n`)
  .join('')}${method.begin ? `${indent(method.begin, '  ')}\n` : ''}  print(0, w);
  for (int k = 1; k <= ${table ? 'int(steplengths.size())' : 'steps'}; ++k) {
${table ? '    const double alpha = steplengths[k - 1];\n' : ''}    Vector g = evaluate(w).gradient;
${plainDecay}${method.before ? `${indent(method.before, '    ')}\n` : ''}    for (int i = 0; i < N; ++i) {
${indent(method.each, '      ')}
    }
    print(k, w);
  }
}`;
}

const list = (numbers: readonly number[]): string => numbers.map(double).join(', ');

/** A number as C++ reads a double: digits alone are an int there, and may be too many for one. */
function double(value: number): string {
  if (Number.isNaN(value)) return 'NAN';
  if (!Number.isFinite(value)) return value > 0 ? 'INFINITY' : '-INFINITY';
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
