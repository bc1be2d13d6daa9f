/** Figures: what several kinds of them say. What only one kind says stands in kinds/. */
export const figures = {
  /** Names of the kinds. */
  titles: {
    bars: 'Per coordinate',
    compare: 'Comparison',
    contour: 'Contour',
    coordinates: 'Coordinates',
    curvature: 'Least curvature',
    curve: 'Curve',
    differences: 'Finite differences',
    eigen: 'Error by eigenvector',
    fit: 'Data and fit',
    history: 'History',
    map: 'Map',
    phase: 'Velocity against place',
    regret: 'Average regret',
    schedule: 'Steplength rule',
    slice: 'Slice',
    spread: 'Many runs',
    stationary: 'Stationary points',
    surface: 'Surface',
    sweep: 'Sweep',
    trace: 'Evaluation trace',
  },
  menu: 'Table and downloads',
  table: {
    run: 'Run',
    step: 'step',
    first: (rows: number, all: number) =>
      `The first ${rows} of ${all} rows; the CSV file has all of them.`,
  },
  window: {
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit the window to the runs',
    keys: 'Arrow keys move the window, plus and minus zoom, 0 fits it.',
  },
  start: {
    title: (number: number, count: number) => (count > 1 ? `Start ${number}` : 'Start'),
    role: 'draggable point',
  },
  contour: {
    label: 'Contour plot.',
    run: (name: string, steps: number, point: string, cost: string, slope: string) =>
      `${name}: after ${steps} steps at ${point}, cost ${cost}, gradient ${slope}.`,
  },
  curve: {
    label: 'Curve of the cost.',
    run: (name: string, steps: number, input: string, at: string, cost: string, slope: string) =>
      `${name}: after ${steps} steps at ${input} ${at}, cost ${cost}, slope size ${slope}.`,
  },
  history: {
    titleBy: (quantity: string, by: string) => `${quantity} by ${by}`,
    by: { steps: 'step', gradients: 'gradient evaluations', evaluations: 'evaluations' },
    choose: 'Quantity',
    cost: 'Cost',
    gradient: 'Gradient norm',
    steplength: 'Steplength',
    distance: 'Distance to the minimum',
    logShort: 'log',
    log: 'Logarithmic scale',
    noLog: 'Some values are not positive: no logarithmic scale',
    run: (name: string, first: string, value: string, step: number) =>
      `${name}: ${first} at the start, ${value} at step ${step}.`,
    runBy: (name: string, first: string, value: string, step: number, count: string, by: string) =>
      `${name}: ${first} at the start, ${value} at step ${step}, after ${count} ${by}.`,
  },
  sorted: {
    sort: (column: string) => `Sort by ${column}`,
  },
  limits: {
    from: 'from',
    to: 'to',
    title: 'Window',
    order: 'The window must go from less to more.',
    range: (name: string, from: string, to: string) => `${name} from ${from} to ${to}`,
  },
  points: {
    minimum: (count: number): string => (count === 1 ? 'minimum' : 'minima'),
    maximum: (count: number): string => (count === 1 ? 'maximum' : 'maxima'),
    saddle: (count: number): string => (count === 1 ? 'saddle' : 'saddles'),
    degenerate: (count: number): string => (count === 1 ? 'degenerate point' : 'degenerate points'),
    kink: (count: number): string => (count === 1 ? 'kink' : 'kinks'),
  },
  notANumber: 'not a number',
};
