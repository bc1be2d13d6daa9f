/** What a lab says in its menus and small forms, in its tables, and about an address that it cannot follow. */
export const menus = {
  figure: {
    hideTable: 'Hide the table',
    showTable: 'Show as a table',
    png: 'Save as PNG',
    svg: 'Save as SVG',
    csv: 'Save the numbers as CSV',
    notMade: (reason: string) => `The file could not be made: ${reason}`,
    tooLarge: 'The picture is too large.',
  },
  table: {
    title: (run: string) => `Table of ${run}`,
    cost: 'cost',
    steplength: 'steplength',
  },
  range: {
    from: 'from',
    to: 'to',
    step: 'step',
    field: (name: string, end: string) => `${name} ${end}`,
    wrongStep: 'Must be greater than 0 and at most the width of the range.',
  },
  methods: {
    duplicate: 'Duplicate',
    up: 'Move up',
    down: 'Move down',
    removed: (number: number) => `Method ${number} removed.`,
    duplicated: (number: number) => `Method ${number} duplicated.`,
    moved: (from: number, to: number) => `Method ${from} is now method ${to}.`,
  },
  formula: {
    place: (line: number, column: number, lines: number) =>
      lines > 1 ? `Line ${line}, column ${column}:` : `Column ${column}:`,
    found: 'Found',
    expected: (what: string) => `, expected ${what}`,
    onlyExpected: (what: string) => `Expected ${what}.`,
    use: 'Use',
  },
  address: {
    noLab: (id: string) => `The address names the figure “${id}”, which this page does not have.`,
    ignored: (key: string, meaning: string, message: string) =>
      `In the address, “${key}” (${meaning}): ${message} It is ignored.`,
    noControl: (wrong: string, known: string) =>
      `In the address, “hide”: there is no control “${wrong}”; there are ${known}.`,
  },
};
