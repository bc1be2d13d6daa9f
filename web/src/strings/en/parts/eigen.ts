export const eigen = {
  label: 'Size of the error along each eigenvector by step.',
  at: (point: string) => `Error from the minimum ${point}.`,
  along: (eigenvalue: string, size: string, rate: string) =>
    `λ ${eigenvalue}: ${size}${rate === '' ? '' : `, predicted factor ${rate} per step`}.`,
  predictedBy: (formula: string) => `Dashed: what ${formula} per step predicts.`,
  unpredicted: 'There is no simple rate for this method, so nothing is predicted.',
  take: 'best settings',
  best: (steplength: string, rate: string) =>
    `The best fixed settings for this Hessian: α = ${steplength}, factor ${rate} per step`,
  some: (count: number, all: number) => `${count} of ${all} eigenvectors are shown.`,
  none: 'No minimum is known or found near the end of the run, so there is no error to take apart.',
};
