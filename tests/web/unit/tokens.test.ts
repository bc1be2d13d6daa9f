// Colours can be read and told apart in every theme.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const styles = path.resolve(import.meta.dirname, '../../../web/src/styles');
const css = ['tokens.css', 'palettes.css']
  .map((name) => readFileSync(path.join(styles, name), 'utf8'))
  .join('\n');

type Theme = { [token: string]: string };

/** The declarations of the block that begins with a selector. */
function block(selector: string): Theme {
  const start = css.indexOf(`${selector} {`);
  expect(start, selector).toBeGreaterThanOrEqual(0);
  const text = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

const light = block(':root');
const dark = block(':root[data-theme="dark"]:not([data-profile="projector"])');
const projector = block(':root[data-profile="projector"]');
/** The palettes to choose from; the first is the tokens' own. */
const PALETTES = ['vivid', 'graded'];
const themes: [string, Theme][] = [
  ['light', light],
  ['dark', { ...light, ...dark }],
  ['projector', { ...light, ...projector }],
  ...PALETTES.flatMap((name): [string, Theme][] => {
    const own = block(`:root[data-palette="${name}"]`);
    const inDark = block(
      `:root[data-palette="${name}"][data-theme="dark"]:not([data-profile="projector"])`,
    );
    return [
      [`light, ${name}`, { ...light, ...own }],
      [`dark, ${name}`, { ...light, ...dark, ...inDark }],
      [`projector, ${name}`, { ...light, ...projector, ...own }],
    ];
  }),
];

/** Simulations of colour blindness at full strength, on linear RGB: Machado, Oliveira and Fernandes 2009, table 1. */
const SIGHTS = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour in Oklab as it is seen, where equal distances look about equally large; black and white are 1 apart. */
function perceived(hex: string, matrix: number[][]): number[] {
  const rgb = linear(hex);
  const [r, g, b] = matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, x, i) => sum + x * (rgb[i] as number), 0),
      ),
    ),
  ) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linear(hex: string): [number, number, number] {
  expect(hex).toMatch(/^#[0-9a-f]{6}$/);
  return [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Theme, a: string, b: string): number {
  const [x, y] = [a, b].map((token) => luminance(theme[token] ?? '')) as [number, number];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

it('the two ways to a dark page have the same colours', () => {
  expect(block(':root:not([data-theme="light"], [data-profile="projector"])')).toEqual(dark);
  for (const name of PALETTES) {
    const root = `:root[data-palette="${name}"]`;
    expect(block(`${root}:not([data-theme="light"], [data-profile="projector"])`)).toEqual(
      block(`${root}[data-theme="dark"]:not([data-profile="projector"])`),
    );
  }
});

it('the graded palette differs in lightness alone', () => {
  for (const theme of themes.filter(([name]) => name.includes('graded')).map(([, own]) => own)) {
    const levels = Array.from(
      { length: 8 },
      (_, i) => perceived(theme[`run-${i + 1}`] ?? '', SIGHTS['full colour vision'])[0] as number,
    ).sort((a, b) => a - b);
    for (const [i, level] of levels.slice(1).entries())
      expect(level - (levels[i] as number)).toBeGreaterThan(0.05);
  }
});

describe.each(themes)('%s', (_name, theme) => {
  it.each(['ink', 'muted', 'accent', 'good', 'warn', 'bad'])(
    '%s can be read on every ground',
    (text) => {
      for (const ground of ['page', 'surface', 'sunken'])
        expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('text on coloured grounds can be read', () => {
    for (const kind of ['good', 'warn', 'bad', 'accent']) {
      expect(contrast(theme, kind, `${kind}-soft`)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme, 'ink', `${kind}-soft`)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(theme, 'on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
  });

  it('edges of controls can be seen', () => {
    for (const ground of ['page', 'surface'])
      expect(contrast(theme, 'line-strong', ground)).toBeGreaterThanOrEqual(3);
  });

  it('runs can be seen on paper, and over the heat map with their casing', () => {
    for (let run = 1; run <= 8; ++run) {
      expect(contrast(theme, `run-${run}`, 'surface'), `run-${run}`).toBeGreaterThanOrEqual(3);
      expect(contrast(theme, `run-${run}`, 'casing'), `run-${run}`).toBeGreaterThanOrEqual(3);
      expect(contrast(theme, `run-${run}`, 'heat-3'), `run-${run}`).toBeGreaterThanOrEqual(1.7);
    }
  });

  it.each(Object.entries(SIGHTS))('runs are told apart with %s', (_sight, matrix) => {
    const colours = Array.from({ length: 8 }, (_, i) =>
      perceived(theme[`run-${i + 1}`] ?? '', matrix),
    );
    for (const [i, a] of colours.entries()) {
      for (const [j, b] of colours.slice(0, i).entries()) {
        expect(
          Math.hypot(...a.map((x, k) => x - (b[k] as number))),
          `run-${j + 1} and run-${i + 1}`,
        ).toBeGreaterThan(0.1);
      }
    }
  });

  it('the heat map goes evenly from the ground to strong', () => {
    const steps = [1, 2, 3, 4].map((i) => luminance(theme[`heat-${i}`] ?? ''));
    const signs = steps.slice(1).map((value, i) => Math.sign(value - (steps[i] as number)));
    expect(new Set(signs).size).toBe(1);
  });
});
