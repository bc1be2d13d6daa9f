/** The noise of the gradient. */
export const noise = {
  title: 'Noise of the gradient',
  none: 'none',
  again: 'Other noise',
};
