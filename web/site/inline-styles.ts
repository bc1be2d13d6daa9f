/**
 * KaTeX lays out formulas with style attributes, which `style-src 'self'` forbids. Each distinct value becomes a class
 * with a hashed name in one external sheet; there are a few hundred of them, whatever the number of formulas.
 */
import { createHash } from 'node:crypto';

const TAG = /<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>/gi;

export class InlineStyles {
  readonly #classes = new Map<string, string>();

  /** The same HTML without style attributes. */
  extract(html: string): string {
    return html.replace(TAG, (whole, tag: string, attributes: string, end: string) => {
      const style = /\sstyle="([^"]*)"/.exec(attributes);
      if (!style) return whole;
      const name = this.#name(style[1] as string);
      const rest = attributes.replace(style[0], '');
      const classed = /\sclass="/.test(rest)
        ? rest.replace(/\sclass="/, `$&${name} `)
        : ` class="${name}"${rest}`;
      return `<${tag}${classed}${end}>`;
    });
  }

  /** The sheet. A style attribute beats every rule of KaTeX's own sheet, so a rule here is made to beat them too. */
  sheet(): string {
    return [...this.#classes]
      .map(([style, name]) => `.katex .${name}.${name}.${name}{${style}}`)
      .toSorted()
      .join('\n');
  }

  #name(style: string): string {
    const known = this.#classes.get(style);
    if (known) return known;
    const name = `tex-${createHash('sha256').update(style).digest('hex').slice(0, 8)}`;
    this.#classes.set(style, name);
    return name;
  }
}
