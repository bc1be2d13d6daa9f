/** What every run may spend: steps, or evaluations of the cost and its derivatives. */
import type { JsonObject } from '../engine/types.ts';
import type { PartialSettings } from '../experiment/settings.ts';

export interface Budget {
  kind: 'steps' | 'evaluations';
  amount: number;
}

export function budgetOf({ steps = 0, stop }: PartialSettings): Budget {
  const evaluations = stop?.['evaluations'];
  return typeof evaluations === 'number'
    ? { kind: 'evaluations', amount: evaluations }
    : { kind: 'steps', amount: steps };
}

/**
 * The settings with another budget. A step needs at least one evaluation, so as many steps as evaluations never end a
 * run too early.
 */
export function withBudget(settings: PartialSettings, { kind, amount }: Budget): PartialSettings {
  const { evaluations: before, ...others } = settings.stop ?? {};
  // Rules that stay as they are need no mention, in an address least of all.
  if (kind === 'steps' && typeof before !== 'number') return { steps: amount };
  const stop: JsonObject = kind === 'evaluations' ? { ...others, evaluations: amount } : others;
  return { steps: amount, stop };
}

/** The other kind of budget, of about the same size: gradient descent evaluates cost and gradient in each step. */
export function converted({ kind, amount }: Budget): Budget {
  return kind === 'steps'
    ? { kind: 'evaluations', amount: 2 * amount + 2 }
    : { kind: 'steps', amount: Math.max(1, Math.floor(amount / 2) - 1) };
}
