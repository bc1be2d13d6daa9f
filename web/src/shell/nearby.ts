/**
 * Parts of a page that are made when the reader comes near them: the text stands there at once, and what is far away costs
 * nothing. Until then their place takes the focus, so that nobody who goes by keyboard passes them by.
 */

/** How far outside the window a part is already made; before the reader first moves, only what is in it. */
const MARGIN = '800px';

/** What a reader does who moves. */
const MOVES = ['scroll', 'wheel', 'pointerdown', 'touchstart', 'keydown'];

/** Makes each element when it comes near the window, is focused or is printed; the result makes one at once. */
export function whenNear(
  elements: Iterable<HTMLElement>,
  make: (element: HTMLElement) => Promise<void>,
): (element: HTMLElement) => void {
  const waiting = new Set(elements);

  async function begin(element: HTMLElement): Promise<void> {
    if (!waiting.delete(element)) return;
    observer.unobserve(element);
    try {
      await make(element);
    } catch {
      // Its script has not arrived: the description stays, and coming back to it tries again.
      waiting.add(element);
      return;
    }
    // A focus that is here stays, and the next one is what comes first in it, whenever that comes.
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }

  const observe = (rootMargin: string) => {
    const made = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting) void begin(target as HTMLElement);
      },
      { rootMargin },
    );
    for (const element of waiting) made.observe(element);
    return made;
  };
  let observer = observe('0px');

  const moved = () => {
    for (const move of MOVES) removeEventListener(move, moved);
    observer.disconnect();
    observer = observe(MARGIN);
  };
  for (const move of MOVES) addEventListener(move, moved, { passive: true });

  for (const element of waiting) {
    element.tabIndex = 0;
    element.addEventListener('focus', () => void begin(element));
  }
  // What does not arrive in time is printed as its description.
  addEventListener('beforeprint', () => {
    for (const element of waiting) void begin(element);
  });
  return (element) => void begin(element);
}
