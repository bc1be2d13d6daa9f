/** A lab around its figures and controls. */
export const lab = {
  title: (id: string) => `Live figure ${id}`,
  figures: 'Figures',
  noFigure: (kind: string) => `There is no figure of the kind “${kind}”.`,
  figureNotLoaded: 'This figure could not be loaded. Reloading the page may help.',
  computing: 'Computing',
  nothingToRun: 'There is nothing to run.',
  steps: 'Steps',
  numberOfSteps: 'Number of steps',
  stepsFrom1: (most: number) => `A whole number from 1 to ${most}.`,
  compare: 'Compare with another method',
  share: 'Share …',
  copyLink: 'Copy link',
  linkCopied: 'Link copied.',
  linkInBar: 'The address bar has the link.',
  reset: 'Reset',
  undo: 'Undo',
  redo: 'Redo',
  kept: 'The figures still show the last run that could be made.',
  /** A `lab` block that cannot be read. */
  block: {
    noId: 'A lab needs an id.',
    noExperiment: (id: string) => `The lab “${id}” needs an experiment.`,
    range: (name: string) => `The range of “${name}” is [from, to, step], with from less than to.`,
  },
  address: {
    read: 'Close this note',
    noLab: (id: string) => `The address names the figure “${id}”, which this page does not have.`,
    ignored: (key: string, meaning: string, message: string) =>
      `In the address, “${key}” (${meaning}): ${message} It is ignored.`,
    doesNotFit: (message: string) =>
      `The address does not fit this figure: ${message} It is ignored.`,
  },
};
