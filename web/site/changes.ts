/** Changes to the text of code that comes from elsewhere: what of it no page here uses stays out of the build. */

/** This text by that one; with three: what begins and ends so by the third. Without a second, nothing in its place. */
export type Change = readonly [from: string, ...more: string[]];

/** The code with all the changes, or the first one that has no place in it. */
export function changed(code: string, changes: readonly Change[]): string | { missing: Change } {
  let result = code;
  for (const change of changes) {
    const next = made(result, change);
    if (next === result) return { missing: change };
    result = next;
  }
  return result;
}

function made(code: string, [from, ...more]: Change): string {
  const [end, put] = more;
  if (end === undefined || put === undefined) return code.replaceAll(from, () => end ?? '');
  const start = code.indexOf(from);
  const stop = start < 0 ? -1 : code.indexOf(end, start + from.length);
  return stop < 0 ? code : code.slice(0, start) + put + code.slice(stop + end.length);
}
