/** Lists of links: the lessons, the page's contents, the neighbours. All addresses are relative to the page. */
import { frame as words } from '../src/strings/en/frame.ts';
import type { Heading } from './environment.ts';
import { escapeHtml } from './html.ts';
import type { Page } from './lesson.ts';
import type { Pages } from './site.ts';

/** The way from a page to the site's root: `../../` for a lesson. */
export function up(page: Page): string {
  return '../'.repeat(page.path.split('/').length - 1) || './';
}

export function lessonsOf(pages: Pages): Page[] {
  return [...pages.values()].filter(({ number }) => number !== null);
}

export function lessonList(pages: Pages, current: Page): string {
  const items = lessonsOf(pages).map(
    (page) =>
      `<li><a href="${up(current)}${page.path}"${page === current ? ' aria-current="page"' : ''}>` +
      `<span class="number">${page.number}</span> <span>${escapeHtml(page.title)}</span></a></li>`,
  );
  return `<ol>${items.join('')}</ol>`;
}

/** Headings of the second level; of the third only in short pages, where they fit. */
export function contentsList(headings: Heading[]): string {
  const items = headings
    .filter(({ level }) => level === 2)
    .map(({ id, html }) => `<li><a href="#${escapeHtml(id)}">${html}</a></li>`);
  return items.length < 2 ? '' : `<ol>${items.join('')}</ol>`;
}

export function neighbours(pages: Pages, current: Page): string {
  const lessons = lessonsOf(pages);
  const index = lessons.indexOf(current);
  if (index < 0) return '';
  const link = (page: Page | undefined, rel: string, word: 'previous' | 'next') =>
    page
      ? `<a rel="${rel}" href="${up(current)}${page.path}"><span data-t="${word}">${words[word]}</span> ${escapeHtml(page.title)}</a>`
      : '';
  const links =
    link(lessons[index - 1], 'prev', 'previous') + link(lessons[index + 1], 'next', 'next');
  return links
    ? `<nav class="neighbours" data-t-label="neighbours" aria-label="${words.neighbours}">${links}</nav>`
    : '';
}
