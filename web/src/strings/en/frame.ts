/** The frame around each page's text. The site's generator writes the English into the pages. */
export const frame = {
  skip: 'Skip to the text',
  skipFigure: 'Skip this figure',
  lessons: 'Lessons',
  search: 'Search',
  settings: 'Settings',
  onThisPage: 'On this page',
  neighbours: 'Previous and next lesson',
  previous: 'Previous',
  next: 'Next',
  footer:
    'Everything is computed in this page by a small engine. No account, no tracking; nothing is sent anywhere, and once opened it works without network.',
};
