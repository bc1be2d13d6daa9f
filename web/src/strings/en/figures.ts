/** Figures. Objects of the first level are what all share, or the figure of that name; keep them in order. */
export const figures = {
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
    byStep: (quantity: string) => `${quantity} by step`,
    choose: 'Quantity',
    cost: 'Cost',
    gradient: 'Gradient norm',
    steplength: 'Steplength',
    log: 'Logarithmic scale',
    noLog: 'Some values are not positive: no logarithmic scale',
    run: (name: string, first: string, value: string, step: number) =>
      `${name}: ${first} at the start, ${value} at step ${step}.`,
  },
  notANumber: 'not a number',
};
