/** The tools of a lab: help for the formula, the list of methods, the budget, and what the panels below say. */
export const tools = {
  keypad: { title: 'Keypad', delete: 'Delete' },
  examples: {
    title: 'Examples',
    search: 'Search functions',
    hint: (count: number) => `Search ${count} functions`,
    found: (found: number, count: number) => `${found} of ${count}`,
    none: 'No function matches.',
    one: 'One input',
    two: 'Two inputs',
    more: 'More inputs',
  },
  recent: {
    title: 'Recent',
    empty: 'Formulas that you type are kept here, in this browser only.',
  },
  range: {
    title: (name: string) => `Range of ${name}`,
    from: 'from',
    to: 'to',
    step: 'step',
    field: (name: string, end: string) => `${name} ${end}`,
    wrongStep: 'Must be greater than 0 and at most the width of the range.',
  },
  methods: {
    hide: (number: number) => `Hide method ${number}`,
    show: (number: number) => `Show method ${number}`,
    menu: (number: number) => `Method ${number}: duplicate, move`,
    duplicate: 'Duplicate',
    up: 'Move up',
    down: 'Move down',
    removed: (number: number) => `Method ${number} removed.`,
    duplicated: (number: number) => `Method ${number} duplicated.`,
    moved: (from: number, to: number) => `Method ${from} is now method ${to}.`,
    key: (number: number, key: string) => `Method ${number}, ${key}`,
  },
  budget: {
    title: 'Each run has',
    kind: 'Kind of budget',
    steps: 'steps',
    evaluations: 'evaluations',
    numberOfEvaluations: 'Number of evaluations',
    meaning:
      'An evaluation is one look at the cost, the gradient or the Hessian; a step of gradient descent takes two.',
  },
  noise: {
    title: 'Noise of the gradient',
    none: 'none',
    again: 'Other noise',
  },
  explain: {
    title: 'Explain this step',
    method: 'Method',
    start: 'This is the start: no step has been made yet.',
    special:
      'Where no numbers stand in the formula, something acts that it does not tell: noise, a projection, weight decay, or the first step.',
    turnedCancels: (angle: string) =>
      `The gradient has turned by ${angle} since the step before: old and new gradients cancel in what the method remembers.`,
    turnedOver: (angle: string) =>
      `The gradient has turned by ${angle} since the step before: that step went across the valley, and this one comes back.`,
    keptGrows: (angle: string) =>
      `The gradient has hardly turned (${angle}): old and new gradients add up in what the method remembers.`,
    kept: (angle: string) => `The gradient has hardly turned (${angle}): the run goes straight on.`,
    turned: (angle: string) => `The gradient has turned by ${angle} since the step before.`,
    steepest: 'The step goes straight down the steepest descent.',
    aside: (angle: string) => `The step goes ${angle} aside of the steepest descent.`,
    uphill: (angle: string) =>
      `The step goes uphill at first: ${angle} away from the steepest descent.`,
    length: (length: string, times: string) =>
      `It is ${length} long, ${times} times the gradient's norm.`,
    tooLong: (promised: string, change: string) =>
      `The slope promised a change of the cost by ${promised}; it changed by ${change}: the step was too long for the curvature here.`,
    curved: (promised: string, change: string) =>
      `The slope promised a change of the cost by ${promised}; it changed by ${change}: curvature took the rest.`,
    better: (promised: string, change: string) =>
      `The slope promised a change of the cost by ${promised}; it changed by ${change}: the ground fell away even faster.`,
    asPromised: (promised: string, change: string) =>
      `The slope promised a change of the cost by ${promised}; it changed by ${change}.`,
  },
  race: {
    title: 'Fair race',
    what: 'Every method gets the same start and the same budget, and its own best steplength: the one that ends lowest in a sweep.',
    run: 'Find the steplengths and race',
    back: 'Back to the steplengths before',
    curve: (name: string, best: string, cost: string) =>
      `${name}: the cost at the end against the steplength; lowest at ${best}, where it is ${cost}.`,
    best: (best: string, cost: string) => `best ${best}, cost ${cost}`,
    edge: 'at the end of what was tried',
    none: 'Each steplength that was tried diverges.',
    noSteplength: 'has no steplength to find',
    oneStart: 'The sweep uses the first start.',
  },
  goOn: {
    title: 'Go on from here',
    from: (name: string) => `from ${name}`,
    note: (step: number, name: string) =>
      `A new run that starts where ${name} was at step ${step}. Change a setting; what the method remembers begins anew.`,
    back: 'Back to the whole run',
  },
  rule: {
    title: 'Update rule',
    begin: 'Begin with …',
    values: 'Values',
    add: (name: string) => `Give ${name} a value`,
    drop: (name: string) => `Remove ${name}`,
    initial: 'Starts at',
    initialHint: 'what a name starts at, such as m=g; others start at 0',
    names: 'Names',
    help: 'One definition per line. w is the point, g its gradient, k the number of the step, alpha the steplength. A name that is set in one step is remembered for the next. norm(g) is a length, grad(w + v) the gradient elsewhere; sign, abs, sqrt, min, max, clip and if(k == 1, a, b) work coordinate by coordinate. The last word is a line w = ….',
  },
  noControl: (wrong: string, known: string) =>
    `In the address, “hide”: there is no control “${wrong}”; there are ${known}.`,
};
