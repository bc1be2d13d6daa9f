/** What is painted behind a plot. */

/** Gives the canvas as many pixels as the screen has in its place, up to two per pixel of the page; returns how many. */
export function sharpened(canvas: HTMLCanvasElement, width: number, height: number): number {
  const density = Math.min(2, devicePixelRatio || 1);
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  return density;
}
