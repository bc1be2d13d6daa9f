/** What is said of an answer to an exercise. */
export const verdict = {
  empty: 'There is no answer yet.',
  right: 'Right.',
  partly: (percent: number) => `Partly right (${percent} %).`,
  notYet: 'Not right yet.',
  partRight: (part: string) => `${part}: right`,
  partNotYet: (part: string) => `${part}: not right yet`,
  noAttempt: 'This does not count as an attempt.',
  place: (line: number, column: number) =>
    line > 1 ? `(line ${line}, column ${column})` : `(column ${column})`,
  guess: (text: string) => `Did you mean ${text}?`,
};
