/** Was einzelne Arten von Bildern sagen. */
import type { Strings } from '../en/index.ts';

type Kinds = typeof import('../en/kinds.ts').kinds;

export const kinds: Pick<Strings['figures'], keyof Kinds> = {
  slice: {
    title: 'Schnitt',
    label: 'Schnitt durch die Kosten.',
    points: 'Die Punkte des Schnitts',
    point: 'Punkt',
    slope: 'Steigung',
    before: 'vorher',
    after: 'nachher',
    lowest: 'tiefster',
    closer: 'Diesen Schritt näher ansehen',
    whole: 'Die ganze Gerade zeigen',
    comes: (name, slope) =>
      `Vor dem ersten Schritt: die Kosten entlang ${name}, das zuerst an der Reihe ist. Steigung hier ${slope}.`,
    ahead: (slope) =>
      `Vor dem ersten Schritt: die Kosten in seiner Richtung. Steigung hier ${slope}.`,
    solves: (step, name, from, to) => `Schritt ${step} löst nach ${name} auf: ${from} → ${to}.`,
    solved: (step, name, value) =>
      `Schritt ${step} löst nach ${name} auf: schon gelöst, es bleibt bei ${value}.`,
    moves: (step, name, from, to) => `Schritt ${step} bewegt nur ${name}: ${from} → ${to}.`,
    goes: (step, length, direction) =>
      `Schritt ${step} geht ${length} weit in die Richtung ${direction}.`,
    stays: (step) =>
      `Schritt ${step} bleibt, wo er ist; die Gerade ist die des negativen Gradienten.`,
    values: (cost, next, slope, nextSlope) =>
      `Kosten ${cost} → ${next}, Steigung ${slope} → ${nextSlope}.`,
    lowestAt: (name, at, cost) =>
      `Am tiefsten auf dieser Geraden: ${name} = ${at}, Kosten ${cost}.`,
    still: 'Der Gradient ist null und nichts bewegt sich: Es gibt keine Gerade zu zeigen.',
  },
};
