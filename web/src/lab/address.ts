/** The page's address and its labs: what is set in one shows in the other. */

import type { LabAddress } from '../experiment/fragment.ts';
import { readFragment, writeFragment } from '../experiment/fragment.ts';
import type { PartialSettings } from '../experiment/settings.ts';
import { t } from '../strings/index.ts';

/** A lab as the address sees it. */
export interface Addressed {
  id: string;
  /** What differs from the lesson's figure. */
  stated(): PartialSettings;
  restore(settings: PartialSettings, problems: string[]): void;
  /** Brings the lab into sight, after a link has set it. */
  reveal(): void;
}

/** Milliseconds between two writes: browsers allow about a hundred in half a minute. */
const PAUSE = 350;

export class AddressBar {
  readonly #labs: Addressed[] = [];
  /** Labs of the page in their order, mounted or not: the first one takes what names none. */
  readonly #ids: string[];
  /** What the address states for labs that are not mounted yet. */
  #waiting: LabAddress[];
  /** A lab that a link has set before it was there. */
  #revealed: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ids: string[]) {
    this.#ids = ids;
    this.#waiting = this.#read();
    addEventListener('hashchange', () => this.#follow());
    addEventListener('pagehide', () => this.#flush());
  }

  /** Whether the address is about this lab. */
  names(id: string): boolean {
    return this.#waiting.some((part) => part.id === id);
  }

  add(lab: Addressed): void {
    this.#labs.push(lab);
    for (const part of this.#waiting.filter(({ id }) => id === lab.id))
      lab.restore(part.settings, part.problems);
    this.#waiting = this.#waiting.filter(({ id }) => id !== lab.id);
    if (this.#revealed === lab.id) lab.reveal();
  }

  /** Something has been set: the address follows soon. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), PAUSE);
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
        part.problems.push(t.lab.address.noLab(part.id));
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
    const parts = this.#read();
    const made = (id: string | null) => this.#labs.find((lab) => lab.id === id);
    for (const part of parts) made(part.id)?.restore(part.settings, part.problems);
    this.#waiting = [
      ...this.#waiting.filter(({ id }) => !parts.some((part) => part.id === id)),
      ...parts.filter(({ id }) => !made(id)),
    ];
    this.#revealed = parts[0]?.id ?? null;
    made(this.#revealed)?.reveal();
  }

  #write(): void {
    const fragment = writeFragment([
      ...this.#labs.map((lab) => ({ id: lab.id, settings: lab.stated() })),
      ...this.#waiting.map(({ id, settings }) => ({ id: id ?? '', settings })),
    ]);
    // A link to a heading stays while there is nothing to state.
    if (fragment === '' && readFragment(location.hash) === null) return;
    if (fragment !== location.hash)
      history.replaceState(history.state, '', fragment || location.pathname + location.search);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#write();
  }
}
