/** LaTeX symbols of keys as plain characters ("\beta_1" → "β₁"), for labels that need no typesetting. */

const LETTERS: { [name: string]: string } = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
};

const SUBSCRIPTS: { [character: string]: string } = Object.fromEntries(
  [...'0123456789'].map((digit, i) => [digit, '₀₁₂₃₄₅₆₇₈₉'[i] as string]),
);

/** The name of an input as readers write it: w1 and w_1 become w₁. Of a very long one, its beginning and its end. */
export function inputTitle(name: string): string {
  const [, letters, digits] = /^([^\d_]+)_?(\d+)$/.exec(name) ?? [];
  const title = letters && digits ? plainSymbol(`${letters}_{${digits}}`) : name;
  return title.length > 18 ? `${title.slice(0, 10)}…${title.slice(-6)}` : title;
}

/** The inputs of a cost as readers write them, “(w₁, w₂)”: the first of them where there are many. */
export function inputList(inputs: readonly string[]): string {
  return `(${inputs.slice(0, 6).map(inputTitle).join(', ')}${inputs.length > 6 ? ', …' : ''})`;
}

/** The symbol in plain characters, or an empty text when it has none. */
export function plainSymbol(latex: string): string {
  const plain = latex
    .replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => LETTERS[name] ?? `\\${name}`)
    .replace(/_\{?([0-9]+)\}?/g, (_, digits: string) =>
      [...digits].map((digit) => SUBSCRIPTS[digit]).join(''),
    );
  return /[\\{}^_]/.test(plain) ? '' : plain;
}
