/** The page's colours as numbers, for what is painted pixel by pixel; everything else uses the CSS variables. */

export type Rgb = [red: number, green: number, blue: number];

/** The value of a colour token on an element, as the browser resolves it. */
export function tokenColour(element: Element, token: string, fallback: Rgb): Rgb {
  const text = getComputedStyle(element).getPropertyValue(token).trim();
  return parseColour(text) ?? fallback;
}

/** #rgb and #rrggbb, the forms that the tokens use. */
export function parseColour(text: string): Rgb | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  const full = hex?.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  return full ? ([0, 2, 4].map((i) => Number.parseInt(full.slice(i, i + 2), 16)) as Rgb) : null;
}

/** 256 colours between the tokens --NAME-1 … --NAME-COUNT. */
export function ramp(element: Element, name: string, count: number): Uint8ClampedArray {
  const stops = Array.from({ length: count }, (_, i): Rgb => {
    const grey = 250 - (150 * i) / count;
    return tokenColour(element, `--${name}-${i + 1}`, [grey, grey, grey]);
  });
  const colours = new Uint8ClampedArray(256 * 3);
  for (let i = 0; i < 256; ++i) {
    const place = (i / 255) * (stops.length - 1);
    const index = Math.min(stops.length - 2, Math.floor(place));
    for (let c = 0; c < 3; ++c) {
      const a = (stops[index] as Rgb)[c] as number;
      const b = (stops[index + 1] as Rgb)[c] as number;
      colours[3 * i + c] = a + (place - index) * (b - a);
    }
  }
  return colours;
}

/** The colours of the heat map, from low to high costs. */
export const heatRamp = (element: Element): Uint8ClampedArray => ramp(element, 'heat', 4);

/** Calls back when the page's theme or size of text changes; returns what ends it. */
export function onThemeChange(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-profile', 'data-palette', 'data-text', 'class'],
  });
  // Paper is always light.
  const queries = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', callback);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', callback);
  };
}

/** Whether the reader asked for less motion, here or of the system. */
export function prefersLessMotion(): boolean {
  return (
    document.documentElement.dataset['motion'] === 'less' ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
