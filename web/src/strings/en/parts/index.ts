/**
 * What only one part of the page says, one file per part: each comes with its part, that of a kind of figure with the kind. (The
 * titles of the kinds stand in figures.ts: they are named where figures are chosen.)
 */
export { bars } from './bars.ts';
export { budget } from './budget.ts';
export { compare } from './compare.ts';
export { coordinates } from './coordinates.ts';
export { curvature } from './curvature.ts';
export { differences } from './differences.ts';
export { eigen } from './eigen.ts';
export { exercises } from './exercises.ts';
export { experiment } from './experiment.ts';
export { fit } from './fit.ts';
export { handIn } from './handIn.ts';
export { map } from './map.ts';
export { noise } from './noise.ts';
export { phase } from './phase.ts';
export { regret } from './regret.ts';
export { schedule } from './schedule.ts';
export { slice } from './slice.ts';
export { spread } from './spread.ts';
export { stationary } from './stationary.ts';
export { support } from './support.ts';
export { surface } from './surface.ts';
export { sweep } from './sweep.ts';
export { trace } from './trace.ts';
export { verdict } from './verdict.ts';
