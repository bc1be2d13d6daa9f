/**
 * Links. `[text](#lab=valley&steps=100)` sets the figure `valley` of the page; what stands after the figure's name are
 * the properties of the address bar. Other links go to headings, lessons, files and other sites.
 */
import type { MarkdownIt } from 'markdown-it';
import { readFragment } from '../src/experiment/fragment.ts';
import { pageOf } from './environment.ts';

export function links(md: MarkdownIt): void {
  md.renderer.rules.link_open = (tokens, index, options, raw, self) => {
    const token = tokens[index];
    if (!token) return '';
    const env = pageOf(raw);
    const line = env.line(token);
    const href = String(token.attrGet('href') ?? '');
    if (href.startsWith('#lab=')) {
      const fragment = `#v=1&${href.slice(1)}`;
      const labs = readFragment(fragment) ?? [];
      for (const problem of labs.flatMap((lab) => lab.problems))
        env.report.add(line, `This link: ${problem}`);
      env.tries.push({ fragment, line });
      token.attrSet('href', fragment);
      token.attrSet('class', 'try');
    } else if (/^https?:/.test(href)) {
      token.attrSet('rel', 'noreferrer');
    } else if (/^[a-z][\w+.-]*:/i.test(href) || href.startsWith('/')) {
      env.report.add(
        line,
        `“${href}” is no link of this site: write “../06-momentum/” for a lesson, “#name” for a heading.`,
      );
    } else {
      env.links.push({ target: href, line });
    }
    return self.renderToken(tokens, index, options);
  };
}
