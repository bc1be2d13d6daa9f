/**
 * The line along which a grid of values has a given height, as SVG path data: marching squares. Between two nodes a line
 * lies where linear interpolation has the height; in a square that it crosses twice, the mean of the corners decides which
 * corners are connected. A square with a corner that is no finite number has no line: nothing is known there.
 */
export function levelLine(
  values: ArrayLike<number>,
  columns: number,
  rows: number,
  level: number,
): string {
  /** The one or two edges that the line leads on to from each edge that it crosses. */
  const next = new Map<number, number[]>();
  const connect = (a: number, b: number) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = next.get(from);
      if (known) known.push(to);
      else next.set(from, [to]);
    }
  };
  // An edge is 2 × its left or lower node, and 1 more if it goes upwards.
  for (let j = 0; j + 1 < rows; ++j) {
    for (let i = 0; i + 1 < columns; ++i) {
      const node = j * columns + i;
      const a = values[node] as number;
      const b = values[node + 1] as number;
      const c = values[node + columns + 1] as number;
      const d = values[node + columns] as number;
      const [overA, overB, overC, overD] = [a > level, b > level, c > level, d > level];
      if (overA === overB && overB === overC && overC === overD) continue;
      const mean = (a + b + c + d) / 4;
      if (!Number.isFinite(mean)) continue;
      const crossed: number[] = [];
      if (overA !== overB) crossed.push(2 * node);
      if (overB !== overC) crossed.push(2 * node + 3);
      if (overC !== overD) crossed.push(2 * (node + columns));
      if (overD !== overA) crossed.push(2 * node + 1);
      // Two lines go around b and d when a and c are connected, else around a and c.
      if (crossed.length === 4 && overA !== mean > level) crossed.push(crossed.shift() as number);
      for (let k = 0; k < crossed.length; k += 2)
        connect(crossed[k] as number, crossed[k + 1] as number);
    }
  }

  function place(edge: number): string {
    const node = edge >> 1;
    const upwards = edge & 1;
    const from = values[node] as number;
    const to = values[node + (upwards ? columns : 1)] as number;
    const along = (level - from) / (to - from);
    const x = (node % columns) + 0.5 + (upwards ? 0 : along);
    const y = Math.floor(node / columns) + 0.5 + (upwards ? along : 0);
    return `${x.toFixed(2)} ${y.toFixed(2)}`;
  }
  let path = '';
  function follow(begin: number) {
    path += `M${place(begin)}`;
    let edge: number | undefined = begin;
    while (edge !== undefined) {
      const onward: number | undefined = next.get(edge)?.pop();
      if (onward === undefined) break;
      const back = next.get(onward);
      back?.splice(back.indexOf(edge), 1);
      path += `L${place(onward)}`;
      edge = onward;
    }
  }
  // First the lines that end at the border, from their ends, then the closed ones.
  for (const [edge, others] of next) if (others.length === 1) follow(edge);
  for (const [edge, others] of next) if (others.length > 0) follow(edge);
  return path;
}
