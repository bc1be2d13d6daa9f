/** The script of every page. What only some pages or moments need is loaded when it is needed. */
import 'katex/dist/katex.min.css';
import '../styles/page.css';
import 'virtual:tex-styles.css';
import { chosenLanguage } from '../strings/language.ts';
import { withStrings } from '../strings/with-strings.ts';
import { followContents } from './contents.ts';
import { whenNear } from './nearby.ts';
import { onShortcut } from './shortcuts.ts';

const load = {
  search: async () => (await withStrings(import('./search.ts'))).openSearch(),
  settings: async () => (await withStrings(import('./settings.ts'))).openSettings(),
  shortcuts: async () => (await withStrings(import('./help.ts'))).openHelp(),
};

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-opens]')) {
  const open = load[button.dataset['opens'] as keyof typeof load];
  button.hidden = false;
  button.addEventListener('click', () => void open());
}
onShortcut({ '/': load.search, '?': load.shortcuts });

// A choice made in a prediction opens what happens.
for (const predict of document.querySelectorAll('.predict')) {
  predict.addEventListener('change', () =>
    predict.querySelector('details')?.setAttribute('open', ''),
  );
}

if (chosenLanguage() !== 'en') {
  void withStrings(import('./translate-frame.ts')).then(({ translateFrame }) => translateFrame());
}

followContents();

// Figures and exercises are most of a page's work, and most of them are out of sight.
const beginLab = whenNear(document.querySelectorAll<HTMLElement>('.lab[data-lab]'), (element) =>
  import('../lab/mount.ts').then(({ mountLab }) => mountLab(element)),
);
whenNear(document.querySelectorAll<HTMLElement>('[data-exercise]'), (element) =>
  import('../exercises/mount.ts').then(({ mountExercise }) => mountExercise(element)),
);
/** An address may set a figure that is far away: it is made at once, so that a link to it has something to show. */
async function beginAddressed(): Promise<void> {
  if (!location.hash.startsWith('#v=')) return;
  const { addressedLabs } = await import('../lab/mount.ts');
  for (const element of await addressedLabs()) beginLab(element);
}
addEventListener('hashchange', () => void beginAddressed());
void beginAddressed();
if (document.querySelector('[data-hand-in]')) {
  void import('../exercises/mount-hand-in.ts').then(({ mountHandIn }) => mountHandIn());
}

if (import.meta.env.PROD) {
  // Without a service worker (an old browser, a page opened from a file) the site works, only not offline. It fetches the
  // engine and all scripts, which must not hold up the page that is being opened.
  const register = () => {
    const root = new URL(document.documentElement.dataset['root'] ?? './', location.href);
    navigator.serviceWorker?.register(new URL('service-worker.js', root)).catch(() => undefined);
  };
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
