/** What the reader chose, kept in this browser. Where storage is forbidden or full, choices last as long as the page. */

const PREFIX = 'descent-lab.';

export function recall<T extends object>(name: string): Partial<T> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Partial<T>) : {};
  } catch {
    return {};
  }
}

/** Whether it could be kept. */
export function keep(name: string, value: object): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Takes away all that this site has kept in this browser: choices, answers, the student's name. */
export function forgetEverything(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Where storage is forbidden there is nothing.
  }
}
