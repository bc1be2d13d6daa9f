/** Experiments in the address bar: what a part of it means, and why it cannot be read. */
export const experiment = {
  tooLong: 'The address is too long to be read; the lesson’s figures are shown.',
  version: (found: string, own: number) =>
    `The address is of version “${found}”; this page reads version ${own}.`,
  unknown: (key: string) => `The address says “${key}”, which is not known here; it is ignored.`,
  ignored: (key: string, meaning: string, problem: string) =>
    `In the address, “${key}” (${meaning}) ${problem}; it is ignored.`,
  /** By their keys in the address. */
  meanings: {
    f: 'the cost, as typed',
    objective: 'a cost that is no plain typed text, as in an experiment file',
    inputs: 'names of the inputs, in order',
    p: 'values of the free names that are no inputs',
    start: 'the start; several are separated by semicolons',
    methods: 'the methods with their settings; several are separated by semicolons',
    steps: 'the number of steps',
    stop: 'rules that end a run early',
    noise: 'noise of the gradient',
    constraint: 'the set that each step is projected onto',
    seed: 'seed of everything random',
    map: 'the axes of the map, and what it shows',
    k: 'the step that is shown, without it the last',
    view: 'the window: from and to of each axis',
    history: 'what the history shows',
    figures: 'the kinds of figures that are shown',
    off: 'the methods that are hidden and do not run, by number from 0',
    r: 'from, to and step of the sliders of parameters',
    hide: 'controls that are hidden, by their names in a lab block',
  },
  /** What follows the key and its meaning. */
  problems: {
    code: 'is not encoded as an address',
    empty: 'is empty',
    axis: 'has no axis x with a key',
    history: (text: string, names: string) =>
      `“${text}” is none of ${names} (with or without -log and -by-gradients or -by-evaluations)`,
    object: 'is no object such as (a=1,b=2)',
    whole: (text: string) => `“${text}” is not a whole number of at least 0`,
    rangeForm: (text: string) => `“${text}” is not of the form name:from:to:step`,
    range: (text: string) => `“${text}” is no range`,
    word: (text: string) => `“${text}” is not a word of small letters`,
    parameter: (text: string) => `“${text}” is not of the form name:number`,
    lengths: 'has starts of different lengths',
    many: 'has too many numbers',
    view: 'is not from,to of one or two axes',
    upwards: 'has an axis that does not go upwards',
    positive: 'has a logarithmic axis that does not begin above 0',
    pixels: (text: string) => `“${text}” is not a whole number of pixels of an axis`,
    number: (text: string) => `“${text}” is not a number`,
    from: (text: string) => `cannot be read from “${text}” on`,
    early: 'ends too early',
  },
};
