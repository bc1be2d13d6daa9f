/** What only has to be right when the picture stands still: descriptions that are read out, and what is out of sight. */
import { getContext, setContext } from 'svelte';

const MOVING = Symbol('moving');

/** Tells all figures within whether their picture moves. To be called while a component is made. */
export function tellMoving(moving: () => boolean): void {
  setContext(MOVING, moving);
}

/**
 * Reads a value, except while the picture moves: then it is what it was, and nothing that it depends on counts. To be called
 * while a component is made.
 */
export function settled<T>(
  value: () => T,
  moving: () => boolean = getContext<(() => boolean) | undefined>(MOVING) ?? (() => false),
): () => T {
  let kept: { value: T } | undefined;
  return () => {
    if (!kept || !moving()) kept = { value: value() };
    return kept.value;
  };
}
