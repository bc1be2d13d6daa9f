/**
 * The page's address and its labs: what is set in one shows in the other. It comes with the first address that states something,
 * and with the first change.
 */
import {
  type LabAddress,
  PROPERTIES,
  readFragment,
  writeFragment,
} from '../experiment/fragment.ts';
import type { Property } from '../experiment/properties.ts';
import type { PartialSettings } from '../experiment/settings.ts';
import { opened } from '../strings/opened.ts';
import { type Addressed, statesLabs } from './addressed.ts';
import { CONTROLS } from './spec.ts';

/** Milliseconds between two writes: browsers allow about a hundred in half a minute. */
const PAUSE = 350;

export class AddressBar {
  /** Labs that are there. */
  readonly #labs: Addressed[];
  /** Labs of the page in their order, mounted or not: the first one takes what names none. */
  readonly #ids: string[];
  /** What the address states for labs that are not mounted yet. */
  #waiting: LabAddress[] = [];
  /** A lab that a link has set before it was there. */
  #revealed: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The address of a page with labs of these names, of which some are there already. */
  constructor(ids: string[], labs: readonly Addressed[]) {
    this.#ids = ids;
    this.#labs = [...labs];
    addEventListener('hashchange', () => this.#follow());
    addEventListener('pagehide', () => this.#flush());
    if (labs.length > 0) this.#follow();
    else if (statesLabs()) this.#waiting = this.#read();
  }

  /** Whether the address is about this lab. */
  names(id: string): boolean {
    return this.#waiting.some((part) => part.id === id);
  }

  add(lab: Addressed): void {
    this.#labs.push(lab);
    for (const part of this.#waiting.filter(({ id }) => id === lab.id)) restore(lab, part);
    this.#waiting = this.#waiting.filter(({ id }) => id !== lab.id);
    if (this.#revealed === lab.id) lab.reveal();
  }

  /** Something has been set: the address follows soon. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), PAUSE);
  }

  /** The page's address with the state of one lab. */
  link(lab: Addressed): string {
    const url = new URL(location.href);
    url.hash = writeFragment([{ id: lab.id, settings: lab.stated() }]) || lab.id;
    return url.href;
  }

  #read(): LabAddress[] {
    const parts = readFragment(location.hash) ?? [];
    for (const part of parts) {
      // A part that names no lab of this page goes to the first one, which can say so.
      if (part.id !== null && !this.#ids.includes(part.id)) {
        part.problems.push(opened.menus.address.noLab(part.id));
        part.settings = {};
        part.id = null;
      }
      part.id ??= this.#ids[0] ?? null;
    }
    return parts;
  }

  /** The reader followed a link, or typed an address. */
  #follow(): void {
    clearTimeout(this.#timer);
    this.#revealed = null;
    if (!statesLabs()) return;
    const parts = this.#read();
    const made = (id: string | null) => this.#labs.find((lab) => lab.id === id);
    for (const part of parts) {
      const lab = made(part.id);
      if (lab) restore(lab, part);
    }
    this.#waiting = [
      ...this.#waiting.filter(({ id }) => !parts.some((part) => part.id === id)),
      ...parts.filter(({ id }) => !made(id)),
    ];
    this.#revealed = parts[0]?.id ?? null;
    made(this.#revealed)?.reveal();
  }

  #flush(): void {
    clearTimeout(this.#timer);
    const fragment = writeFragment([
      ...this.#labs.map((lab) => ({ id: lab.id, settings: lab.stated() })),
      ...this.#waiting.map(({ id, settings }) => ({ id: id ?? '', settings })),
    ]);
    // A link to a heading stays while there is nothing to state.
    if (fragment === '' && !statesLabs()) return;
    if (fragment !== location.hash)
      history.replaceState(history.state, '', fragment || location.pathname + location.search);
  }
}

function restore(lab: Addressed, { settings, problems }: LabAddress): void {
  const known: readonly string[] = CONTROLS;
  const unknown = settings.hide?.filter((name) => !known.includes(name)) ?? [];
  const reported = [...problems];
  if (unknown.length > 0)
    reported.push(opened.menus.address.noControl(unknown.join(', '), known.join(', ')));
  lab.restore(settings, reported, ignored);
}

/** The setting that an engine's error is about, with what is said when it is ignored. */
function ignored(
  { path, line, message }: { path: string; line: number; message: string },
  stated: PartialSettings,
): { setting: keyof PartialSettings; problem: string } | undefined {
  const name = /^(?:objective\.)?(\w+)/.exec(path)?.[1] ?? (line > 0 ? 'source' : '');
  const settings =
    name === 'source' || name === 'objective' ? ['source', 'objective', 'inputs'] : [name];
  const culprit: Property | undefined = PROPERTIES.find(
    (row) => settings.includes(row.setting) && row.setting in stated,
  );
  return (
    culprit && {
      setting: culprit.setting,
      problem: opened.menus.address.ignored(culprit.key, culprit.meaning(), message),
    }
  );
}
