/** Tangents as SVG path data. */
import type { Scale } from './scale.ts';

/** The tangent at a point, `half` pixels to both sides whatever its slope; empty where there is none. */
export function tangentPath(
  x: Scale,
  y: Scale,
  at: number,
  cost: number,
  slope: number,
  half: number,
): string {
  const run = x.at(at + 1) - x.at(at);
  const rise = slope * (y.at(1) - y.at(0));
  const length = Math.hypot(run, rise);
  if (!Number.isFinite(length) || length === 0) return '';
  const dx = (run / length) * half;
  const dy = (rise / length) * half;
  const px = x.at(at);
  const py = y.at(cost);
  if (!(Math.abs(px) < 1e5 && Math.abs(py) < 1e5)) return '';
  return `M${(px - dx).toFixed(1)} ${(py - dy).toFixed(1)}L${(px + dx).toFixed(1)} ${(py + dy).toFixed(1)}`;
}
