/**
 * What pointer, fingers and keys do to a figure. It comes when one of them first comes near; what they do until it is there is
 * kept and done then.
 */
import { tick } from 'svelte';
import type { DragOptions } from './drag.ts';
import type { NavigateOptions } from './navigate.ts';

/** Answers to events, by their type, and to the end of the part. */
export interface Hand {
  [type: string]: (event: never) => void;
}

const load = () => import('./grips.ts');

const EVENTS = [
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
  'touchstart',
  'touchmove',
  'touchend',
  'wheel',
  'keydown',
  'focusin',
  'focusout',
];
const KEYS = /^(?:Arrow\w+|[-+=0])$/;

type Grips = Awaited<ReturnType<typeof load>>;

/** An action on a part of a figure; `fingers` is how many of them belong to it, where others scroll the page. */
function handled<Options>(
  fingers: number,
  make: (grips: Grips, node: SVGElement, options: () => Options) => Hand,
): (node: SVGElement, initial: Options) => { update(next: Options): void; destroy(): void } {
  return (node, initial) => {
    let options = initial;
    let hand: Hand | undefined;
    let coming = false;
    const waiting: Event[] = [];
    const act = (event: Event) => hand?.[event.type]?.(event as never);
    let live = false;

    async function come() {
      coming = true;
      try {
        const grips = await load();
        hand = make(grips, node, () => options);
        // One after another, as they came: each sees what the one before has moved.
        for (let event = waiting.shift(); event; event = waiting.shift()) {
          act(event);
          await tick();
        }
        live = true;
      } catch {
        waiting.length = 0; // offline: the next event asks again
      }
      coming = false;
    }

    /** What cannot be made up for later. */
    function hold(event: Event) {
      if (event instanceof PointerEvent && event.type === 'pointerdown' && event.button === 0) {
        if (fingers === 1 || event.pointerType !== 'touch') node.setPointerCapture(event.pointerId);
      }
      if (live) return;
      const { target, ctrlKey, metaKey, altKey, key } = event as KeyboardEvent;
      const own =
        event.type === 'wheel'
          ? ctrlKey || metaKey
          : event.type === 'keydown' &&
            target === node &&
            KEYS.test(key) &&
            !(ctrlKey || metaKey || altKey);
      if (own || (event as TouchEvent).touches?.length === fingers) event.preventDefault();
      // What is done to a point is not done to the plot it stands on.
      if (fingers === 1 && (own || event.type === 'pointerdown')) event.stopPropagation();
      waiting.push(event);
      if (!coming) void come();
    }
    for (const type of EVENTS)
      node.addEventListener(
        type,
        (event) => {
          const now = live;
          hold(event);
          if (now) act(event);
        },
        { passive: false },
      );
    return {
      update: (next) => {
        options = next;
      },
      destroy: () => hand?.['destroy']?.(undefined as never),
    };
  };
}

/** A point that is dragged, and moved by keys. */
export const draggable = handled<DragOptions>(1, ({ drag }, node, options) => drag(node, options));

/** A plot that is zoomed, panned and clicked. */
export const navigable = handled<NavigateOptions>(2, ({ navigate }, node, options) =>
  navigate(node, options),
);
