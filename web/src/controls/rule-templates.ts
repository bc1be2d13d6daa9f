/** Update rules to begin with: built-in methods as a student would type them. Tests run each beside its method. */

export interface RuleTemplate {
  /** The built-in method, with its default settings. */
  method: string;
  update: string;
  values: { [name: string]: number };
  initial: { [name: string]: string };
}

export const RULE_TEMPLATES: readonly RuleTemplate[] = [
  { method: 'gradient_descent', update: 'w = w - alpha*g', values: {}, initial: {} },
  {
    method: 'momentum',
    update: 'm = beta*m + g\nw = w - alpha*m',
    values: { beta: 0.9 },
    initial: {},
  },
  {
    method: 'nesterov_lookahead',
    update: 'v = beta*v - alpha*grad(w + beta*v)\nw = w + v',
    values: { beta: 0.9 },
    initial: {},
  },
  {
    method: 'normalized_gradient_descent',
    update: 'w = w - alpha*g/(norm(g) + 1e-8)',
    values: {},
    initial: {},
  },
  { method: 'sign_gradient_descent', update: 'w = w - alpha*sign(g)', values: {}, initial: {} },
  {
    method: 'adagrad',
    update: 's = s + g^2\nw = w - alpha*g/(sqrt(s) + 1e-10)',
    values: {},
    initial: {},
  },
  {
    method: 'rmsprop',
    update: 'v = rho*v + (1-rho)*g^2\nw = w - alpha*g/(sqrt(v) + 1e-8)',
    values: { rho: 0.99 },
    initial: {},
  },
  {
    method: 'adam',
    update:
      'm = beta1*m + (1-beta1)*g\nv = beta2*v + (1-beta2)*g^2\nmhat = m/(1-beta1^k)\nvhat = v/(1-beta2^k)\nw = w - alpha*mhat/(sqrt(vhat) + 1e-8)',
    values: { beta1: 0.9, beta2: 0.999 },
    initial: {},
  },
  {
    method: 'lion',
    update: 'w = w - alpha*sign(beta1*m + (1-beta1)*g)\nm = beta2*m + (1-beta2)*g',
    values: { beta1: 0.9, beta2: 0.99 },
    initial: {},
  },
  {
    method: 'rprop',
    update:
      'q = sign(g*p)\ns = if(q > 0, min(s*1.2, 50), if(q < 0, max(s*0.5, 1e-6), s))\nh = if(q < 0, 0, 1)*g\nw = w - sign(h)*s\np = h',
    values: {},
    initial: { s: 'alpha + 0*w' },
  },
];
