export const schedule = {
  label: 'Steplength of each step.',
  at: (name: string, step: number, value: string) => `${name}: α = ${value} at step ${step}.`,
  range: (least: string, most: string) => `From ${least} to ${most}.`,
  restarts: (name: string, steps: string) => `${name} begins anew at step ${steps}.`,
  searched: (name: string) => `${name} searches its steplengths; they are those of the run.`,
  none: (name: string) => `${name} has no steplength.`,
};
