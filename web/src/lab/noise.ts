/** The noise of the gradient as a setting: which kinds fit an objective, and changing the kind. */
import type { Description, JsonObject, Objective } from '../engine/types.ts';
import type { PartialSettings } from '../experiment/settings.ts';

/** The kinds of noise that an objective can have: some need rows of data to choose from. */
export function kindsOf(all: readonly Description[], objective: Objective): Description[] {
  const network = objective['network'] as JsonObject | undefined;
  const rows = objective['data'] !== undefined || network?.['data'] !== undefined;
  return all.filter(({ needs }) => !needs.includes('data') || rows);
}

/** The settings with noise of another kind, all of whose keys stand at their defaults; '' for none. */
export function withKind({ noise: _, ...rest }: PartialSettings, kind: string): PartialSettings {
  return { ...rest, ...(kind === '' ? {} : { noise: { kind } }) };
}
