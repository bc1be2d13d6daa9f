export const curvature = {
  label: 'Least eigenvalue of the Hessian along each run, by step.',
  at: (name: string, step: number, least: string, greatest: string, meaning: string) =>
    `${name}, step ${step}: curvatures from ${least} to ${greatest}, ${meaning}.`,
  down: 'so there is a direction that bends down',
  bowl: 'so no direction bends down',
  key: (name: string) => `λ min, ${name}`,
  run: 'run',
  least: 'λ min',
  greatest: 'λ max',
  some: (count: number, all: number) => `${count} of ${all} runs are shown.`,
  none: 'There are no second derivatives to be had here.',
};
