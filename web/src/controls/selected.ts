/**
 * Which option a `<select>` shows: `{@attach selected(value)}`. Svelte's own `value` watches the options of each list, and
 * brings the code for it; where a list may change, name it as well.
 */
export const selected =
  (value: string | number, ..._options: unknown[]) =>
  (select: HTMLSelectElement): void => {
    // A list that is open just now keeps its place.
    if (select.value !== String(value)) select.value = String(value);
  };
