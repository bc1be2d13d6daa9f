/**
 * Puts labs into their places, each an element whose `data-lab` says what to show. What cannot be shown is said in its
 * place; the rest of the page goes on.
 */
import { flushSync, mount } from 'svelte';
import { prepare } from '../controls/typeset.ts';
import { loadEngine } from '../engine/load.ts';
import { prefersLessMotion } from '../figures/theme.ts';
import { loadStrings } from '../strings/index.ts';
import { markLanguage } from '../strings/language.ts';
import { withStrings } from '../strings/with-strings.ts';
import type { AddressBar } from './address.ts';
import { type Addressed, statesLabs } from './addressed.ts';
import Lab from './Lab.svelte';
import { LabModel } from './model.svelte.ts';
import { type LabSpec, parseSpec } from './spec.ts';

/** Labs that are there while the address has nothing to say. */
const labs: Addressed[] = [];
let bar: Promise<AddressBar> | undefined;

/** The address bar as all labs of the page see it. */
function addressBar(): Promise<AddressBar> {
  bar ??= withStrings(import('./address.ts')).then(
    ({ AddressBar }) =>
      new AddressBar(
        places().map(({ id }) => id),
        labs,
      ),
  );
  bar.catch(() => {
    bar = undefined; // the next change tries again
  });
  return bar;
}

/** Something has been set: the address follows; offline it may stay as it is. */
function changed(): void {
  addressBar().then(
    (bar) => bar.changed(),
    () => undefined,
  );
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
  if (statesLabs()) await addressBar();
  const model = await engine.attempt(() => new LabModel(spec, engine));
  const lab: Addressed = {
    id: spec.id,
    stated: () => model.stated,
    restore: (settings, problems, ignored) => model.restore(settings, problems, ignored),
    reveal: () => {
      const motion = prefersLessMotion() ? 'instant' : 'smooth';
      // On a phone a lab is taller than the screen: what the link is about is its first figure.
      const shown = element.querySelector('.figure') ?? element;
      shown.scrollIntoView({ block: 'nearest', behavior: motion });
    },
  };
  const known = await bar?.catch(() => undefined);
  if (known) known.add(lab);
  else labs.push(lab);
  const formula = element.querySelector<HTMLElement>('[data-latex]');
  if (formula) prepare(formula.dataset['latex'] ?? '', formula);
  element.replaceChildren();
  markLanguage(element);
  mount(Lab, {
    target: element,
    props: {
      model,
      link: async () => (await addressBar()).link(lab),
      onreset: () => model.reset(),
      onchange: changed,
    },
  });
  flushSync();
  element.dataset['ready'] = '';
}

async function specOf(element: HTMLElement): Promise<LabSpec> {
  await loadStrings();
  return parseSpec(element.dataset['lab'] ?? '');
}

function complain(element: HTMLElement, error: unknown): void {
  const note = document.createElement('p');
  note.className = 'lab-missing';
  note.setAttribute('role', 'status');
  note.textContent = error instanceof Error ? error.message : String(error);
  element.prepend(note);
}
