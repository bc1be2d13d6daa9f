/**
 * The page's address and its labs: what is set in one shows in the other. How an address is written comes with the first one
 * that states something, and with the first change.
 */
import type { LabAddress } from '../experiment/fragment.ts';
import type { Property } from '../experiment/properties.ts';
import type { PartialSettings } from '../experiment/settings.ts';
import { t } from '../strings/index.ts';

/** A lab as the address sees it. */
export interface Addressed {
  id: string;
  /** What differs from the lesson's figure. */
  stated(): PartialSettings;
  restore(settings: PartialSettings, problems: string[], known: readonly Property[]): void;
  /** Brings the lab into sight, after a link has set it. */
  reveal(): void;
}

type Fragments = typeof import('../experiment/fragment.ts');

/** Whether the address states something of a lab; another fragment is a heading's. */
export const statesLabs = (): boolean => location.hash.startsWith('#v=');

/** Milliseconds between two writes: browsers allow about a hundred in half a minute. */
const PAUSE = 350;

export class AddressBar {
  readonly #labs: Addressed[] = [];
  /** Labs of the page in their order, mounted or not: the first one takes what names none. */
  readonly #ids: string[];
  /** What the address states for labs that are not mounted yet. */
  #waiting: LabAddress[] = [];
  /** A lab that a link has set before it was there. */
  #revealed: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #fragments: Fragments | undefined;

  private constructor(ids: string[]) {
    this.#ids = ids;
    addEventListener('hashchange', () => void this.#follow());
    addEventListener('pagehide', () => this.#flush());
  }

  /** The address of a page with these labs. */
  static async of(ids: string[]): Promise<AddressBar> {
    const bar = new AddressBar(ids);
    if (statesLabs()) bar.#waiting = bar.#read(await bar.#load());
    return bar;
  }

  /** Whether the address is about this lab. */
  names(id: string): boolean {
    return this.#waiting.some((part) => part.id === id);
  }

  add(lab: Addressed): void {
    this.#labs.push(lab);
    for (const part of this.#waiting.filter(({ id }) => id === lab.id)) this.#restore(lab, part);
    this.#waiting = this.#waiting.filter(({ id }) => id !== lab.id);
    if (this.#revealed === lab.id) lab.reveal();
  }

  /** Something has been set: the address follows soon. */
  changed(): void {
    clearTimeout(this.#timer);
    // Fetched at once, so that it is there when the reader leaves soon; offline the address may stay as it is.
    const loaded = this.#load().catch(() => undefined);
    this.#timer = setTimeout(async () => {
      if (await loaded) this.#flush();
    }, PAUSE);
  }

  /** The page's address with the state of one lab. */
  async link(lab: Addressed): Promise<string> {
    const { writeFragment } = await this.#load();
    const url = new URL(location.href);
    url.hash = writeFragment([{ id: lab.id, settings: lab.stated() }]) || lab.id;
    return url.href;
  }

  async #load(): Promise<Fragments> {
    this.#fragments ??= await import('../experiment/fragment.ts');
    return this.#fragments;
  }

  #restore(lab: Addressed, { settings, problems }: LabAddress): void {
    lab.restore(settings, problems, this.#fragments?.PROPERTIES ?? []);
  }

  #read({ readFragment }: Fragments): LabAddress[] {
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
  async #follow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#revealed = null;
    if (!statesLabs()) return;
    const parts = this.#read(await this.#load());
    const made = (id: string | null) => this.#labs.find((lab) => lab.id === id);
    for (const part of parts) {
      const lab = made(part.id);
      if (lab) this.#restore(lab, part);
    }
    this.#waiting = [
      ...this.#waiting.filter(({ id }) => !parts.some((part) => part.id === id)),
      ...parts.filter(({ id }) => !made(id)),
    ];
    this.#revealed = parts[0]?.id ?? null;
    made(this.#revealed)?.reveal();
  }

  #write({ writeFragment }: Fragments): void {
    const fragment = writeFragment([
      ...this.#labs.map((lab) => ({ id: lab.id, settings: lab.stated() })),
      ...this.#waiting.map(({ id, settings }) => ({ id: id ?? '', settings })),
    ]);
    // A link to a heading stays while there is nothing to state.
    if (fragment === '' && !statesLabs()) return;
    if (fragment !== location.hash)
      history.replaceState(history.state, '', fragment || location.pathname + location.search);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    if (this.#fragments) this.#write(this.#fragments);
  }
}
