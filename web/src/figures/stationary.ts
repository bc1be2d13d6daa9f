/** The search for stationary points over a window, and what its result means in words. */
import type { Engine } from '../engine/engine.ts';
import type { Turn } from '../engine/newest.ts';
import type { Answer, Objective, StationaryPoint, StationaryResult } from '../engine/types.ts';
import { stationary as english } from '../strings/en/parts/stationary.ts';
import { t, wordsOf } from '../strings/index.ts';
import { formatNumber, formatPoint } from './format.ts';
import { type Marks, signOf } from './marks.ts';
import type { Column } from './sorting.ts';
import { inputTitle } from './symbol.ts';

const say = () => wordsOf('stationary', english);

export type Box = [from: number, to: number][];

/** Boxes that a search looks at: at first, then, and when the reader asks for more. */
const BUDGETS = [1000, 15_000] as const;
const LONG_BUDGET = 100_000;

export interface Search {
  result: StationaryResult;
  /** Its budget ended it: a longer one may decide more. */
  cutShort: boolean;
}

/** Searches a box, first briefly and then longer, and calls back with each result, or with the engine's refusal. */
export async function searchBox(
  engine: Engine,
  objective: Objective,
  box: Box,
  long: boolean,
  turn: Turn,
  show: (answer: Answer<Search>) => void,
): Promise<void> {
  for (const boxes of long ? [LONG_BUDGET] : BUDGETS) {
    const answer = await engine.stationary({ objective, box, boxes }, turn.signal);
    if (turn.signal.aborted) return;
    if (!answer.ok) return show(answer);
    const result = answer.value;
    const cutShort = !result.complete && result.boxes >= boxes;
    show({ ok: true, value: { result, cutShort: cutShort && boxes < LONG_BUDGET } });
    if (!cutShort || turn.overtaken) return;
  }
}

/** "2 stationary points: 1 minimum, 1 saddle." */
export function countText({ points }: StationaryResult): string {
  const words = say();
  if (points.length === 0) return words.none;
  const kinds = (['minimum', 'saddle', 'maximum', 'degenerate'] as const)
    .map((kind) => [kind, points.filter((point) => point.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${t.figures.points[kind](count)}`);
  return words.count(points.length, kinds.join(', '));
}

/** Whether these are all, and if not, why not. */
export function completenessText({ points, complete, undecided }: StationaryResult): string {
  const words = say();
  return complete ? words.all(points.length) : words.perhaps(undecided.length);
}

/** "x from −1 to 1, y from 0 to 2" */
export const boxText = (box: Box, inputs: string[]): string =>
  box
    .map(([from, to], i) =>
      t.figures.limits.range(
        inputTitle(inputs[i] ?? ''),
        formatNumber(from, 4),
        formatNumber(to, 4),
      ),
    )
    .join(', ');

/** One point in words. */
export function pointText({ kind, point, value, eigenvalues, proved }: StationaryPoint): string {
  const words = say();
  const text = words.point(
    t.figures.points[kind](1),
    formatPoint(point, 5),
    formatNumber(value, 5),
    words.reasons[kind],
    eigenvalues.map((eigenvalue) => formatNumber(eigenvalue, 4)).join(', '),
  );
  return `${text} ${proved ? words.exactlyOne : words.notProved}`;
}

export function stationaryColumns(inputs: string[]): Column<StationaryPoint>[] {
  const words = say();
  return [
    {
      title: words.kind,
      name: 'kind',
      value: ({ kind }) => kind,
      text: ({ kind }) => t.figures.points[kind](1),
      words: true,
    },
    ...inputs.map((name, i) => ({
      title: inputTitle(name),
      name,
      value: ({ point }: StationaryPoint) => point[i],
      text: ({ point }: StationaryPoint) => formatNumber(point[i] as number, 5),
    })),
    {
      title: 'g',
      name: 'cost',
      value: ({ value }) => value,
      text: ({ value }) => formatNumber(value, 5),
    },
    {
      title: words.eigenvalues,
      name: 'eigenvalues',
      value: ({ eigenvalues }) =>
        eigenvalues.length === 1 ? eigenvalues[0] : eigenvalues.join(' '),
      text: ({ eigenvalues }) => eigenvalues.map((value) => formatNumber(value, 4)).join(', '),
    },
    {
      title: words.proved,
      name: 'proved',
      value: ({ proved }) => (proved ? 'yes' : 'no'),
      text: ({ proved }) => (proved ? words.yes : words.no),
      words: true,
    },
  ];
}

/** What the lab's other figures show of the result. */
export function marksOf(
  { points, undecided }: StationaryResult,
  chosen: StationaryPoint | undefined,
): Marks {
  return {
    points: points.map((point) => ({
      point: point.point,
      value: point.value,
      chosen: point === chosen,
      ...signOf(point.kind),
    })),
    unknown: undecided,
  };
}
