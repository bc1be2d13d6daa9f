/** A part of the page that is loaded when it is opened, once what it says (opened.ts) is here as well. */
export async function withStrings<T>(part: Promise<T>): Promise<T> {
  const { loadOpened } = await import('./opened.ts');
  await loadOpened();
  return part;
}
