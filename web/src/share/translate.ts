/**
 * A formula in the engine's own print (`analysis.text`) as an expression of a programming language. The print is regular:
 * every product has its *, names are resolved, parentheses stand only where they are needed, and a definition has a line of
 * its own. What a language cannot say is thrown as Untranslatable.
 */
import { GREEK } from '../experiment/names.ts';

/** A piece of a formula that has no counterpart, in words for the reader. */
export class Untranslatable extends Error {
  override name = 'Untranslatable';
}

/** An expression with how tightly it holds together. */
export interface Piece {
  text: string;
  level: number;
  /** Only numbers stand in it, nothing that a derivative depends on. */
  constant: boolean;
}

export const LEVEL = {
  comparison: 1,
  additive: 2,
  product: 3,
  sign: 4,
  power: 5,
  atom: 6,
} as const;

/** How a language writes what a formula can hold. */
export interface Target {
  number(text: string): string;
  /** A name that is defined in the program. */
  name(name: string): Piece;
  power(base: Piece, exponent: Piece): Piece;
  choose(condition: Piece, yes: Piece, no: Piece): Piece;
  call(name: string, operands: Piece[]): Piece;
  /** A sum or product over a whole number; `body` uses the index by the name given. */
  repeat(kind: 'sum' | 'prod', index: string, from: Piece, to: Piece, body: Piece): Piece;
  /** Words that cannot be names. */
  reserved: ReadonlySet<string>;
}

/** One line of a program: a definition, or the result when it has no name. */
export interface Line {
  name: string | null;
  text: string;
  /** Nothing in it depends on the inputs. */
  constant: boolean;
}

export const parenthesised = (piece: Piece, level: number): string =>
  piece.level >= level ? piece.text : `(${piece.text})`;

export const atom = (text: string, constant = false): Piece => ({
  text,
  level: LEVEL.atom,
  constant,
});

/** The lines of a program for a formula over these names. */
export function translate(text: string, target: Target, names: readonly string[]): Line[] {
  const known = new Set([...names, 'pi', 'e']);
  return text.split('\n').map((line) => {
    const [, name, rest = line] = /^([^\s=()<>]+) = (.*)$/.exec(line) ?? [];
    const { text, constant } = new Translator(rest, target, known).whole();
    if (name === undefined) return { name: null, text, constant };
    known.add(name);
    return { name: identifier(name, target.reserved), text, constant };
  });
}

/** A name of a formula as a name of a program: letters, digits and underscores, never a reserved word. */
export function identifier(name: string, reserved: ReadonlySet<string>): string {
  const plain = name
    .replace(/\p{Script=Greek}/gu, (letter) => GREEK[letter] ?? letter)
    .replace(/[[\], ]+/g, '_')
    .replace(/_$/, '');
  return reserved.has(plain) ? `${plain}_` : plain;
}

const TOKEN =
  /\s*(\d[\d.]*(?:e[+-]?\d+)?|\.\d+|[\p{L}_][\p{L}\p{N}_]*(?:\[[^\]]*\])?|<=|>=|==|!=|[-+*/^(),<>])/uy;

class Translator {
  readonly #tokens: string[] = [];
  readonly #target: Target;
  readonly #known: Set<string>;
  /** Of these the indices, which are plain numbers. */
  readonly #indices = new Set<string>();
  #at = 0;

  constructor(text: string, target: Target, known: Set<string>) {
    this.#target = target;
    this.#known = known;
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.length) {
      const from = TOKEN.lastIndex;
      const token = TOKEN.exec(text)?.[1];
      if (token === undefined) throw new Untranslatable(text.slice(from, from + 20));
      this.#tokens.push(token);
    }
  }

  whole(): Piece {
    const piece = this.#comparison();
    if (this.#at < this.#tokens.length) throw new Untranslatable(this.#tokens[this.#at] ?? '');
    return piece;
  }

  #take(...wanted: string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.#at++;
    return token;
  }
  #expect(token: string): void {
    if (!this.#take(token)) throw new Untranslatable(this.#tokens[this.#at] ?? '');
  }

  #comparison(): Piece {
    const left = this.#sum();
    const sign = this.#take('<', '<=', '>', '>=', '==', '!=');
    if (!sign) return left;
    const right = this.#sum();
    return {
      text: `${parenthesised(left, LEVEL.additive)} ${sign} ${parenthesised(right, LEVEL.additive)}`,
      level: LEVEL.comparison,
      constant: left.constant && right.constant,
    };
  }

  #sum(): Piece {
    let left = this.#product();
    for (let sign = this.#take('+', '-'); sign; sign = this.#take('+', '-')) {
      const right = this.#product();
      left = {
        text: `${parenthesised(left, LEVEL.additive)} ${sign} ${parenthesised(right, LEVEL.product)}`,
        level: LEVEL.additive,
        constant: left.constant && right.constant,
      };
    }
    return left;
  }

  #product(): Piece {
    let left = this.#sign();
    for (let sign = this.#take('*', '/'); sign; sign = this.#take('*', '/')) {
      const right = this.#sign();
      left = {
        text: `${parenthesised(left, LEVEL.product)} ${sign} ${parenthesised(right, LEVEL.sign)}`,
        level: LEVEL.product,
        constant: left.constant && right.constant,
      };
    }
    return left;
  }

  #sign(): Piece {
    if (!this.#take('-')) return this.#power();
    const piece = this.#sign();
    // A space keeps two signs from becoming a decrement.
    const text = parenthesised(piece, LEVEL.sign);
    return { ...piece, text: text.startsWith('-') ? `-(${text})` : `-${text}`, level: LEVEL.sign };
  }

  #power(): Piece {
    const base = this.#atom();
    return this.#take('^') ? this.#target.power(base, this.#sign()) : base;
  }

  #atom(): Piece {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new Untranslatable('');
    if (token === '(') {
      const inside = this.#comparison();
      this.#expect(')');
      return { ...inside, text: `(${inside.text})`, level: LEVEL.atom };
    }
    if (/^[\d.]/.test(token)) return atom(this.#target.number(token), true);
    if (!/^[\p{L}_]/u.test(token)) throw new Untranslatable(token);
    if (!this.#take('(')) return this.#name(token);
    if (token === 'sum' || token === 'prod') return this.#repeat(token);
    const operands = this.#operands();
    if (token === 'if') return this.#target.choose(...(operands as [Piece, Piece, Piece]));
    return this.#target.call(token, operands);
  }

  #name(token: string): Piece {
    // The step number of an online cost, or an index of a sum that chooses among the inputs: w[i].
    if (!this.#known.has(token)) throw new Untranslatable(token);
    const piece = this.#target.name(token);
    return this.#indices.has(token) ? { ...piece, constant: true } : piece;
  }

  #operands(): Piece[] {
    const operands = [this.#comparison()];
    while (this.#take(',')) operands.push(this.#comparison());
    this.#expect(')');
    return operands;
  }

  #repeat(kind: 'sum' | 'prod'): Piece {
    const index = this.#tokens[this.#at++] ?? '';
    // sum(x) of one operand is over the rows of a data set.
    if (!/^\p{L}/u.test(index) || !this.#take(',')) throw new Untranslatable(`${kind}(…)`);
    const [outer, within] = [this.#known.has(index), this.#indices.has(index)];
    this.#known.add(index);
    this.#indices.add(index);
    const [from, to, body] = this.#operands() as [Piece, Piece, Piece];
    if (!outer) this.#known.delete(index);
    if (!within) this.#indices.delete(index);
    return this.#target.repeat(kind, identifier(index, this.#target.reserved), from, to, body);
  }
}
