export const spread = {
  byStep: (quantity: string) => `${quantity} of many runs`,
  label: 'Middle and band of many runs with chance.',
  key: (count: number) =>
    `Line: the middle of ${count} runs. Band: eight of ten. Thin: the run that is shown.`,
  at: (name: string, runs: number, step: number, low: string, high: string, middle: string) =>
    `${name}, ${runs} runs, step ${step}: eight of ten from ${low} to ${high}, middle ${middle}.`,
  same: (name: string, runs: number, step: number, value: string) =>
    `${name}, ${runs} runs, step ${step}: eight of ten at ${value}.`,
  low: '10 %',
  middle: '50 %',
  high: '90 %',
  meanShort: 'mean',
  worst: 'worst',
  meanWhy: 'The mean and, dotted, the worst run, instead of the middle and the run that is shown',
  powersShort: 'log k',
  powers: 'Logarithmic steps: a power of k becomes a straight line',
  keyMean: (count: number) =>
    `Line: the mean of ${count} runs. Band: eight of ten. Dotted: the worst.`,
  mean: (mean: string, worst: string) => `Mean ${mean}, worst ${worst}.`,
  power: (name: string, power: string) => `${name} like k^(${power})`,
  follow: (from: number, list: string) => `From step ${from} on the mean goes: ${list}.`,
  refused: 'These runs cannot be made.',
};
