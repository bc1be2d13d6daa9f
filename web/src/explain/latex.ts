/**
 * The LaTeX of the engine's method descriptions, with numbers put in for its symbols: as LaTeX to read, and as a typed
 * formula that the engine evaluates. It knows what those descriptions use and no more; for what it does not know there is
 * no typed formula (null), and the symbols stay.
 */

/** What a symbol stands for, in one coordinate: LaTeX to show, and a number for the typed formula. */
export interface Value {
  latex: string;
  /** One number per coordinate, or one for all. */
  numbers: number[];
}

/** Statements of a description: `m \leftarrow …, \quad w \leftarrow …` in lines or between commas. */
export interface Statement {
  latex: string;
  /** The symbol on the left of ← or =; empty if there is none. */
  name: string;
  right: string;
}

/** The statements in the order of the description. */
export function statementsOf(formula: string): Statement[] {
  const body = formula
    .replace(/\\(begin|end)\{aligned\}/g, '')
    .split(/(\\begin\{cases\}[\s\S]*?\\end\{cases\})/)
    // The alignment of a case belongs to the case.
    .map((part, i) => (i % 2 === 0 ? part.replaceAll('&', '') : part))
    .join('');
  return splitOutside(body, /^(?:\\\\|,\s*\\quad)/).map((text) => {
    const latex = text.trim();
    const [left, right] = splitOutside(latex, /^(?:\\leftarrow|=)/, 2);
    return right === undefined
      ? { latex, name: '', right: '' }
      : { latex, name: symbolOf(left as string), right: right.trim() };
  });
}

/** Splits where `mark` matches outside braces, brackets and environments, into at most `most` parts. */
function splitOutside(text: string, mark: RegExp, most = Number.POSITIVE_INFINITY): string[] {
  const parts: string[] = [];
  let depth = 0;
  let begin = 0;
  for (let i = 0; i < text.length; ) {
    const rest = text.slice(i);
    const environment = /^\\(begin|end)\{\w+\}/.exec(rest);
    const found = depth === 0 && parts.length + 1 < most ? mark.exec(rest)?.[0] : undefined;
    if (environment) {
      depth += environment[1] === 'begin' ? 1 : -1;
      i += environment[0].length;
    } else if (found) {
      parts.push(text.slice(begin, i));
      i += found.length;
      begin = i;
    } else {
      if ('{(['.includes(text[i] as string)) ++depth;
      if ('})]'.includes(text[i] as string)) --depth;
      i += /^\\[a-zA-Z]+|^[\s\S]/.exec(rest)?.[0].length ?? 1;
    }
  }
  parts.push(text.slice(begin));
  return parts.filter((part) => part.trim() !== '');
}

/** The one symbol that a text is, in its canonical form, or an empty text. */
function symbolOf(text: string): string {
  const reader = new Reader(text.trim());
  const name = reader.symbol();
  return name && reader.rest.trim() === '' ? name : '';
}

/** The right side with values put in. `known` gives the value of a symbol such as `\beta_1`, `m` or `\nabla g`. */
export function substitute(
  right: string,
  known: (symbol: string) => Value | undefined,
  coordinate: number,
): { latex: string; source: string | null } {
  const writer = new Writer(known, coordinate);
  writer.write(new Reader(right));
  return { latex: writer.latex, source: writer.source };
}

class Reader {
  rest: string;

  constructor(text: string) {
    this.rest = text;
  }

  take(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.rest)?.[0];
    if (found !== undefined) this.rest = this.rest.slice(found.length);
    return found;
  }

  /** The inside of a group in braces, or one character or command. */
  group(): string {
    this.take(/^\s+/);
    if (!this.rest.startsWith('{')) return this.take(/^(?:\\[a-zA-Z]+|[\s\S])/) ?? '';
    let depth = 0;
    for (let i = 0; i < this.rest.length; ++i) {
      if (this.rest[i] === '{') ++depth;
      if (this.rest[i] === '}' && --depth === 0) {
        const inside = this.rest.slice(1, i);
        this.rest = this.rest.slice(i + 1);
        return inside;
      }
    }
    return this.take(/^[\s\S]*/) ?? '';
  }

  /** A symbol with its subscript, or undefined: `\beta_1`, `m`, `w_j` (which is w), `\hat U`, `\nabla g(w)`. */
  symbol(): string | undefined {
    // At another point than the iterate the gradient is another one.
    if (this.take(/^\\nabla g(?:\(w\)|(?![(_]))/)) return '\\nabla g';
    if (this.take(/^\\partial_j g\(w\)/)) return '\\nabla g';
    const accent = this.take(/^\\(?:hat|bar|tilde) ?/)?.trim();
    const letter =
      this.take(
        /^\\(?:alpha|beta|gamma|delta|epsilon|varepsilon|eta|theta|kappa|lambda|mu|nu|rho|sigma|tau|psi|omega|Delta)(?![a-zA-Z])/,
      ) ?? this.take(/^[a-zA-Z]/);
    if (letter === undefined) {
      if (accent) this.rest = `${accent} ${this.rest}`;
      return undefined;
    }
    const index = this.take(/^_/) ? this.group().trim() : '';
    // The j-th coordinate: everything is shown for all coordinates at once.
    const subscript = index === '' || index === 'j' ? '' : `_${index}`;
    return `${accent ? `${accent} ` : ''}${letter}${subscript}`;
  }
}

/** Functions of the descriptions that the typed language has under the same meaning. */
const FUNCTIONS: { [latex: string]: string } = {
  max: 'max',
  min: 'min',
  sign: 'sign',
  clip: 'clip',
};

class Writer {
  latex = '';
  source: string | null = '';
  readonly #known: (symbol: string) => Value | undefined;
  readonly #coordinate: number;
  /** The typed formula ends with an operand, so that a following one is a factor. */
  #operand = false;
  #bar = false;

  constructor(known: (symbol: string) => Value | undefined, coordinate: number) {
    this.#known = known;
    this.#coordinate = coordinate;
  }

  write(reader: Reader): void {
    while (reader.rest !== '') this.#next(reader);
  }

  #type(text: string, kind: 'operand' | 'opening' | 'closing' | 'operator'): void {
    if (this.source === null) return;
    const factor = this.#operand && (kind === 'operand' || kind === 'opening');
    this.source += (factor ? '*' : '') + text;
    this.#operand = kind === 'operand' || kind === 'closing';
  }

  /** What is inside a group, written by a writer of its own. */
  #inside(text: string): { latex: string; source: string | null } {
    return substitute(text, this.#known, this.#coordinate);
  }

  #next(reader: Reader): void {
    const space = reader.take(
      /^(?:\s+|\\[!,;:]|\\quad|\\left|\\right|\\[bB]igg?[lr]?(?![a-zA-Z]))/,
    );
    if (space !== undefined) {
      this.latex += space;
      return;
    }
    const fraction = reader.take(/^\\[td]?frac(?![a-zA-Z])/);
    if (fraction) {
      const [top, bottom] = [this.#inside(reader.group()), this.#inside(reader.group())];
      this.latex += `\\frac{${top.latex}}{${bottom.latex}}`;
      this.#operandOf(top.source, bottom.source, (a, b) => `((${a})/(${b}))`);
      return;
    }
    if (reader.take(/^\\sqrt(?![a-zA-Z])/)) {
      const inside = this.#inside(reader.group());
      this.latex += `\\sqrt{${inside.latex}}`;
      this.#operandOf(inside.source, '', (a) => `sqrt(${a})`);
      return;
    }
    if (reader.take(/^\^/)) {
      const power = this.#inside(reader.group());
      this.latex += `^{${power.latex}}`;
      if (power.source === null) this.source = null;
      else this.#type(`^(${power.source})`, 'closing');
      return;
    }
    const named =
      reader.take(/^\\(?:max|min)(?![a-zA-Z])/) ?? reader.take(/^\\operatorname\{\w+\}/);
    if (named) {
      this.latex += named;
      const typed = FUNCTIONS[named.replace(/\\operatorname|[\\{}]/g, '')];
      if (typed === undefined) this.source = null;
      else {
        this.#type(typed, 'operand');
        this.#operand = false; // its bracket follows
      }
      return;
    }
    const norm = reader.take(/^\\lVert\s*/);
    if (norm) {
      const symbol = reader.symbol();
      const value = symbol === undefined ? undefined : this.#known(symbol);
      reader.take(/^\s+/);
      if (value && reader.take(/^\\rVert(?:_2)?/)) {
        this.latex += `\\lVert ${value.latex} \\rVert`;
        this.#type(`(${Math.hypot(...value.numbers)})`, 'operand');
      } else {
        this.latex += `\\lVert ${symbol ?? ''}`;
        this.source = null;
      }
      return;
    }
    const symbol = reader.symbol();
    if (symbol !== undefined) {
      const value = this.#known(symbol);
      this.latex += value ? `{${value.latex}}` : `${symbol} `;
      const number = value?.numbers[value.numbers.length === 1 ? 0 : this.#coordinate];
      if (number === undefined || !Number.isFinite(number)) this.source = null;
      else this.#type(`(${number})`, 'operand');
      return;
    }
    const number = reader.take(/^\d+(?:\.\d+)?/);
    if (number !== undefined) {
      this.latex += number;
      this.#type(number, 'operand');
      return;
    }
    this.#sign(reader.take(/^(?:\\[a-zA-Z]+|[\s\S])/) ?? '', reader);
  }

  #operandOf(a: string | null, b: string | null, join: (a: string, b: string) => string): void {
    if (a === null || b === null) this.source = null;
    else this.#type(join(a, b), 'operand');
  }

  #sign(sign: string, reader: Reader): void {
    if (sign === '{') {
      const inside = this.#inside(new Reader(`{${reader.rest}`).group());
      reader.rest = `{${reader.rest}`;
      reader.group();
      this.latex += `{${inside.latex}}`;
      if (inside.source === null) this.source = null;
      else this.#type(`(${inside.source})`, 'operand');
      return;
    }
    this.latex += sign;
    if (sign === '(') this.#type('(', 'opening');
    else if (sign === ')') this.#type(')', 'closing');
    else if (sign === '|') {
      this.#type(this.#bar ? ')' : 'abs(', this.#bar ? 'closing' : 'opening');
      this.#bar = !this.#bar;
    } else if (sign === '\\cdot') this.#type('*', 'operator');
    else if ('+-/,'.includes(sign) && sign !== '') this.#type(sign, 'operator');
    else this.source = null;
  }
}
