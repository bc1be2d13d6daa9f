/** The search dialog. Index and library are fetched when it is first opened. */
import MiniSearch from 'minisearch';
import type { SearchEntry } from '../../site/search-index.ts';
import { opened } from '../strings/opened.ts';
import { makeDialog } from './dialog.ts';

const MOST_RESULTS = 12;
/** Characters of a section's text that a result shows around the word found. */
const EXCERPT = 120;

let dialog: HTMLDialogElement | undefined;

export function openSearch(): void {
  dialog ??= build();
  dialog.showModal();
  const field = dialog.querySelector('input');
  field?.focus();
  field?.select();
}

function build(): HTMLDialogElement {
  const made = makeDialog('search', opened.shell.search.title);
  const field = Object.assign(document.createElement('input'), {
    type: 'search',
    placeholder: opened.shell.search.example,
    autocomplete: 'off',
    spellcheck: false,
  });
  field.setAttribute('aria-labelledby', 'search-title');
  const status = Object.assign(document.createElement('p'), { className: 'dialog-note' });
  status.setAttribute('role', 'status');
  const list = document.createElement('ol');
  made.append(field, status, list);

  let index: MiniSearch<SearchEntry> | undefined;
  const show = () => {
    if (!index) return;
    const words = field.value.trim();
    const found = words
      ? index.search(words, { prefix: true, fuzzy: 0.2, boost: { heading: 3, page: 2 } })
      : [];
    list.replaceChildren(
      ...found
        .slice(0, MOST_RESULTS)
        .map((result) => item(result as unknown as SearchEntry, result.terms)),
    );
    status.textContent = words ? count(found.length) : '';
  };
  field.addEventListener('input', show);
  made.addEventListener('keydown', (event) => move(event, field, list));
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) made.close();
  });
  status.textContent = opened.shell.search.loading;
  loadIndex().then(
    (loaded) => {
      index = loaded;
      status.textContent = '';
      show();
    },
    () => {
      status.textContent = opened.shell.search.notLoaded;
    },
  );
  return made;
}

async function loadIndex(): Promise<MiniSearch<SearchEntry>> {
  const response = await fetch(new URL('search.json', siteRoot()));
  if (!response.ok) throw new Error(response.statusText);
  const index = new MiniSearch<SearchEntry>({
    fields: ['page', 'heading', 'text'],
    storeFields: ['id', 'page', 'heading', 'text'],
  });
  index.addAll((await response.json()) as SearchEntry[]);
  return index;
}

function siteRoot(): URL {
  return new URL(document.documentElement.dataset['root'] ?? './', location.href);
}

function count(results: number): string {
  const words = opened.shell.search;
  if (results === 0) return words.nothing;
  return results > MOST_RESULTS ? words.bestPlaces(results, MOST_RESULTS) : words.places(results);
}

function item({ id, page, heading, text }: SearchEntry, terms: string[]): HTMLLIElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(id, siteRoot()).href;
  const title = Object.assign(document.createElement('strong'), { textContent: heading || page });
  const where = Object.assign(document.createElement('span'), {
    className: 'where',
    textContent: heading ? page : '',
  });
  const excerpt = Object.assign(document.createElement('span'), {
    className: 'excerpt',
    textContent: around(text, terms),
  });
  link.append(title, ' ', where, excerpt);
  row.append(link);
  return row;
}

/** The part of a text in which one of the words first appears. */
function around(text: string, terms: string[]): string {
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
  const from = Math.max(0, Math.min(...places, text.length) - EXCERPT / 3);
  const start = places.length === 0 || from === 0 ? 0 : lower.indexOf(' ', from) + 1;
  const part = text.slice(start, start + EXCERPT);
  return `${start > 0 ? '… ' : ''}${part}${start + EXCERPT < text.length ? ' …' : ''}`;
}

/** Arrows go through the results and back to the field; Enter in the field opens the first. */
function move(event: KeyboardEvent, field: HTMLInputElement, list: HTMLElement): void {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === 'Enter' && at < 0 && event.target === field) {
    links[0]?.click();
  } else if (event.key === 'ArrowDown') {
    links[Math.min(at + 1, links.length - 1)]?.focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    (at === 0 ? field : links[at - 1])?.focus();
  } else {
    return;
  }
  event.preventDefault();
}
