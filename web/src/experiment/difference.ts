import type { PartialSettings } from './settings.ts';

/** The settings that differ from the lesson's: what an address has to state. */
export function difference(settings: PartialSettings, base: PartialSettings): PartialSettings {
  const stated = Object.entries(settings).filter(
    ([setting, value]) =>
      value !== undefined &&
      JSON.stringify(value) !== JSON.stringify(base[setting as keyof PartialSettings]),
  );
  return Object.fromEntries(stated);
}
