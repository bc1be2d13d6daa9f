/**
 * `<descent-lab>`: a lab in somebody else's page. It lives in a shadow root with constructed style sheets, so the page's
 * styles and its content security policy stay as they are; lessons/embedding says what the policy must allow.
 *
 *     <script type="module" src="…/embed/descent-lab.js"></script>
 *     <descent-lab src="valley.json"></descent-lab>
 */
import 'katex/dist/katex.min.css';
import '../styles/tokens.css';
import '../styles/palettes.css';
import '../styles/lab.css';
import '../styles/dialogs.css';
import './embed.css';
import { mount, unmount } from 'svelte';
import { loadEngine } from '../engine/load.ts';
import type { JsonObject } from '../engine/types.ts';
import { readBlock } from '../lab/block.ts';
import Lab from '../lab/Lab.svelte';
import { LabModel } from '../lab/model.svelte.ts';
import type { LabSpec } from '../lab/spec.ts';
import { loadStrings } from '../strings/index.ts';
import { loadOpened, opened } from '../strings/opened.ts';
import { adoptStyles } from './styles.ts';

/** Attributes in place of the keys of a block; lists are separated by spaces. */
const LISTS = ['figures', 'controls'] as const;
/** Longest text that is read as an experiment. */
const LARGEST = 1_000_000;

let count = 0;

class DescentLab extends HTMLElement {
  static readonly observedAttributes = ['experiment', 'src', ...LISTS];
  #lab: ReturnType<typeof mount> | undefined;
  #model: LabModel | undefined;
  /** Which of the attempts to show something is the newest. */
  #turn = 0;

  connectedCallback(): void {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
    void this.#show();
  }
  disconnectedCallback(): void {
    this.#turn++;
    this.#clear();
  }
  attributeChangedCallback(): void {
    if (this.isConnected && this.shadowRoot) void this.#show();
  }

  async #show(): Promise<void> {
    const turn = ++this.#turn;
    const root = this.shadowRoot as ShadowRoot;
    try {
      const [spec, engine] = await Promise.all([this.#spec(), loadEngine(), adoptStyles(root)]);
      const model = await engine.attempt(() => new LabModel(spec, engine));
      if (turn !== this.#turn) return;
      this.#clear();
      const place = document.createElement('div');
      place.className = 'lab';
      root.replaceChildren(place);
      this.#model = model;
      this.#lab = mount(Lab, {
        target: place,
        props: {
          model,
          link: () => playgroundLink(model),
          onreset: () => model.reset(),
          onchange: () => this.dispatchEvent(new CustomEvent('descent-change')),
        },
      });
      this.dataset['ready'] = '';
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#clear();
      const note = document.createElement('p');
      note.setAttribute('role', 'alert');
      note.textContent = `<descent-lab>: ${error instanceof Error ? error.message : error}`;
      root.replaceChildren(note);
    }
  }

  #clear(): void {
    if (this.#lab) void unmount(this.#lab);
    this.#model?.close();
    this.#lab = undefined;
    this.#model = undefined;
    this.shadowRoot?.replaceChildren();
    delete this.dataset['ready'];
  }

  /** The experiment of the file, the attribute or the script inside; a whole `lab` block is read too. */
  async #spec(): Promise<LabSpec> {
    await Promise.all([loadStrings(), loadOpened()]);
    const text = await this.#text();
    if (text.length > LARGEST) throw new Error(opened.embed.tooLong(LARGEST));
    let value: JsonObject;
    try {
      value = JSON.parse(text) as JsonObject;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(opened.embed.noJson(why));
    }
    const block: JsonObject = value?.['experiment'] ? value : { experiment: value };
    for (const name of LISTS) {
      const list = this.getAttribute(name);
      if (list !== null) block[name] = list.split(/\s+/).filter(Boolean);
    }
    return readBlock(JSON.stringify({ id: this.id || `descent-lab-${++count}`, ...block }));
  }

  async #text(): Promise<string> {
    const src = this.getAttribute('src');
    if (src !== null) {
      const response = await fetch(new URL(src, document.baseURI));
      if (!response.ok) throw new Error(`${src}: ${response.status} ${response.statusText}`);
      return response.text();
    }
    const text =
      this.getAttribute('experiment') ??
      this.querySelector('script[type="application/json"]')?.textContent;
    if (!text?.trim()) throw new Error(opened.embed.nothing);
    return text;
  }
}

/** The same experiment in the playground of the site that this script belongs to. */
async function playgroundLink(model: LabModel): Promise<string> {
  const { writeFragment } = await import('../experiment/fragment.ts');
  const fragment = writeFragment([{ id: 'playground', settings: model.settings }]);
  return new URL(`../lessons/13-playground/${fragment}`, import.meta.url).href;
}

if (!customElements.get('descent-lab')) customElements.define('descent-lab', DescentLab);
