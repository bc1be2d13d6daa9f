export const regret = {
  label: 'Average regret by step.',
  against: (point: string) => `Compared with standing still at ${point}.`,
  at: (name: string, step: number, value: string) => `${name}: ${value} after step ${step}.`,
  none: (reason: string) => `There is nothing to compare with: ${reason}`,
};
