/** Warum ein <descent-lab> auf einer fremden Seite nichts zeigt. */
import type { Opened } from '../en/opened.ts';

export const embed: Opened['embed'] = {
  tooLong: (most) => `Das Experiment ist länger als ${most} Zeichen.`,
  noJson: (why) => `Das Experiment ist kein JSON: ${why}`,
  nothing: 'Es gibt kein Experiment: „experiment“, „src“ oder ein Skript mit JSON fehlt.',
  block: {
    noId: 'Ein Labor braucht eine id.',
    noExperiment: (id) => `Das Labor „${id}“ braucht ein experiment.`,
    range: (name) => `Der Bereich von „${name}“ ist [von, bis, Schritt], mit von kleiner als bis.`,
  },
};
