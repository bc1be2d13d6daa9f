/** The window that fits the runs. It stays put while starts and settings change, and follows another formula. */
import { untrack } from 'svelte';
import type { View } from '../experiment/settings.ts';
import type { FigureProps } from './figure.ts';
import { viewOfRuns } from './view.ts';

/** Of the figure with these properties, whose window shows so many inputs. */
export function fittedView(
  props: () => Pick<FigureProps, 'experiment' | 'result'>,
  axes: () => number,
): () => View {
  const formula = $derived.by(() => {
    const { source, catalogue } = props().experiment.objective;
    return `${axes()} ${source ?? catalogue}`;
  });
  const viewOf = (_formula: string) => untrack(() => viewOfRuns(props().result, axes()));
  const view = $derived(viewOf(formula));
  return () => view;
}
