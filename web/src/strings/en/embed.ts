/** Why a <descent-lab> in somebody else's page shows nothing. */
export const embed = {
  tooLong: (most: number) => `The experiment is longer than ${most} characters.`,
  noJson: (why: string) => `The experiment is not JSON: ${why}`,
  nothing: 'There is no experiment: give “experiment”, “src” or a script with JSON.',
  /** A block that cannot be read. */
  block: {
    noId: 'A lab needs an id.',
    noExperiment: (id: string) => `The lab “${id}” needs an experiment.`,
    range: (name: string) => `The range of “${name}” is [from, to, step], with from less than to.`,
  },
};
