/** Figures. Objects of the first level are what all share, or the figure of that name; keep them in order. */
import { kinds } from './kinds.ts';

export const figures = {
  ...kinds,
  frame: {
    menu: 'Table and downloads',
    hideTable: 'Hide the table',
    showTable: 'Show as a table',
    png: 'Save as PNG',
    svg: 'Save as SVG',
    csv: 'Save the numbers as CSV',
    notMade: (reason: string) => `The file could not be made: ${reason}`,
    tooLarge: 'The picture is too large.',
  },
  table: {
    run: 'Run',
    title: (run: string) => `Table of ${run}`,
    step: 'step',
    cost: 'cost',
    steplength: 'steplength',
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
    title: 'Contour',
    label: 'Contour plot.',
    run: (name: string, steps: number, point: string, cost: string, slope: string) =>
      `${name}: after ${steps} steps at ${point}, cost ${cost}, gradient ${slope}.`,
  },
  curve: {
    title: 'Curve',
    label: 'Curve of the cost.',
    run: (name: string, steps: number, input: string, at: string, cost: string, slope: string) =>
      `${name}: after ${steps} steps at ${input} ${at}, cost ${cost}, slope size ${slope}.`,
  },
  history: {
    title: 'History',
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
  stationary: {
    title: 'Stationary points',
    table: 'Table of the stationary points',
    none: 'No stationary point found.',
    count: (count: number, kinds: string) =>
      `${count} stationary ${count === 1 ? 'point' : 'points'}: ${kinds}.`,
    all: (count: number) =>
      count === 0
        ? 'It is proved that there is none in this window.'
        : `It is proved that ${count === 1 ? 'this is the only one' : 'these are all'} in this window.`,
    perhaps: (parts: number) =>
      parts === 1
        ? 'There may be more: one part of the window is undecided.'
        : `There may be more: ${parts} parts of the window are undecided.`,
    undecided: (parts: string) =>
      `Undecided: ${parts}. There the Hessian is singular, the formula has a kink, or the search ended before it got there.`,
    searching: 'Searching',
    longer: 'Search longer',
    stop: 'Stop searching',
    startHere: 'Start here',
    kind: 'kind',
    eigenvalues: 'eigenvalues',
    proved: 'proved',
    yes: 'yes',
    no: 'no',
    point: (kind: string, at: string, cost: string, reason: string, eigenvalues: string) =>
      `The ${kind} at ${at}, cost ${cost}: ${reason} (${eigenvalues}).`,
    reasons: {
      minimum: 'all eigenvalues of the Hessian are positive',
      maximum: 'all eigenvalues of the Hessian are negative',
      saddle: 'the Hessian has eigenvalues of both signs',
      degenerate:
        'an eigenvalue of the Hessian is 0 to rounding, so the second derivatives cannot tell',
    },
    exactlyOne: 'It is proved that exactly one stationary point lies here.',
    notProved: 'That there is a stationary point here is computed, not proved.',
  },
  map: {
    title: 'Map',
    label: 'Map of runs: each pixel is one run.',
    keys: 'Arrow keys move the window, plus and minus zoom, 0 brings back the first one.',
    choose: 'What is shown',
    first: 'Back to the first window',
    method: 'Method',
    names: {
      basin: 'Where runs lead',
      steps: 'Steps needed',
      cost: 'Cost at the end',
      rate: 'Rate of convergence',
      status: 'How runs end',
    },
    quantities: { steps: 'steps', cost: 'cost', rate: 'rate' },
    none: {
      steps: 'the gradient does not get as small as asked',
      cost: 'there is no cost at the end',
      rate: 'no rate can be told',
    },
    basin: (kind: string, at: string, cost: string) =>
      `leads to the ${kind} at ${at}, cost ${cost}`,
    diverged: 'diverges',
    failed: 'cannot make a step',
    unsettled: 'ends too far from any stationary point',
    other: 'leads to one of many other points',
    finished: 'makes all its steps',
    converged: 'stops early, as its rule says',
    after: (steps: number) => `after ${steps} ${steps === 1 ? 'step' : 'steps'}`,
    range: (quantity: string, from: string, to: string) => `${quantity} from ${from} to ${to}.`,
    more: (quantity: string, limit: string) => `${quantity} more than ${limit}`,
    less: (quantity: string, limit: string) => `${quantity} less than ${limit}`,
    pixel: 'Pixel',
    at: (place: string) => `At ${place}:`,
    axes: 'Axes',
    share: 'share',
    start: (input: string) => `start ${input}`,
    order: 'The axis must go from less to more, within what its key may be.',
    computing: 'Computing the map',
    table: 'Table of the map',
    letter: 'letter',
    meaning: 'a run from here',
  },
  surface: {
    title: 'Surface',
    label: 'Graph of the cost as a surface.',
    keys: 'Arrow keys turn and tilt it, plus and minus move it nearer and away, 0 brings back the first sight.',
    near: 'Nearer',
    far: 'Farther',
    first: 'Back to the first sight',
    tangent: 'Tangent plane',
    model: 'Quadratic model',
    compress: 'Compressed heights',
    turn: 'Turn',
    tilt: 'Tilt',
    noWebgl:
      'This browser cannot draw in three dimensions (WebGL is missing or switched off). The other figures and the table show the same runs.',
    lost: 'The graphics card has stopped drawing this surface. It comes back by itself, or after reloading the page.',
    cut: 'Steep walls are cut off at the top.',
  },
  notANumber: 'not a number',
};
