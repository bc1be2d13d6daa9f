/** A language for tests: every text of another one between brackets, so that what is not one of the strings stands out. */

/** The same strings and functions with marked texts. */
export function pseudo<T>(strings: T): T {
  // A text within a text is marked once.
  if (typeof strings === 'string') return `⟦${strings.replace(/[⟦⟧]/g, '')}⟧` as T;
  if (typeof strings === 'function')
    return ((...values: unknown[]) => pseudo(strings(...values))) as T;
  return Object.fromEntries(
    Object.entries(strings as object).map(([key, value]) => [key, pseudo(value)]),
  ) as T;
}
