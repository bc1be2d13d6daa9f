/** The rule of a method's steplength. */
import type { Descriptions, Json, MethodSettings } from '../engine/types.ts';

/** The steplength that a method is given, or the one it has by itself; undefined for a method that has none. */
export function ruleOf(
  settings: MethodSettings,
  { methods }: Pick<Descriptions, 'methods'>,
): Json | undefined {
  const key = methods
    .find(({ name }) => name === settings.method)
    ?.keys.find(({ name }) => name === 'steplength');
  return key && (settings['steplength'] ?? key.default);
}
