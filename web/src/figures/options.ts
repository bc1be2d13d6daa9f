/**
 * What a lesson can set of a figure kind: the keys below its name in `options` of a lab block, with their types.
 * A kind that is not listed has none.
 */
export type OptionType = 'number' | 'numbers' | 'text' | 'texts';

export const FIGURE_OPTIONS: { readonly [kind: string]: { readonly [key: string]: OptionType } } = {
  bars: { show: 'texts' },
  compare: { of: 'text', tolerance: 'number' },
  coordinates: { scale: 'text' },
  differences: { direction: 'numbers' },
  eigen: { at: 'numbers' },
  fit: { model: 'text', input: 'text', output: 'text' },
  history: { reference: 'numbers' },
  phase: { coordinate: 'number' },
  regret: { against: 'numbers' },
  spread: { count: 'number', reference: 'numbers', line: 'text', scale: 'text' },
  sweep: {
    key: 'text',
    from: 'number',
    to: 'number',
    count: 'number',
    scale: 'text',
    result: 'text',
    tolerance: 'number',
    height: 'text',
  },
  trace: { mode: 'text', direction: 'numbers' },
};
