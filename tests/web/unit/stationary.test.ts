// The list of stationary points: what its result says in words, what it marks, and tables in general.
import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.ts';
import { createInstance } from '../../../web/src/engine/instance.ts';
import { Newest } from '../../../web/src/engine/newest.ts';
import type { Answer, StationaryResult } from '../../../web/src/engine/types.ts';
import { csvText } from '../../../web/src/figures/export.ts';
import {
  type Column,
  columnsTable,
  nextOrder,
  sortRows,
} from '../../../web/src/figures/sorting.ts';
import {
  type Box,
  completenessText,
  countText,
  marksOf,
  pointText,
  type Search,
  searchBox,
  stationaryColumns,
} from '../../../web/src/figures/stationary.ts';
import { tableDrawing } from '../../../web/src/figures/table-drawing.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await Engine.create({ createInstance });
});

const square: Box = [
  [-3, 3],
  [-3, 3],
];

async function search(source: string, box: Box, long = false): Promise<Answer<Search>[]> {
  const shown: Answer<Search>[] = [];
  await new Newest().perform((turn) =>
    searchBox(engine, { source }, box, long, turn, (answer) => shown.push(answer)),
  );
  return shown;
}
function last(answers: Answer<Search>[]): Search {
  const answer = answers.at(-1);
  if (!answer?.ok) throw new Error(answer?.error.message ?? 'nothing shown');
  return answer.value;
}

describe('the search', () => {
  it('ends after the brief look when that proves everything', async () => {
    const answers = await search('x^3 - 3x + y^3 - 3y', square);
    expect(answers).toHaveLength(1);
    const { result, cutShort } = last(answers);
    expect(cutShort).toBe(false);
    expect(countText(result)).toBe('4 stationary points: 1 minimum, 2 saddles, 1 maximum.');
    expect(completenessText(result)).toMatch(/proved that these are all/);
  });

  it('says so when a curve of stationary points uses up its budget', async () => {
    const answers = await search('(x-1)^2*y^2', square);
    expect(answers.length).toBeGreaterThan(1);
    const { result, cutShort } = last(answers);
    expect(cutShort).toBe(true);
    expect(completenessText(result)).toMatch(/may be more: one part .* undecided/);
  }, 30_000);

  it('does not promise more where smaller boxes would not help', async () => {
    const { result, cutShort } = last(await search('abs(x) + y^2', square));
    expect([result.complete, cutShort]).toEqual([false, false]);
    expect(countText(result)).toBe('No stationary point found.');
  });

  it('tells a degenerate point from a proved one', async () => {
    const { result } = last(await search('x^4 + y^2', square));
    expect(result.points).toHaveLength(1);
    const point = result.points[0] as StationaryResult['points'][number];
    expect(pointText(point)).toMatch(/degenerate point at .* computed, not proved/);
    expect(marksOf(result, point)).toMatchObject({
      points: [{ shape: 'square', letter: 'd', chosen: true }],
      unknown: [expect.anything()],
    });
  });

  it('hands the engine’s refusal on', async () => {
    const answers = await search('x^2', [[1, 1]]);
    expect(answers).toMatchObject([{ ok: false, error: { path: 'box[0]' } }]);
  });
});

describe('tables', () => {
  const columns: Column<{ name: string; cost: number | null }>[] = [
    { title: 'method', value: (row) => row.name, text: (row) => row.name, words: true },
    {
      title: 'cost',
      name: 'final cost',
      value: (row) => row.cost,
      text: (row) => String(row.cost ?? '–'),
    },
  ];
  const rows = [
    { name: 'b', cost: 2 },
    { name: 'a', cost: null },
    { name: 'c', cost: 10 },
    { name: 'd', cost: 2 },
  ];
  const names = (sorted: typeof rows) => sorted.map(({ name }) => name).join('');

  it('sort numbers as numbers, keep equal rows in order, and put what is missing last', () => {
    expect(names(sortRows(rows, columns, { column: 1, down: false }))).toBe('bdca');
    expect(names(sortRows(rows, columns, { column: 1, down: true }))).toBe('cbda');
    expect(names(sortRows(rows, columns, { column: 0, down: false }))).toBe('abcd');
    expect(names(sortRows(rows, columns, null))).toBe('bacd');
  });

  it('go up, down and back to as given when a title is pressed again', () => {
    const up = nextOrder(null, 1);
    const down = nextOrder(up, 1);
    expect([up, down, nextOrder(down, 1), nextOrder(down, 0)]).toEqual([
      { column: 1, down: false },
      { column: 1, down: true },
      null,
      { column: 0, down: false },
    ]);
  });

  it('are saved as CSV and as a drawing', () => {
    expect(csvText(columnsTable(columns, rows))).toBe('method,final cost\nb,2\na,\nc,10\nd,2\n');
    const colours = { paper: '#fff', ink: '#000', muted: '#555', line: '#ddd' };
    const { text, width } = tableDrawing('Costs <1> & more', columns, rows, colours);
    expect(text).toContain('Costs &lt;1> &amp; more');
    expect(text.match(/<text /g)).toHaveLength(1 + 2 + 8);
    expect(width).toBeGreaterThan(100);
    expect(stationaryColumns(['w1'])[1]).toMatchObject({ title: 'w₁', name: 'w1' });
  });
});
