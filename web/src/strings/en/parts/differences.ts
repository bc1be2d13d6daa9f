export const differences = {
  label: 'Error of finite differences by their width h.',
  forward: 'forward',
  central: 'central',
  complex_step: 'complex step',
  along: 'Direction',
  width: 'Width h',
  error: 'error',
  at: (name: string, point: string, exact: string) =>
    `Derivative along ${name} at ${point}: ${exact}.`,
  best: (name: string, width: string, error: string) =>
    `${name}: least error ${error} at h = ${width}.`,
  here: (width: string, values: string) => `At h = ${width}: ${values}.`,
  value: (name: string, error: string) => `${name} is wrong by ${error}`,
  none: 'The derivative has no value here.',
};
