export const stationary = {
  table: 'Table of the stationary points',
  none: 'No stationary point found.',
  count: (count: number, kinds: string) =>
    `${count} stationary ${count === 1 ? 'point' : 'points'}: ${kinds}.`,
  all: (count: number) =>
    count === 0
      ? 'It is proved that there is none in this window.'
      : `It is proved that ${count === 1 ? 'this is the only one' : 'these are all'} in this window.`,
  perhaps: (parts: number) =>
    parts === 1
      ? 'There may be more: one part of the window is undecided.'
      : `There may be more: ${parts} parts of the window are undecided.`,
  undecided: (parts: string) =>
    `Undecided: ${parts}. There the Hessian is singular, the formula has a kink, or the search ended before it got there.`,
  searching: 'Searching',
  longer: 'Search longer',
  stop: 'Stop searching',
  startHere: 'Start here',
  kind: 'kind',
  eigenvalues: 'eigenvalues',
  proved: 'proved',
  yes: 'yes',
  no: 'no',
  point: (kind: string, at: string, cost: string, reason: string, eigenvalues: string) =>
    `The ${kind} at ${at}, cost ${cost}: ${reason} (${eigenvalues}).`,
  reasons: {
    minimum: 'all eigenvalues of the Hessian are positive',
    maximum: 'all eigenvalues of the Hessian are negative',
    saddle: 'the Hessian has eigenvalues of both signs',
    degenerate:
      'an eigenvalue of the Hessian is 0 to rounding, so the second derivatives cannot tell',
  },
  exactlyOne: 'It is proved that exactly one stationary point lies here.',
  notProved: 'That there is a stationary point here is computed, not proved.',
};
