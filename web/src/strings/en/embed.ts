/** Why a <descent-lab> in somebody else's page shows nothing. */
export const embed = {
  tooLong: (most: number) => `The experiment is longer than ${most} characters.`,
  noJson: (why: string) => `The experiment is not JSON: ${why}`,
  nothing: 'There is no experiment: give “experiment”, “src” or a script with JSON.',
};
