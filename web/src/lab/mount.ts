/**
 * Puts labs into their places, each an element whose `data-lab` has a block's JSON. What cannot be shown is said in its
 * place; the rest of the page goes on.
 */
import { flushSync, mount } from 'svelte';
import { prepare } from '../controls/typeset.ts';
import { loadEngine } from '../engine/load.ts';
import { prefersLessMotion } from '../figures/theme.ts';
import { loadStrings } from '../strings/index.ts';
import { markLanguage } from '../strings/language.ts';
import { AddressBar, type Addressed } from './address.ts';
import Lab from './Lab.svelte';
import { LabModel } from './model.svelte.ts';
import { type LabSpec, readSpec } from './spec.ts';

let bar: Promise<AddressBar> | undefined;

/** The address bar as all labs of the page see it; the strings, in which it tells its problems, are there. */
function addressBar(): Promise<AddressBar> {
  bar ??= AddressBar.of(places().map(({ id }) => id));
  return bar;
}

function places(): { element: HTMLElement; id: string }[] {
  return [...document.querySelectorAll<HTMLElement>('.lab[data-lab]')].map((element) => ({
    element,
    id: element.closest('.lab-figure')?.id ?? '',
  }));
}

/** The places of labs that the address sets and that are not made yet. */
export async function addressedLabs(): Promise<HTMLElement[]> {
  await loadStrings();
  const bar = await addressBar();
  return places()
    .filter(({ id }) => bar.names(id))
    .map(({ element }) => element);
}

/** Makes the lab of a place. */
export async function mountLab(element: HTMLElement): Promise<void> {
  try {
    await show(element);
  } catch (error) {
    complain(element, error);
  }
}

async function show(element: HTMLElement): Promise<void> {
  const [engine, spec] = await Promise.all([loadEngine(), specOf(element)]);
  const bar = await addressBar();
  const model = await engine.attempt(() => new LabModel(spec, engine));
  const lab: Addressed = {
    id: spec.id,
    stated: () => model.stated,
    restore: (settings, problems, known) => model.restore(settings, problems, known),
    reveal: () => {
      const motion = prefersLessMotion() ? 'instant' : 'smooth';
      // On a phone a lab is taller than the screen: what the link is about is its first figure.
      const shown = element.querySelector('.figure') ?? element;
      shown.scrollIntoView({ block: 'nearest', behavior: motion });
    },
  };
  bar.add(lab);
  const formula = element.querySelector<HTMLElement>('[data-latex]');
  if (formula) prepare(formula.dataset['latex'] ?? '', formula);
  element.replaceChildren();
  markLanguage(element);
  mount(Lab, {
    target: element,
    props: {
      model,
      link: () => bar.link(lab),
      onreset: () => model.reset(),
      onchange: () => bar.changed(),
    },
  });
  flushSync();
  element.dataset['ready'] = '';
}

async function specOf(element: HTMLElement): Promise<LabSpec> {
  await loadStrings();
  const spec = readSpec(element.dataset['lab'] ?? '');
  // What stands above the figures comes with them, so that nothing moves.
  if (spec.controls.has('formula')) await import('./FormulaPanel.svelte');
  return spec;
}

function complain(element: HTMLElement, error: unknown): void {
  const note = document.createElement('p');
  note.className = 'lab-missing';
  note.setAttribute('role', 'status');
  note.textContent = error instanceof Error ? error.message : String(error);
  element.prepend(note);
}
