/** The figure kinds, one file each in kinds/: adding a figure is adding a file. Each is loaded when first shown. */
import type { Component } from 'svelte';
import { t } from '../strings/index.ts';
import type { FigureProps } from './figure.ts';

const files = import.meta.glob<{ default: Component<FigureProps> }>('./kinds/*.svelte');

export const kindNames: readonly string[] = Object.keys(files).map((path) =>
  path.replace('./kinds/', '').replace('.svelte', ''),
);

/** The component of a kind; undefined for a name that there is no file for. */
export async function loadKind(name: string): Promise<Component<FigureProps> | undefined> {
  return (await files[`./kinds/${name}.svelte`]?.())?.default;
}

/** Contour and surface for two inputs and more, curve for one: a typed formula may change which of them is right. */
export function kindFor(name: string, dimension: number): string {
  if ((name === 'contour' || name === 'surface') && dimension === 1) return 'curve';
  if (name === 'curve' && dimension > 1) return 'contour';
  return name;
}

/** The title of a kind among the strings; without one, its name: "parameter-map" → "Parameter map". */
export function figureTitle(kind: string): string {
  const titles: { [kind: string]: string } = t.figures.titles;
  return titles[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
}
