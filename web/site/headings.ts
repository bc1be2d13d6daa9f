/** Headings: an anchor for each, and the page's list of contents. */
import type { MarkdownIt } from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { pageOf, toEnv } from './environment.ts';
import { slug } from './html.ts';
import { plainText } from './plain-text.ts';
import { use } from './plugins.ts';

/** Gives headings their ids and notes them in the environment. The title is the page's only h1, so text begins with `##`. */
export function headings(md: MarkdownIt): void {
  use(md, anchor, { slugify: slug, tabIndex: false, level: [2, 3] });

  const open = md.renderer.rules.heading_open;
  md.renderer.rules.heading_open = (tokens, index, options, raw, self) => {
    const env = pageOf(raw);
    const token = tokens[index];
    const text = tokens[index + 1];
    if (token && text) {
      const level = Number(token.tag.slice(1));
      if (level === 1)
        env.report.add(
          env.line(token),
          'The title is in the front matter; headings of the text begin with “##”.',
        );
      const id = token.attrGet('id');
      if (id) {
        // Rendered a second time for the contents, where a link would stand in a link; what is wrong is reported once.
        const words = (text.children ?? []).filter(({ type }) => !type.startsWith('link_'));
        const html = self.renderInline(words, options, toEnv(env.scratch()));
        env.headings.push({ level, id: String(id), text: plainText(text), html });
      }
    }
    return open
      ? open(tokens, index, options, raw, self)
      : self.renderToken(tokens, index, options);
  };
}
