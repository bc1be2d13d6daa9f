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
