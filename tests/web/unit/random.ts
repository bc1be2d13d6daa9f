/** Random values for property tests, the same in every run. */
import type { Json } from '../../../web/src/engine/types.ts';

export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** mulberry32: a number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  whole(below: number): number {
    return Math.floor(this.next() * below);
  }
  pick<T>(items: readonly T[]): T {
    return items[this.whole(items.length)] as T;
  }
  /** Any finite double, small whole numbers often. */
  number(): number {
    switch (this.whole(4)) {
      case 0:
        return this.whole(21) - 10;
      case 1:
        return (this.next() - 0.5) * 10;
      case 2:
        return (this.next() - 0.5) * 10 ** (this.whole(600) - 300);
      default:
        return this.pick([0, -0, 1e-8, 0.1, 5e-324, 1.7976931348623157e308, -1e21, 1e-7]);
    }
  }
  text(): string {
    const characters = [...'abcxyz_019 \'"()[]{},;:=&#%+-*/^<>|\\αβε²∇😀\n\t'];
    return Array.from({ length: this.whole(12) }, () => this.pick(characters)).join('');
  }
  word(): string {
    return this.pick([
      'a',
      'beta1',
      'steplength',
      'rule',
      'method',
      '__proto__',
      'constructor',
      'x_1',
    ]);
  }
  json(depth = 0): Json {
    switch (this.whole(depth > 3 ? 4 : 6)) {
      case 0:
        return this.number();
      case 1:
        return this.text();
      case 2:
        return this.pick([true, false, null]);
      case 3:
        return this.word();
      case 4:
        return Array.from({ length: this.whole(4) }, () => this.json(depth + 1));
      default:
        return this.object(depth);
    }
  }
  object(depth = 0): { [key: string]: Json } {
    const entries = Array.from({ length: this.whole(4) }, (): [string, Json] => [
      this.next() < 0.8 ? this.word() : this.text(),
      this.json(depth + 1),
    ]);
    return Object.fromEntries(entries);
  }
}
