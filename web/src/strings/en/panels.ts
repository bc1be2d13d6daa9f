/** What is only said in what a reader opens: help for the formula, the panels of a lab, the editor of update rules. */
export const panels = {
  examples: {
    search: 'Search functions',
    hint: (count: number) => `Search ${count} functions`,
    found: (found: number, count: number) => `${found} of ${count}`,
    none: 'No function matches.',
    one: 'One input',
    two: 'Two inputs',
    more: 'More inputs',
  },
  keypad: { delete: 'Delete' },
  explain: {
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
    what: 'Every method gets the same start and the same budget, and its own best steplength: the one that ends lowest in a sweep.',
    run: 'Find the steplengths and race',
    back: 'Back to the steplengths before',
    curve: (name: string, best: string, cost: string) =>
      `${name}: the cost at the end against the steplength; lowest at ${best}, where it is ${cost}.`,
    best: (best: string, cost: string) => `best ${best}, cost ${cost}`,
    edge: 'at the end of what was tried',
    none: 'Each steplength that was tried diverges.',
    noSteplength: 'has no steplength to find',
    stale: 'Found with other settings than those of now.',
    oneStart: 'The sweep uses the first start.',
  },
  rule: {
    title: 'Update rule',
    begin: 'Begin with …',
    values: 'Values',
    add: (name: string) => `Give ${name} a value`,
    drop: (name: string) => `Remove ${name}`,
    initial: 'Starts at',
    initialHint: 'what a name starts at, such as m=g; others start at 0',
    kept: 'The figures still show the last rule that could run.',
    names: 'Names',
    help: 'One definition per line. w is the point, g its gradient, k the number of the step, alpha the steplength. A name that is set in one step is remembered for the next. norm(g) is a length, grad(w + v) the gradient elsewhere; sign, abs, sqrt, min, max, clip and if(k == 1, a, b) work coordinate by coordinate. The last word is a line w = ….',
  },
};
