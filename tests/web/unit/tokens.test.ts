// Colours can be read and told apart in every theme.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../../web/src/styles/tokens.css'), 'utf8');

type Theme = { [token: string]: string };

/** The declarations of the block that begins with a selector. */
function block(selector: string): Theme {
  const start = css.indexOf(`${selector} {`);
  expect(start, selector).toBeGreaterThanOrEqual(0);
  const text = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...text.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const light = block(':root');
const dark = block(':root[data-theme="dark"]:not([data-profile="projector"])');
const projector = block(':root[data-profile="projector"]');
const themes: [string, Theme][] = [
  ['light', light],
  ['dark', { ...light, ...dark }],
  ['projector', { ...light, ...projector }],
];

function luminance(hex: string): number {
  expect(hex).toMatch(/^#[0-9a-f]{6}$/);
  const [r, g, b] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Theme, a: string, b: string): number {
  const [x, y] = [a, b].map((token) => luminance(theme[token] ?? '')) as [number, number];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

it('the two ways to a dark page have the same colours', () => {
  expect(block(':root:not([data-theme="light"], [data-profile="projector"])')).toEqual(dark);
});

describe.each(themes)('%s', (_name, theme) => {
  it.each(['ink', 'muted', 'accent', 'good', 'warn', 'bad'])('%s can be read on every ground', (text) => {
    for (const ground of ['page', 'surface', 'sunken']) expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('text on coloured grounds can be read', () => {
    for (const kind of ['good', 'warn', 'bad', 'accent']) {
      expect(contrast(theme, kind, `${kind}-soft`)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme, 'ink', `${kind}-soft`)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(theme, 'on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
  });

  it('edges of controls can be seen', () => {
    for (const ground of ['page', 'surface']) expect(contrast(theme, 'line-strong', ground)).toBeGreaterThanOrEqual(3);
  });

  it('runs can be seen on paper and over most of the heat map, and everywhere by their casing', () => {
    for (let run = 1; run <= 8; ++run) {
      for (const ground of ['surface', 'heat-1', 'heat-2', 'heat-3']) {
        expect(contrast(theme, `run-${run}`, ground), `run-${run} on ${ground}`).toBeGreaterThanOrEqual(2.4);
      }
      expect(contrast(theme, `run-${run}`, 'surface')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme, `run-${run}`, 'casing')).toBeGreaterThanOrEqual(3);
    }
  });

  it('the heat map goes evenly from the ground to strong', () => {
    const steps = [1, 2, 3, 4].map((i) => luminance(theme[`heat-${i}`] ?? ''));
    const signs = steps.slice(1).map((value, i) => Math.sign(value - (steps[i] as number)));
    expect(new Set(signs).size).toBe(1);
  });
});
