/** What single kinds of figures say, one object per kind; `title` names it where figures are chosen. */
export const kinds = {
  bars: {
    title: 'Per coordinate',
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
  },
  differences: {
    title: 'Finite differences',
    label: 'Error of finite differences by their width h.',
    forward: 'forward',
    central: 'central',
    complex_step: 'complex step',
    along: 'Direction',
    width: 'Width h',
    error: 'error',
    at: (name: string, point: string, exact: string) =>
      `Derivative along ${name} at ${point}: ${exact}.`,
    best: (name: string, width: string, error: string) =>
      `${name}: least error ${error} at h = ${width}.`,
    here: (width: string, values: string) => `At h = ${width}: ${values}.`,
    value: (name: string, error: string) => `${name} is wrong by ${error}`,
    none: 'The derivative has no value here.',
  },
  eigen: {
    title: 'Error by eigenvector',
    label: 'Size of the error along each eigenvector by step.',
    at: (point: string) => `Error from the minimum ${point}.`,
    along: (eigenvalue: string, size: string, rate: string) =>
      `λ ${eigenvalue}: ${size}${rate === '' ? '' : `, predicted factor ${rate} per step`}.`,
    predictedBy: (formula: string) => `Dashed: what ${formula} per step predicts.`,
    unpredicted: 'There is no simple rate for this method, so nothing is predicted.',
    take: 'best settings',
    best: (steplength: string, rate: string) =>
      `The best fixed settings for this Hessian: α = ${steplength}, factor ${rate} per step`,
    some: (count: number, all: number) => `${count} of ${all} eigenvectors are shown.`,
    none: 'No minimum is known or found near the end of the run, so there is no error to take apart.',
  },
  schedule: {
    title: 'Steplength rule',
    label: 'Steplength of each step.',
    at: (name: string, step: number, value: string) => `${name}: α = ${value} at step ${step}.`,
    range: (least: string, most: string) => `From ${least} to ${most}.`,
    restarts: (name: string, steps: string) => `${name} begins anew at step ${steps}.`,
    searched: (name: string) => `${name} searches its steplengths; they are those of the run.`,
    none: (name: string) => `${name} has no steplength.`,
  },
  slice: {
    title: 'Slice',
    label: 'Slice of the cost.',
    points: 'The points of the slice',
    point: 'point',
    slope: 'slope',
    before: 'before',
    after: 'after',
    lowest: 'lowest',
    closer: 'Look closer at this step',
    whole: 'Show the whole line',
    comes: (name: string, slope: string) =>
      `Before the first step: the cost along ${name}, which comes first. Slope ${slope} here.`,
    ahead: (slope: string) =>
      `Before the first step: the cost in its direction. Slope ${slope} here.`,
    solves: (step: number, name: string, from: string, to: string) =>
      `Step ${step} solves for ${name}: ${from} → ${to}.`,
    solved: (step: number, name: string, value: string) =>
      `Step ${step} solves for ${name}: it is solved already and stays ${value}.`,
    moves: (step: number, name: string, from: string, to: string) =>
      `Step ${step} moves ${name} only: ${from} → ${to}.`,
    goes: (step: number, length: string, direction: string) =>
      `Step ${step} goes ${length} in the direction ${direction}.`,
    stays: (step: number) =>
      `Step ${step} stays where it is; the line is that of the negative gradient.`,
    values: (cost: string, next: string, slope: string, nextSlope: string) =>
      `Cost ${cost} → ${next}, slope ${slope} → ${nextSlope}.`,
    lowestAt: (name: string, at: string, cost: string) =>
      `Lowest on this line: ${name} = ${at}, cost ${cost}.`,
    still: 'The gradient is zero and nothing moves: there is no line to show.',
  },
  trace: {
    title: 'Evaluation trace',
    label: 'Computation graph.',
    mode: 'Direction of the sweep',
    forward: 'Forward',
    reverse: 'Reverse',
    seed: 'Tangents are derivatives by',
    operation: 'operation',
    value: 'value',
    tangent: 'tangent',
    adjoint: 'adjoint',
    node: (node: string, value: string) => `${node} = ${value}.`,
    tangentIs: (value: string) => `Tangent ${value}.`,
    adjointIs: (value: string) => `Adjoint ${value}.`,
    kink: 'The derivative has no single value here.',
    flat: 'The derivative is 0 almost everywhere here.',
    singular: 'The derivative is infinite or undefined here.',
    operations: (list: string) => `Operations: ${list}.`,
    instructions: (value: number, forward: number, reverse: number) =>
      `The engine’s program has ${value} instructions for the value; with the gradient ${forward} forward, ${reverse} in reverse.`,
    forwardDone: (derivative: string) => `This is the derivative of the cost: ${derivative}.`,
    reverseDone: (gradient: string) => `The inputs’ adjoints are the gradient: ${gradient}.`,
    many: (count: number) => `The graph has ${count} nodes, too many to draw.`,
    none: (reason: string) => `This cost cannot be traced: ${reason}`,
  },
};
