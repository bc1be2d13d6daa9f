export const bars = {
  label: 'Bars for each coordinate.',
  coordinate: 'coordinate',
  panels: {
    gradient: 'partial derivative ∂g/∂w',
    m: 'first moment m',
    v: 'second moment v',
    s: 'sum of squares s',
    step: 'step Δw',
    steplength: 'steplength in effect, −Δw / (∂g/∂w)',
    squares: 'area: sum of (∂g/∂w)² so far',
  },
  state: (name: string) => `carried along: ${name}`,
  at: (step: number) => `At step ${step}.`,
  first: (count: number, all: number) => `The first ${count} of ${all} coordinates.`,
  steady: 'fixed scale',
  steadyWhy: 'The same scale at every step; otherwise the longest bar fills its room',
};
