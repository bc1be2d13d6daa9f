/** Marks in the list of contents the section that is being read. */
export function followContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const headings = links.map((link) =>
    document.getElementById(decodeURIComponent(link.hash.slice(1))),
  );
  if (links.length === 0) return;
  const mark = () => {
    const line = Math.min(innerHeight / 3, 160);
    const index = headings.findLastIndex(
      (heading) => heading && heading.getBoundingClientRect().top < line,
    );
    for (const [i, link] of links.entries()) {
      if (i === index) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  // With the next frame, which lays out the page anyway.
  let waiting = false;
  const markSoon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener('scroll', markSoon, { passive: true });
  markSoon();
}
