/** The page's own dialogs. */
export const shell = {
  close: 'Close',
  appearance: {
    title: 'Appearance',
    theme: 'Theme',
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
    display: 'Display',
    screen: 'Screen',
    projector: 'Projector: larger and stronger',
    notKept: 'This browser does not let the page keep the choice; it holds until you leave.',
  },
  keys: {
    title: 'Keys',
    anywhere: 'Anywhere',
    search: 'search',
    thisList: 'this list',
    escape: 'close a dialog, cancel a drag',
    onPoint: 'On a point of a figure',
    move: 'move it',
    moveFiner: 'move it finer',
    onPlayer: 'On the player',
    oneStep: 'one step back, one step on',
    ends: 'first step, last step',
  },
  search: {
    title: 'Search the lessons',
    example: 'steplength, convex, …',
    loading: 'Loading …',
    notLoaded:
      'The index could not be loaded. Without network, the search works after it was opened once.',
    nothing: 'Nothing found.',
    places: (count: number) => (count === 1 ? '1 place' : `${count} places`),
    bestPlaces: (count: number, shown: number) => `${count} places, the best ${shown} shown`,
  },
};
