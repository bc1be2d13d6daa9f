export const coordinates = {
  label: 'Each coordinate of the run by step.',
  at: (step: number, values: string) => `Step ${step}: ${values}.`,
  range: (name: string, first: string, least: string, step: number, last: string) =>
    `${name}: ${first} at the start, smallest in size, ${least}, at step ${step}, ${last} at the end.`,
  number: 'n',
  size: 'size, log',
  sizeWhy: 'The sizes |w| on a logarithmic scale',
  some: (count: number, all: number) => `${count} of ${all} coordinates are shown.`,
};
