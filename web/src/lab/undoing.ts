/** Takes back what is done in a lab and makes it again: by its buttons, and by Ctrl+Z and Ctrl+Y where no text is being typed. */
import type { PartialSettings } from '../experiment/settings.ts';
import type { LabModel } from './model.svelte.ts';
import { Undo } from './undo.ts';

export class Undoing {
  readonly #model: LabModel;
  readonly #undo: Undo;

  /** For a lab that was set to `first` before its first change. */
  constructor(model: LabModel, first: PartialSettings, root: HTMLElement) {
    this.#model = model;
    this.#undo = new Undo(first);
    root.addEventListener('keydown', (event) => this.#key(event));
  }

  /** The lab is set to this since then; whether something can be taken back, and made again. */
  note(settings: PartialSettings, time: number): { undo: boolean; redo: boolean } {
    this.#undo.note(settings, time);
    return { undo: this.#undo.canUndo, redo: this.#undo.canRedo };
  }

  back(): void {
    this.#show(this.#undo.undo());
  }

  forth(): void {
    this.#show(this.#undo.redo());
  }

  #show(settings: PartialSettings | undefined): void {
    if (!settings) return;
    // What the lesson sets and was taken out meanwhile must not come back by itself.
    const empty = Object.fromEntries(
      Object.keys(this.#model.spec.settings).map((key) => [key, undefined]),
    );
    this.#model.restore({ ...empty, ...settings } as PartialSettings);
  }

  #key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // A text field takes back its own typing.
    const target = event.target as Element;
    if (target.closest('textarea, input[type="text"], dialog')) return;
    const name = event.key.toLowerCase();
    if (name === 'z' && !event.shiftKey) this.back();
    else if (name === 'y' || name === 'z') this.forth();
    else return;
    event.preventDefault();
  }
}
