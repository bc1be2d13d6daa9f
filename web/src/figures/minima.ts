/** The minima that are known of an objective: those that the lesson names, or those of a catalogue function. */
import type { Descriptions, JsonObject, Objective } from '../engine/types.ts';

export function knownMinima(
  objective: Objective,
  dimension: number,
  { catalogue }: Descriptions,
  named: unknown,
): number[][] {
  const fits = (point: unknown): point is number[] =>
    Array.isArray(point) && point.length === dimension;
  if (fits(named)) return [named];
  const known = catalogue.find(({ name }) => name === objective['catalogue']);
  const minima = (known?.['minima'] ?? []) as JsonObject[];
  return minima.map(({ at }) => at).filter(fits);
}
