/** Names of formulas as the engine spells them, so that an address may spell them as the formula's field may: β, b_1, b₁. */

/** Greek letters as words. */
export const GREEK: { readonly [letter: string]: string } = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ϵ: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ϑ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  µ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  ϕ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
  Γ: 'Gamma',
  Δ: 'Delta',
  Θ: 'Theta',
  Λ: 'Lambda',
  Ξ: 'Xi',
  Π: 'Pi',
  Σ: 'Sigma',
  Φ: 'Phi',
  Ψ: 'Psi',
  Ω: 'Omega',
  Υ: 'Upsilon',
};

/** The engine's spelling of a name (see engine/expression/names.cpp); what is no name stays as it is. */
export function canonicalName(name: string): string {
  const plain = name
    .replace(/^[\u0370-\u03ffµ]/, (letter) => GREEK[letter] ?? letter)
    .replace(/[₀-₉]/g, (digit) => String('₀₁₂₃₄₅₆₇₈₉'.indexOf(digit)));
  const [, word = '', behind = '', list] =
    /^([A-Za-z]\w*?)((?:_\d+)*)(?:\[([\d, ]+)\])?$/.exec(plain) ?? [];
  if (word === '') return name;
  const indices = `${behind.replaceAll('_', ',')},${list ?? ''}`
    .split(',')
    .filter((text) => text.trim());
  // Digits behind a word subscript (x_max1) belong to the word.
  const [, letters = word, first] = word.includes('_') ? [] : (/^(\D+)(\d+)$/.exec(word) ?? []);
  const numbers = [...(first ? [first] : []), ...indices].map(Number);
  if (numbers.length === 0) return letters;
  return numbers.length === 1 && !letters.includes('_')
    ? `${letters}${numbers[0]}`
    : `${letters}[${numbers.join(',')}]`;
}
