/** The budget of every run. */
export const budget = {
  title: 'Each run has',
  kind: 'Kind of budget',
  steps: 'steps',
  evaluations: 'evaluations',
  numberOfEvaluations: 'Number of evaluations',
  meaning:
    'An evaluation is one look at the cost, the gradient or the Hessian; a step of gradient descent takes two.',
  numberOfSteps: 'Number of steps',
  stepsFrom1: (most: number) => `A whole number from 1 to ${most}.`,
};
