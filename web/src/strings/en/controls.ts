/** Controls, and what they say about a run. Each object is the control of that name. */
export const controls = {
  field: {
    cost: 'Cost',
    kept: 'The figure still shows the last formula that could be read.',
  },
  key: {
    named: 'name=value, …',
    listed: '10, 20, …',
    form: (form: string) => `Must read like this: ${form}`,
    automatic: 'automatic',
    whole: 'Only whole numbers.',
    greaterThan: (limit: number) => `Must be greater than ${limit}.`,
    atLeast: (limit: number) => `Must be at least ${limit}.`,
    lessThan: (limit: number) => `Must be less than ${limit}.`,
    atMost: (limit: number) => `Must be at most ${limit}.`,
  },
  method: {
    title: (number: number) => `Method ${number}`,
    remove: (number: number) => `Remove method ${number}`,
    more: 'More settings',
  },
  number: { wrong: 'This is not a number.' },
  schedule: { rule: (key: string) => `Rule of the ${key}` },
  player: {
    title: 'Player',
    toStart: 'To the start',
    back: 'One step back',
    play: 'Play',
    pause: 'Pause',
    on: 'One step on',
    toEnd: 'To the end',
    step: 'Step',
    of: (step: number, last: number) => `step ${step} of ${last}`,
    speed: 'Speed',
  },
  explain: {
    start: (point: string, cost: string, slope: string) =>
      `start ${point}: g ${cost}, |∇g| ${slope}`,
    step: (step: number, before: string, after: string, slope: string) =>
      `step ${step}: g ${before} → ${after}, |∇g| ${slope}`,
    steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
    higher: 'The cost is higher than at the start.',
    ended: (steps: string, reason: string) => `Ended after ${steps}: ${reason}.`,
    stopped: (steps: string, reason: string) => `Stopped after ${steps}: ${reason}.`,
    diverged: (reason: string) => `Diverged in ${reason}.`,
    failed: (reason: string) => `Failed ${/^at /.test(reason) ? '' : 'in '}${reason}.`,
    smallGradient: 'the gradient is as small as asked',
    lowCost: 'the cost is as low as asked',
    usedUp: 'the evaluations are used up',
    fromStart: (number: number) => `start ${number}`,
    moreRuns: (count: number) => `… and ${count} more runs`,
  },
};
