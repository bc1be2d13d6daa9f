/**
 * How the build loads a script with what belongs to it: its style sheets, which it waits for, and the scripts that it will ask
 * for itself. Takes the place of Vite's own, which is four times as long; see `web/site/preload.ts`.
 */

/** What was asked for, by address. */
const asked: { [href: string]: Promise<unknown> | undefined } = {};

/** `files` are relative to the script at `from`. */
export async function __vitePreload<Module>(
  load: () => Promise<Module>,
  files: string[] = [],
  from = '',
): Promise<Module> {
  await Promise.all(
    files.map((file) => {
      const { href } = new URL(file, from);
      asked[href] ??= ask(href);
      return asked[href];
    }),
  );
  return load();
}

async function ask(href: string): Promise<void> {
  const isStyle = href.endsWith('.css');
  if (isStyle && [...document.styleSheets].some((sheet) => sheet.href === href)) return;
  const link = document.createElement('link');
  link.rel = isStyle ? 'stylesheet' : 'modulepreload';
  link.href = href;
  document.head.append(link);
  if (!isStyle) return;
  await new Promise((done, failed) => {
    link.onload = done;
    link.onerror = () => {
      // Asked for again with the next try.
      asked[href] = undefined;
      link.remove();
      failed(new Error(`${href} cannot be loaded.`));
    };
  });
}
