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
  },
  methods: {
    hide: (number: number) => `Hide method ${number}`,
    show: (number: number) => `Show method ${number}`,
    menu: (number: number) => `Method ${number}: duplicate, move`,
    key: (number: number, key: string) => `Method ${number}, ${key}`,
  },
  goOn: {
    title: 'Go on from here',
    from: (name: string) => `from ${name}`,
    note: (step: number, name: string) =>
      `A new run that starts where ${name} was at step ${step}. Change a setting; what the method remembers begins anew.`,
    back: 'Back to the whole run',
  },
};
