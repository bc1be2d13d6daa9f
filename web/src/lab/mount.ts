/**
 * Puts labs into their places: every `.lab` of the page whose `data-lab` has a block's JSON, when it comes near the
 * window. What cannot be shown is said in its place; the rest of the page goes on.
 */
import { flushSync, mount } from 'svelte';
import { loadEngine } from '../engine/load.ts';
import { prefersLessMotion } from '../figures/theme.ts';
import { loadStrings } from '../strings/index.ts';
import { markLanguage } from '../strings/language.ts';
import { AddressBar, type Addressed } from './address.ts';
import Lab from './Lab.svelte';
import { LabModel } from './model.svelte.ts';
import { type LabSpec, readSpec } from './spec.ts';

/** How far outside the window a lab is already made. */
const MARGIN = '600px';

interface Place {
  element: HTMLElement;
  spec: LabSpec;
}

export function mountLabs(root: ParentNode = document): void {
  const places: Place[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('.lab[data-lab]')) {
    try {
      places.push({ element, spec: readSpec(element.dataset['lab'] ?? '') });
    } catch (error) {
      complain(element, error);
    }
  }
  if (places.length === 0) return;

  const bar = new AddressBar(places.map(({ spec }) => spec.id));
  const waiting = new Set(places);
  const begin = (place: Place) => {
    if (!waiting.delete(place)) return;
    observer.unobserve(place.element);
    mountLab(place, bar).catch((error: unknown) => complain(place.element, error));
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const place =
          entry.isIntersecting && places.find(({ element }) => element === entry.target);
        if (place) begin(place);
      }
    },
    { rootMargin: MARGIN },
  );
  for (const { element } of places) observer.observe(element);
  // A link may set a lab that is still far away: it is made at once, so that the link has something to show.
  const named = () => {
    for (const place of places) if (bar.names(place.spec.id)) begin(place);
  };
  document.addEventListener('lab-address', named);
  named();
}

async function mountLab({ element, spec }: Place, bar: AddressBar): Promise<void> {
  const [engine] = await Promise.all([loadEngine(), loadStrings()]);
  const model = new LabModel(spec, engine);
  const lab: Addressed = {
    id: spec.id,
    stated: () => model.stated,
    restore: (settings, problems) => model.restore(settings, problems),
    reveal: () => {
      const motion = prefersLessMotion() ? 'instant' : 'smooth';
      // On a phone a lab is taller than the screen: what the link is about is its first figure.
      const shown = element.querySelector('.figure') ?? element;
      shown.scrollIntoView({ block: 'nearest', behavior: motion });
    },
  };
  bar.add(lab);
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

function complain(element: HTMLElement, error: unknown): void {
  const note = document.createElement('p');
  note.className = 'lab-missing';
  note.setAttribute('role', 'status');
  note.textContent = error instanceof Error ? error.message : String(error);
  element.prepend(note);
}
