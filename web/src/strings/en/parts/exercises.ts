/** Exercises. */
export const exercises = {
  check: 'Check',
  hint: 'Hint',
  anotherHint: 'Another hint',
  hintTitle: (number: number, count: number) => (count > 1 ? `Hint ${number}` : 'Hint'),
  showSolution: 'Show the solution',
  showSolutionUntried: 'Show the solution without a try',
  solution: 'Solution',
  solved: 'solved',
  attempts: (count: number) => (count === 1 ? '1 attempt' : `${count} attempts`),
  seenUntried: 'solution seen before a try',
  cannotBeChecked: (reason: string) => `This exercise cannot be checked: ${reason}`,
  cannotBeShown: (reason: string) => `This exercise cannot be shown: ${reason}`,
  unknownKind: (kind: string) => `Exercises of the kind “${kind}” cannot be answered on this page.`,
  keepElsewhere: 'Your work lasts until this page is closed; save it on the hand-in page or below.',
  nothingKept: 'This browser does not let the page keep anything.',
  noRoom: 'This browser has no room left, or does not let the page keep anything.',
  aFormula: 'a formula',
  construct: {
    start: 'Your start, numbers separated by commas',
    function: 'Your function, a formula',
  },
  expression: {
    entry: (number: number) => `Entry ${number}, a formula`,
    answer: 'Your answer, a formula',
  },
  number: { answer: 'Your answer, a number', example: '0.25 or 2/3' },
  point: {
    role: 'plot; arrow keys move the point, Shift makes finer steps',
    range: (name: string, from: string, to: string) => `${name} from ${from} to ${to}`,
  },
  program: { answer: 'Your rule, one definition per line' },
  tune: {
    ofMethod: (key: string, number: number) => `${key} of method ${number}`,
    start: (coordinate: number) => `start, coordinate ${coordinate}`,
  },
  vector: { answer: 'Your answer, numbers separated by commas' },
};
