/**
 * Update rules as C++: which vectors a method carries, what happens once per step, and what per coordinate. The settings of
 * the method are constants of their own names; w, g, k and alpha are what they are in the formulas. A gradient with plain
 * weight decay has it added already.
 */
import type { MethodSettings } from '../engine/types.ts';

export interface CppMethod {
  state: readonly string[];
  /** Once, before the first step. */
  begin?: string;
  /** Once per step, before the coordinates. */
  before?: string;
  /** For the coordinate i. */
  each: string;
  /** Weight decay acts on w itself, not through the gradient. */
  decoupled?: boolean;
}

const moments =
  'm[i] = beta1 * m[i] + (1 - beta1) * g[i];\nv[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];\n';
const corrections =
  'const double correction1 = 1 - std::pow(beta1, k);\nconst double root2 = std::sqrt(1 - std::pow(beta2, k));';
const corrected = (second: string) =>
  `w[i] -= alpha / correction1 * quotient(m[i], std::sqrt(${second}[i]) / root2 + epsilon);`;
const uncorrected = (second: string) =>
  `w[i] -= alpha * quotient(m[i], std::sqrt(${second}[i]) + epsilon);`;
const largest = 'u[i] = std::max(u[i], v[i]);\n';
const norm =
  'double norm = 0;\nfor (double part : g) norm += part * part;\nnorm = std::sqrt(norm);';

/** The method's rule; undefined for one that is not written here. */
export function cppMethod(settings: MethodSettings): CppMethod | undefined {
  const fromGradient = settings['initial'] !== undefined && settings['initial'] !== 'zero';
  switch (settings.method) {
    case 'gradient_descent':
      return {
        state: [],
        each: settings['maximize'] ? 'w[i] += alpha * g[i];' : 'w[i] -= alpha * g[i];',
      };
    case 'momentum':
      return {
        state: ['m'],
        each: 'm[i] = k == 1 ? g[i] : momentum * m[i] + (1 - dampening) * g[i];\nw[i] -= alpha * m[i];',
      };
    case 'ema_momentum':
      return {
        state: ['d'],
        each: `${fromGradient ? 'if (k == 1) d[i] = -g[i];\n' : ''}d[i] = beta * d[i] - (1 - beta) * g[i];\nw[i] += alpha * d[i];`,
      };
    case 'velocity_momentum':
      return { state: ['v'], each: 'v[i] = beta * v[i] - alpha * g[i];\nw[i] += v[i];' };
    case 'nesterov':
      return {
        state: ['m'],
        each: 'm[i] = momentum * m[i] + g[i];\nw[i] -= alpha * (g[i] + momentum * m[i]);',
      };
    case 'nesterov_lookahead':
      return {
        state: ['v'],
        before:
          'Vector ahead;\nfor (int i = 0; i < N; ++i) ahead[i] = w[i] + beta * v[i];\ng = evaluate(ahead).gradient;',
        each: 'v[i] = beta * v[i] - alpha * g[i];\nw[i] += v[i];',
      };
    case 'adagrad':
      return {
        state: ['s'],
        each: 's[i] = (k == 1 ? initial_accumulator : s[i]) + g[i] * g[i];\nw[i] -= alpha / (1 + (k - 1) * steplength_decay) * quotient(g[i], std::sqrt(s[i]) + epsilon);',
      };
    case 'rmsprop':
      return {
        state: settings['centered'] ? ['v', 'a', 'b'] : ['v', 'b'],
        each:
          (fromGradient ? 'if (k == 1) v[i] = g[i] * g[i];\n' : '') +
          'v[i] = decay * v[i] + (1 - decay) * g[i] * g[i];\n' +
          (settings['centered'] ? 'a[i] = decay * a[i] + (1 - decay) * g[i];\n' : '') +
          `b[i] = momentum * b[i] + quotient(g[i], std::sqrt(${settings['centered'] ? 'std::max(v[i] - a[i] * a[i], 0.0)' : 'v[i]'}) + epsilon);\n` +
          'w[i] -= alpha * b[i];',
      };
    case 'adadelta':
      return {
        state: ['v', 'u'],
        each: 'v[i] = decay * v[i] + (1 - decay) * g[i] * g[i];\nconst double delta = g[i] == 0 ? 0 : std::sqrt(u[i] + epsilon) / std::sqrt(v[i] + epsilon) * g[i];\nu[i] = decay * u[i] + (1 - decay) * delta * delta;\nw[i] -= alpha * delta;',
      };
    case 'adam':
      return { state: ['m', 'v'], before: corrections, each: moments + corrected('v') };
    case 'adam_uncorrected':
      return {
        state: ['m', 'v'],
        each: `${fromGradient ? 'if (k == 1) m[i] = g[i], v[i] = g[i] * g[i];\n' : ''}${moments}${uncorrected('v')}`,
      };
    case 'amsgrad':
      return settings['bias_correction'] === false
        ? { state: ['m', 'v', 'u'], each: moments + largest + uncorrected('u') }
        : {
            state: ['m', 'v', 'u'],
            before: corrections,
            each: moments + largest + corrected('u'),
          };
    case 'adamw':
      return {
        state: settings['amsgrad'] ? ['m', 'v', 'u'] : ['m', 'v'],
        before: corrections,
        each: `w[i] *= 1 - alpha * weight_decay;\n${moments}${settings['amsgrad'] ? largest + corrected('u') : corrected('v')}`,
        decoupled: true,
      };
    case 'adamax':
      return {
        state: ['m', 'u'],
        each: 'm[i] = beta1 * m[i] + (1 - beta1) * g[i];\nu[i] = std::max(beta2 * u[i], std::fabs(g[i]) + epsilon);\nw[i] -= alpha / (1 - std::pow(beta1, k)) * quotient(m[i], u[i]);',
      };
    case 'nadam':
      return {
        state: ['m', 'v'],
        begin: 'double product = 1;',
        before:
          'const double mu = beta1 * (1 - 0.5 * std::pow(0.96, k * momentum_decay));\nconst double mu_ahead = beta1 * (1 - 0.5 * std::pow(0.96, (k + 1) * momentum_decay));\nproduct *= mu;\nconst double correction2 = 1 - std::pow(beta2, k);',
        each: `${moments}const double divisor = std::sqrt(v[i] / correction2) + epsilon;\nw[i] -= alpha * (1 - mu) / (1 - product) * quotient(g[i], divisor);\nw[i] -= alpha * mu_ahead / (1 - product * mu_ahead) * quotient(m[i], divisor);`,
      };
    case 'lion':
      return {
        state: ['m'],
        each: 'const double c = beta1 * m[i] + (1 - beta1) * g[i];\nw[i] -= alpha * (sign(c) + weight_decay * w[i]);\nm[i] = beta2 * m[i] + (1 - beta2) * g[i];',
        decoupled: true,
      };
    case 'normalized_gradient_descent':
      return { state: [], before: norm, each: 'w[i] -= alpha * quotient(g[i], norm + epsilon);' };
    case 'sign_gradient_descent':
      return { state: [], each: 'w[i] -= alpha * quotient(g[i], std::fabs(g[i]) + epsilon);' };
    case 'clipped_gradient_descent':
      return {
        state: [],
        before: norm,
        each: 'w[i] -= std::min(alpha, threshold * alpha / norm) * g[i];',
      };
    case 'coordinate_clipped_gradient_descent':
      return {
        state: [],
        each: 'w[i] -= alpha * std::max(-threshold, std::min(threshold, g[i]));',
      };
    case 'rprop':
      return {
        state: ['s', 'p'],
        each: 'const double agreement = sign(g[i]) * sign(p[i]);\nconst double factor = agreement > 0 ? increase : agreement < 0 ? decrease : 1;\ns[i] = std::max(min_step, std::min(max_step, (k == 1 ? alpha : s[i]) * factor));\np[i] = agreement < 0 ? 0 : g[i];\nw[i] -= sign(p[i]) * s[i];',
      };
    default:
      return undefined;
  }
}
