/** A lab around its figures and controls. */
export const lab = {
  title: (id: string) => `Live figure ${id}`,
  figures: 'Figures',
  noFigure: (kind: string) => `There is no figure of the kind “${kind}”.`,
  figureNotLoaded: 'This figure could not be loaded. Reloading the page may help.',
  computing: 'Computing',
  nothingToRun: 'There is nothing to run.',
  compare: 'Compare with another method',
  share: 'Share …',
  copyLink: 'Copy link',
  linkCopied: 'Link copied.',
  linkInBar: 'The address bar has the link.',
  reset: 'Reset',
  undo: 'Undo',
  redo: 'Redo',
  kept: 'The figures still show the last run that could be made.',
  address: {
    read: 'Close this note',
    doesNotFit: (message: string) =>
      `The address does not fit this figure: ${message} It is ignored.`,
  },
};
