/**
 * Parameters of an exercise in its texts. The texts are rendered when the site is built, before anybody has a value, so each
 * {a} stands in them as a number that occurs nowhere else, typeset like any number; the page then writes the value there.
 */

/** The number that stands for the parameter of this index. */
export function standIn(index: number): string {
  return `73190${String(index).padStart(3, '0')}`;
}

/** A text of an author with stand-ins: braces stay, so that TeX's grouping does. */
export function withStandIns(text: string, names: readonly string[]): string {
  return names.reduce(
    (result, name, index) => result.replaceAll(`{${name}}`, `{${standIn(index)}}`),
    text,
  );
}

/** A number as it stands in a text. */
function typeset(value: number): string {
  return String(Number(value.toPrecision(12))).replace('-', '−');
}

/** Writes the values into an element's texts. */
export function fillIn(
  root: Node,
  names: readonly string[],
  values: { [name: string]: number },
): void {
  if (names.length === 0) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let text = node.nodeValue ?? '';
    if (!text.includes('73190')) continue;
    const tex = node.parentElement?.tagName.toLowerCase() === 'annotation';
    names.forEach((name, index) => {
      const value = typeset(values[name] ?? Number.NaN);
      text = text.replaceAll(`{${standIn(index)}}`, tex ? `{${value}}` : value);
      text = text.replaceAll(standIn(index), value);
    });
    node.nodeValue = text;
  }
}
