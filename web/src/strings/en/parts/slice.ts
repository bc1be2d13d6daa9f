export const slice = {
  label: 'Slice of the cost.',
  points: 'The points of the slice',
  point: 'point',
  slope: 'slope',
  before: 'before',
  after: 'after',
  lowest: 'lowest',
  closer: 'Look closer at this step',
  whole: 'Show the whole line',
  comes: (name: string, slope: string) =>
    `Before the first step: the cost along ${name}, which comes first. Slope ${slope} here.`,
  ahead: (slope: string) =>
    `Before the first step: the cost in its direction. Slope ${slope} here.`,
  solves: (step: number, name: string, from: string, to: string) =>
    `Step ${step} solves for ${name}: ${from} → ${to}.`,
  solved: (step: number, name: string, value: string) =>
    `Step ${step} solves for ${name}: it is solved already and stays ${value}.`,
  moves: (step: number, name: string, from: string, to: string) =>
    `Step ${step} moves ${name} only: ${from} → ${to}.`,
  goes: (step: number, length: string, direction: string) =>
    `Step ${step} goes ${length} in the direction ${direction}.`,
  stays: (step: number) =>
    `Step ${step} stays where it is; the line is that of the negative gradient.`,
  values: (cost: string, next: string, slope: string, nextSlope: string) =>
    `Cost ${cost} → ${next}, slope ${slope} → ${nextSlope}.`,
  lowestAt: (name: string, at: string, cost: string) =>
    `Lowest on this line: ${name} = ${at}, cost ${cost}.`,
  undefined: 'The gradient is not a finite number here: there is no line to show.',
  still: 'The gradient is zero and nothing moves: there is no line to show.',
};
