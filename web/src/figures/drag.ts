/**
 * A point that is dragged by mouse, pen or finger, and moved by the keyboard alike: arrows move, Shift is finer,
 * Escape takes the movement back. Both ways call the same functions.
 */
import type { Hand } from './hands.ts';

export interface DragOptions {
  /** Where the point is, in pixels of the figure. */
  position(): [x: number, y: number];
  /** Pixels for one arrow key; finer with Shift. */
  step: number;
  /** The point is wanted at these pixels. */
  move(x: number, y: number, settled: boolean): void;
  /** The movement is taken back to where it began. */
  cancel(): void;
  /** A movement begins: what cancel() returns to. */
  begin(): void;
  /** Element whose box the pixels are counted in. */
  frame(): Element | undefined;
}

const ARROWS: { [key: string]: [number, number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function drag(node: SVGElement, current: () => DragOptions): Hand {
  let pointer: number | null = null;
  let grip: [number, number] = [0, 0];
  let moved = false;
  let keyed = false;
  let settle: ReturnType<typeof setTimeout> | undefined;

  const local = (event: PointerEvent): [number, number] => {
    const box = current().frame()?.getBoundingClientRect() ?? node.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };

  function down(event: PointerEvent) {
    if (event.button !== 0 || pointer !== null) return;
    pointer = event.pointerId;
    moved = false;
    const options = current();
    node.focus({ preventScroll: true });
    const [x, y] = local(event);
    const [px, py] = options.position();
    grip = [px - x, py - y];
    options.begin();
    event.preventDefault();
    event.stopPropagation();
  }

  // Browsers do not honour touch-action on every part of an SVG picture; this keeps the finger's movement here.
  function touch(event: TouchEvent) {
    if (event.touches.length === 1) event.preventDefault();
  }

  function move(event: PointerEvent) {
    if (event.pointerId !== pointer) return;
    const [x, y] = local(event);
    moved = true;
    current().move(x + grip[0], y + grip[1], false);
  }

  function up(event: PointerEvent) {
    if (event.pointerId !== pointer) return;
    pointer = null;
    const options = current();
    if (event.type === 'pointercancel') options.cancel();
    else if (moved) options.move(...options.position(), true);
  }

  function key(event: KeyboardEvent) {
    const options = current();
    if (event.key === 'Escape') {
      if (pointer === null && !keyed) return;
      pointer = null;
      moved = keyed = false;
      clearTimeout(settle);
      options.cancel();
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const arrow = ARROWS[event.key];
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (!keyed) options.begin();
    keyed = true;
    const length = options.step * (event.shiftKey ? 0.1 : 1);
    const [x, y] = options.position();
    options.move(x + arrow[0] * length, y + arrow[1] * length, false);
    clearTimeout(settle);
    settle = setTimeout(() => current().move(...current().position(), true), 400);
  }

  function blur() {
    keyed = false;
  }

  return {
    pointerdown: down,
    touchstart: touch,
    pointermove: move,
    pointerup: up,
    pointercancel: up,
    keydown: key,
    focusout: blur,
    destroy: () => clearTimeout(settle),
  };
}
