/** The tools of a lab: the list of methods, the budget, and what opens the panels. */
export const tools = {
  /** What they are opened by; the rest of what they say comes with them (panels.ts). */
  panels: {
    keypad: 'Keypad',
    examples: 'Examples',
    explain: 'Explain this step',
    race: 'Fair race',
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
  goOn: {
    title: 'Go on from here',
    from: (name: string) => `from ${name}`,
    note: (step: number, name: string) =>
      `A new run that starts where ${name} was at step ${step}. Change a setting; what the method remembers begins anew.`,
    back: 'Back to the whole run',
  },
  noControl: (wrong: string, known: string) =>
    `In the address, “hide”: there is no control “${wrong}”; there are ${known}.`,
};
