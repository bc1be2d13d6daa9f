/** Numbers for readers: few digits, a true minus sign, powers of ten where the plain form would be long. */

import { t } from '../strings/index.ts';

/** Whether the reader chose a comma between whole numbers and fractions. */
const comma = (): boolean =>
  typeof document !== 'undefined' && document.documentElement.dataset['decimal'] === 'comma';
const decimal = (text: string): string => (comma() ? text.replace('.', ',') : text);

export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return t.figures.notANumber;
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  const plain =
    size >= 1e5 || size < 1e-3
      ? value
          .toExponential(digits - 1)
          .replace(/\.?0+e/, 'e')
          .replace('e+', 'e')
      : trimZeros(value.toPrecision(Math.max(digits, Math.ceil(Math.log10(size + 1)))));
  return decimal(plain.replaceAll('-', '−'));
}

/** Tick labels: exact, as ticks are short numbers; far ones, or all, by powers of ten as `2·10^−6`, which `TickLabel` raises. */
export function formatTick(value: number, powers = false): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (!powers && size >= 1e-3 && size < 1e5) return decimal(String(value).replace('-', '−'));
  const [mantissa = '1', exponent = '0'] = value.toExponential().split('e');
  const power = `10^${String(Number(exponent)).replace('-', '−')}`;
  if (mantissa === '1') return power;
  return mantissa === '-1' ? `−${power}` : `${decimal(mantissa.replace('-', '−'))}·${power}`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A value for a number field: short, in the notation that fields take. */
export function fieldNumber(value: number, digits = 6): string {
  return decimal(String(Number(value.toPrecision(digits))));
}

/** What someone typed into a number field: a decimal comma and a true minus sign are understood. */
export function parseNumber(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll('−', '-')
    .replace(/^([+-]?\d*),(\d+)/, '$1.$2');
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** A point such as (−1.2, 1). */
export function formatPoint(point: ArrayLike<number>, digits = 3): string {
  const shown = Array.from(point)
    .slice(0, 4)
    .map((value) => formatNumber(value, digits));
  if (point.length > 4) shown.push('…');
  return shown.length === 1 ? (shown[0] as string) : `(${shown.join(comma() ? '; ' : ', ')})`;
}
