/**
 * A finite coordinate as SVG reads it, to a tenth of a pixel. A dragged start writes thousands of them per picture, and this
 * takes less than half the time of toFixed.
 */
export function pixel(at: number): string {
  const tenths = Math.round(Math.abs(at) * 10);
  const digit = tenths % 10;
  return `${at < 0 && tenths > 0 ? '-' : ''}${(tenths - digit) / 10}.${digit}`;
}
