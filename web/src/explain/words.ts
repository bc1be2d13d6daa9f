/** The facts about a step as sentences. */
import { formatNumber } from '../figures/format.ts';
import { opened } from '../strings/opened.ts';
import type { StepFacts } from './facts.ts';

/** Degrees up to which two directions are nearly the same, and from which they are nearly opposite. */
const SAME = 20;
const OPPOSITE = 120;

/** Sentences about a step. `remembers`: the method carries something from step to step. */
export function wordsOf(facts: StepFacts, remembers: boolean): string[] {
  const say = opened.panels.explain;
  const words: string[] = [];
  const { turned, fromSteepest, promised, change } = facts;
  if (turned !== null) {
    const angle = degrees(turned);
    if (turned > OPPOSITE) words.push(remembers ? say.turnedCancels(angle) : say.turnedOver(angle));
    else if (turned < SAME) words.push(remembers ? say.keptGrows(angle) : say.kept(angle));
    else words.push(say.turned(angle));
  }
  if (fromSteepest !== null) {
    const angle = degrees(fromSteepest);
    if (fromSteepest < 1) words.push(say.steepest);
    else if (fromSteepest <= 90) words.push(say.aside(angle));
    else words.push(say.uphill(angle));
  }
  words.push(say.length(formatNumber(facts.length), formatNumber(facts.perGradient)));
  if (Number.isFinite(change) && Number.isFinite(promised)) {
    const [a, b] = [formatNumber(promised), formatNumber(change)];
    if (change > 0 && promised < 0) words.push(say.tooLong(a, b));
    else if (promised < 0 && change > 0.5 * promised) words.push(say.curved(a, b));
    else if (promised < 0 && change < promised) words.push(say.better(a, b));
    else words.push(say.asPromised(a, b));
  }
  return words;
}

const degrees = (angle: number): string => `${Math.round(angle)}°`;
