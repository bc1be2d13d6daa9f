/** The HTML around a page's text. No script and no style stands in it, and every address is relative. */
import { frame as words } from '../src/strings/en/frame.ts';
import { escapeHtml } from './html.ts';
import type { Page } from './lesson.ts';
import { contentsList, lessonList, lessonsOf, neighbours, up } from './navigation.ts';
import { POLICY } from './policy.ts';
import type { Pages } from './site.ts';

export interface FrameOptions {
  /** The development server puts script and style into the page; there the policy would forbid them. */
  policy: boolean;
}

const MENU = '<path d="M2 4h12M2 8h12M2 12h12"/>';
const SEARCH = '<circle cx="7" cy="7" r="5"/><path d="M10.6 10.6 14 14"/>';
const SETTINGS =
  '<circle cx="8" cy="8" r="6"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/>';

function icon(path: string): string {
  return `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${path}</svg>`;
}

export function renderPage(page: Page, pages: Pages, { policy }: FrameOptions): string {
  const root = up(page);
  const home = page.path === '';
  const title = home ? page.title : `${page.title} · Descent Lab`;
  return `<!doctype html>
<html lang="en" data-root="${root}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${policy ? `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n` : ''}<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(page.summary)}">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf7">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14171c">
<link rel="icon" type="image/svg+xml" href="${root}icon.svg">
<link rel="apple-touch-icon" href="${root}icon-180.png">
<link rel="manifest" href="${root}app.webmanifest">
<script src="${root}appearance.js"></script>
<script type="module" src="/src/shell/page.ts"></script>
</head>
<body class="${home ? 'home' : 'lesson'}">
<a class="skip" href="#main" data-t="skip">${words.skip}</a>
<header class="top">
<button class="tool menu" type="button" popovertarget="lessons" data-t-label="lessons" aria-label="${words.lessons}">${icon(MENU)}</button>
<a class="brand" href="${root}"${home ? ' aria-current="page"' : ''}>Descent Lab</a>
<button class="tool wordy" type="button" data-opens="search" hidden>${icon(SEARCH)}<span data-t="search">${words.search}</span><kbd>/</kbd></button>
<button class="tool" type="button" data-opens="settings" data-t-label="settings" aria-label="${words.settings}" hidden>${icon(SETTINGS)}</button>
</header>
<div class="columns">
<nav class="lessons" id="lessons" data-t-label="lessons" aria-label="${words.lessons}" popover>
<p data-t="lessons">${words.lessons}</p>
${lessonList(pages, page)}
</nav>
<main id="main" tabindex="-1">
${home ? homeText(page, pages) : lessonText(page, pages)}
</main>
${home ? '' : aside(page)}</div>
<footer class="bottom">
<p data-t="footer">${words.footer}</p>
</footer>
</body>
</html>
`;
}

function aside(page: Page): string {
  const contents = contentsList(page.headings);
  return contents
    ? `<nav class="contents" data-t-label="onThisPage" aria-label="${words.onThisPage}"><p data-t="onThisPage">${words.onThisPage}</p>${contents}</nav>\n`
    : '';
}

function lessonText(page: Page, pages: Pages): string {
  const facts = [
    `Lesson ${page.number}`,
    page.minutes === null ? '' : `${page.minutes} minutes`,
  ].filter(Boolean);
  const required = page.requires
    .map((name) => pages.get(`lessons/${name}/`))
    .map((other) =>
      other ? `<a href="${up(page)}${other.path}">${escapeHtml(other.title)}</a>` : '',
    );
  const contents = contentsList(page.headings);
  return (
    `<article><header class="title"><p class="facts">${facts.join(' · ')}</p><h1>${escapeHtml(page.title)}</h1>` +
    `<p class="lede">${escapeHtml(page.summary)}</p></header>` +
    (page.goals.length > 0
      ? `<section class="goals" aria-labelledby="goals"><h2 id="goals">After this lesson you can</h2><ul>${page.goals.map((goal) => `<li>${goal}</li>`).join('')}</ul>` +
        `${required.length > 0 ? `<p class="requires">It builds on ${required.join(' and ')}.</p>` : ''}</section>`
      : '') +
    (contents
      ? `<details class="contents-fold"><summary data-t="onThisPage">${words.onThisPage}</summary>${contents}</details>`
      : '') +
    `\n${page.html}</article>\n${neighbours(pages, page)}`
  );
}

function homeText(page: Page, pages: Pages): string {
  const cards = lessonsOf(pages)
    .map(
      (lesson) =>
        `<li><a href="${lesson.path}"><span class="number">${lesson.number}</span><strong>${escapeHtml(lesson.title)}</strong>` +
        `<span>${escapeHtml(lesson.summary)}</span></a></li>`,
    )
    .join('');
  return (
    `<article><header class="title"><h1>${escapeHtml(page.title)}</h1><p class="lede">${escapeHtml(page.summary)}</p></header>` +
    `<p class="offline note" id="offline">There is no network, and that page was not opened before. These lessons are kept once you have opened them.</p>\n${page.html}` +
    `<h2 id="all-lessons">Lessons</h2><ol class="cards">${cards}</ol></article>`
  );
}
