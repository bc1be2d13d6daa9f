/**
 * The styles of a lab for a shadow root. The build puts the text of all its sheets into one script, because a policy that
 * forbids foreign style sheets still allows those that a script constructs.
 */

let sheet: Promise<CSSStyleSheet> | undefined;

export async function adoptStyles(root: ShadowRoot): Promise<void> {
  sheet ??= load();
  root.adoptedStyleSheets = [await sheet];
}

async function load(): Promise<CSSStyleSheet> {
  // Not written as one expression, which the build would take for an asset to move.
  const here: string = import.meta.url;
  const address = new URL('sheets.js', here).href;
  const { default: text } = (await import(/* @vite-ignore */ address)) as { default: string };
  const made = new CSSStyleSheet();
  made.replaceSync(forHost(text));
  // Fonts belong to the document. Where its policy forbids them, the system's fonts stand in.
  for (const rule of made.cssRules) {
    if (!(rule instanceof CSSFontFaceRule)) continue;
    const { style } = rule;
    const family = style.getPropertyValue('font-family').replace(/["']/g, '');
    const source = style
      .getPropertyValue('src')
      .replace(/url\((["']?)([^)"']+)\1\)/g, (_, _quote, path: string) => {
        return `url("${new URL(path, import.meta.url).href}")`;
      });
    const descriptors: FontFaceDescriptors = {
      weight: style.getPropertyValue('font-weight') || 'normal',
      style: style.getPropertyValue('font-style') || 'normal',
      display: 'swap',
    };
    document.fonts.add(new FontFace(family, source, descriptors));
  }
  return made;
}

/** `:root[data-theme="dark"]:not(…) ` → `:host([data-theme="dark"]:not(…))`. */
export function forHost(css: string): string {
  return css.replace(/:root((?:\[[^\]]*\]|:not\([^)]*\))*)/g, (_, suffix: string) =>
    suffix ? `:host(${suffix})` : ':host',
  );
}
