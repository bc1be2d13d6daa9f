/**
 * Zoom and pan of a plot: drag the background, Ctrl with the wheel (so that plain scrolling keeps scrolling the page;
 * the plain wheel zooms once the plot itself has the focus), two fingers, and the keys + − 0 and arrows.
 * A press without movement is a click.
 */
import type { Hand } from './hands.ts';

export interface NavigateOptions {
  /** Scales the window about a pixel: factor below 1 zooms in. */
  zoom(factor: number, x: number, y: number): void;
  /** Moves the window's content by pixels. */
  pan(dx: number, dy: number): void;
  fit(): void;
  click(x: number, y: number): void;
}

const CLICK_SLACK = 4;

export function navigate(node: SVGElement, current: () => NavigateOptions): Hand {
  let press: { id: number; x: number; y: number; moved: boolean; touch: boolean } | null = null;
  let pinch: { distance: number; x: number; y: number } | null = null;

  const local = (clientX: number, clientY: number): [number, number] => {
    const box = node.getBoundingClientRect();
    return [clientX - box.left, clientY - box.top];
  };
  const centre = (): [number, number] => [node.clientWidth / 2, node.clientHeight / 2];

  function down(event: PointerEvent) {
    if (event.button !== 0 || press) return;
    press = {
      id: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      moved: false,
      touch: event.pointerType === 'touch',
    };
  }

  function move(event: PointerEvent) {
    if (!press || event.pointerId !== press.id) return;
    const dx = event.clientX - press.x;
    const dy = event.clientY - press.y;
    if (!press.moved && Math.hypot(dx, dy) < CLICK_SLACK) return;
    press.moved = true;
    if (press.touch) return; // one finger scrolls the page
    press.x = event.clientX;
    press.y = event.clientY;
    current().pan(dx, dy);
  }

  function up(event: PointerEvent) {
    if (!press || event.pointerId !== press.id) return;
    const clicked = !press.moved && event.type === 'pointerup' && !pinch;
    press = null;
    if (clicked) current().click(...local(event.clientX, event.clientY));
  }

  function wheel(event: WheelEvent) {
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== node) return;
    event.preventDefault();
    // Lines and pages count as about 16 and 400 pixels.
    const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1);
    current().zoom(
      Math.exp(Math.max(-1, Math.min(1, pixels * 0.004))),
      ...local(event.clientX, event.clientY),
    );
  }

  function touch(event: TouchEvent) {
    const [a, b] = [event.touches[0], event.touches[1]];
    if (!a || !b) {
      pinch = null;
      return;
    }
    event.preventDefault(); // two fingers are for the plot
    press = null;
    const distance = Math.max(10, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY));
    const [x, y] = local((a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2);
    if (pinch) {
      current().pan(x - pinch.x, y - pinch.y);
      current().zoom(pinch.distance / distance, x, y);
    }
    pinch = { distance, x, y };
  }

  function key(event: KeyboardEvent) {
    if (event.target !== node || event.altKey || event.ctrlKey || event.metaKey) return;
    const options = current();
    const pan = event.shiftKey ? 8 : 40;
    const actions: { [key: string]: () => void } = {
      '+': () => options.zoom(0.8, ...centre()),
      '=': () => options.zoom(0.8, ...centre()),
      '-': () => options.zoom(1.25, ...centre()),
      '0': () => options.fit(),
      ArrowLeft: () => options.pan(pan, 0),
      ArrowRight: () => options.pan(-pan, 0),
      ArrowUp: () => options.pan(0, pan),
      ArrowDown: () => options.pan(0, -pan),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  return {
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: up,
    wheel,
    touchstart: touch,
    touchmove: touch,
    touchend: touch,
    keydown: key,
  };
}
