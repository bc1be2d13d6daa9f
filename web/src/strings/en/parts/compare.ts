export const compare = {
  table: 'Table of the runs',
  goal: 'Goal:',
  measure: 'What is compared with the tolerance',
  measures: { gradient: 'gradient norm', cost: 'cost' },
  tolerance: 'Tolerance',
  negative: 'A norm is never below 0.',
  method: 'method',
  cost: 'cost',
  steps: (symbol: string, tolerance: string) => `steps to ${symbol} ≤ ${tolerance}`,
  evaluations: { cost: 'costs', gradient: 'gradients', hessian: 'Hessians' },
  status: 'status',
  all: (steps: number) => `Made all its ${steps} steps.`,
  under: (step: number) => `step ${step}`,
  nobody: 'None has reached the goal by the shown step.',
  first: (names: string, steps: number, reached: number, all: number) =>
    `${names} reached the goal first, after ${steps} ${steps === 1 ? 'step' : 'steps'}. ${reached} of ${all} have reached it.`,
};
