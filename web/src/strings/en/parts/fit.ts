export const fit = {
  label: 'Data points and the fitted curve.',
  at: (name: string, step: number, parameters: string, cost: string) =>
    `${name} after step ${step}: ${parameters}, cost ${cost}.`,
  residual: 'residual',
  choose: 'Data point',
  point: (number: number, count: number) => `Data point ${number} of ${count}`,
  none: 'There is no curve to draw: a cost such as mean((a*t + b - y)^2) over two data columns has one.',
};
