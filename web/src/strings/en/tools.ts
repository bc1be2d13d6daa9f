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
  noControl: (wrong: string, known: string) =>
    `In the address, “hide”: there is no control “${wrong}”; there are ${known}.`,
};
