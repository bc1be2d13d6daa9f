/** Single keys that work anywhere on the page, except while something is being typed. */
export function onShortcut(actions: { readonly [key: string]: () => unknown }): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    if (
      target instanceof Element &&
      target.closest(
        'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog',
      )
    )
      return;
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (!action) return;
    event.preventDefault();
    void action();
  });
}
