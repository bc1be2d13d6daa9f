/** The engine where it cannot be had, or has stopped. */
export const engine = {
  notLoaded: (reason: string) =>
    `The engine could not be loaded (${reason}). Reloading the page may help.`,
  partNotLoaded: (reason: string) =>
    `A part of the engine that this needs could not be loaded (${reason}). It is tried again with the next attempt.`,
  tooLong: 'This took too long and was stopped. Fewer steps or a smaller map may do.',
  workerStopped: 'The engine’s worker stopped.',
  workerSilent: 'The engine’s worker does not answer.',
  stopped: (reason: string) => `The engine stopped in the middle: ${reason}`,
  restarted: (reason: string) => `The engine stopped in the middle and was restarted: ${reason}`,
};
