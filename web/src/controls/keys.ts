/** Settings of a method as a form needs them: which key gets which control, its value, what it refuses. */
import type {
  Description,
  Json,
  JsonObject,
  KeyDescription,
  MethodSettings,
} from '../engine/types.ts';
import { t } from '../strings/index.ts';
import type { Range } from './slide.ts';

/** Keys shown at once have a slider and are in use; what is off or rarely turned waits behind "more settings". */
export function splitKeys(description: Description, settings: MethodSettings) {
  const shown: KeyDescription[] = [];
  const more: KeyDescription[] = [];
  for (const key of description.keys) {
    const prominent =
      key.type === 'schedule' ||
      (key.slider && key.default !== 0 && shown.length < 3) ||
      key.name in settings;
    (prominent ? shown : more).push(key);
  }
  return { shown, more };
}

export const valueOfKey = (settings: JsonObject, key: KeyDescription): Json =>
  settings[key.name] ?? key.default;

/** The settings with one key set; a value that is the default is left out, so that addresses stay short. */
export function withKey(
  settings: MethodSettings,
  key: KeyDescription,
  value: Json,
): MethodSettings {
  const next: MethodSettings = { ...settings };
  if (JSON.stringify(value) === JSON.stringify(key.default)) delete next[key.name];
  else next[key.name] = value;
  return next;
}

/** The settings of another method: what both know is kept. */
export function withMethod(settings: MethodSettings, next: Description): MethodSettings {
  const kept = next.keys.filter(
    (key) => key.type === 'schedule' && settings[key.name] !== undefined,
  );
  return Object.fromEntries([
    ['method', next.name],
    ...kept.map((key) => [key.name, settings[key.name]]),
  ]) as MethodSettings;
}

/** Why a number cannot be the value of a key, in words, or null: the same limits that the engine checks. */
export function refusal(key: KeyDescription, value: number): string | null {
  const { minimum, maximum, exclusive_minimum, exclusive_maximum } = key;
  const words = t.controls.key;
  if (key.type === 'integer' && !Number.isInteger(value)) return words.whole;
  if (typeof minimum === 'number' && (exclusive_minimum ? value <= minimum : value < minimum)) {
    return exclusive_minimum ? words.greaterThan(minimum) : words.atLeast(minimum);
  }
  if (typeof maximum === 'number' && (exclusive_maximum ? value >= maximum : value > maximum)) {
    return exclusive_maximum ? words.lessThan(maximum) : words.atMost(maximum);
  }
  return null;
}

export function rangeOf(key: KeyDescription): Range {
  if (key.slider) return { from: key.slider.from, to: key.slider.to, scale: key.slider.scale };
  return { from: key.minimum ?? 0, to: key.maximum ?? 1, scale: 'linear' };
}

/** "weight_decay" → "weight decay". */
export const keyTitle = (name: string): string => name.replaceAll('_', ' ');
