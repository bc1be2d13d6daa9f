// What the generator makes of a lesson.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimedNumber, readClaim } from '../../../../web/site/claims.ts';
import { renderPage } from '../../../../web/site/frame.ts';
import { InlineStyles } from '../../../../web/site/inline-styles.ts';
import { searchEntries } from '../../../../web/site/search-index.ts';
import { precached, serviceWorker } from '../../../../web/site/service-worker.ts';
import { CONTROLS, parseSpec } from '../../../../web/src/lab/spec.ts';
import { HEAD, LAB, lessonHtml, scratchSite } from './scratch.ts';

describe('style attributes of formulas', () => {
  it('become classes of one sheet, the same for the same style', () => {
    const styles = new InlineStyles();
    const html = styles.extract(
      '<span class="strut" style="height:1em;"></span><span style="height:1em;">a</span><svg style="width:2em" viewBox="0 0 1 1"/>',
    );
    expect(html).not.toContain('style=');
    const [first, second] = [...html.matchAll(/tex-[0-9a-f]{8}/g)].map(String);
    expect(first).toBe(second);
    expect(html).toContain(`class="${first} strut"`);
    expect(html).toContain('viewBox="0 0 1 1"/>');
    expect(styles.sheet().split('\n')).toHaveLength(2);
    expect(styles.sheet()).toContain(`{height:1em;}`);
  });

  it('none is left in a lesson, whatever the formula', () => {
    const html = lessonHtml(
      '$\\sqrt[3]{\\frac{a}{b}}$ $\\color{red}x$\n\n$$\n\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}\\underbrace{x}_{y}\n$$\n',
    );
    expect(html).not.toMatch(/<[^>]*\sstyle=/);
    expect(html.match(/<math /g)).toHaveLength(3);
  });
});

describe('text', () => {
  it('takes dollar signs for formulas only where they are', () => {
    expect(lessonHtml('It costs $5 or $6.')).toContain('It costs $5 or $6.');
    expect(lessonHtml('Between $a$ and $b$.').match(/class="katex"/g)).toHaveLength(2);
    expect(lessonHtml('`$a$`')).toContain('<code>$a$</code>');
  });

  it('ties a short formula to what stands beside it without a space, and leaves a long one to break', () => {
    const html = lessonHtml('Is it ($\\alpha = 1$), $L$-smooth, $a$*$b$? Not<$c$>.');
    expect(html).toContain('Is it <span class="tied">(<span class="katex">');
    expect(html).toMatch(/<\/span>\),<\/span> <span class="tied">/);
    expect(html).toContain('</span>-</span>smooth, ');
    expect(html).toContain('<span class="tied">Not&lt;<span class="katex">');
    expect(html).toContain('</span>&gt;.</span>');
    const long = lessonHtml('So $a + b + c + d + e + f + g + h + i + j = 0$, too.');
    expect(long).not.toContain('tied');
    expect(long).toContain('</span>, too.');
  });

  it('passes no HTML through', () => {
    expect(lessonHtml('<script>alert(1)</script> <b onclick="x()">b</b>')).not.toMatch(
      /<script|<b /,
    );
  });

  it('gives headings ids and makes scrolling places of wide things', () => {
    const html = lessonHtml('## How large is $\\alpha$?\n\n| a |\n| ---: |\n| 1 |\n');
    expect(html).toContain('id="how-large-is"');
    expect(html).toContain('<div class="wide-table" tabindex="0"');
    expect(html).toContain('<td class="align-right">');
  });
});

describe('blocks', () => {
  it('a figure carries what its block says and shows its description without script', () => {
    const html = lessonHtml(LAB);
    const json = /data-lab="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(parseSpec(json)).toEqual({
      id: 'valley',
      figures: ['contour'],
      choice: [],
      settings: {
        objective: 'x^2',
        start: [[1]],
        methods: [{ method: 'gradient_descent' }],
        steps: 5,
      },
      controls: new Set(CONTROLS),
      options: {},
      autoplay: false,
      alternative: 'What is to be seen.',
    });
    expect(html).toContain('>The <em>caption</em>.</figcaption>');
    expect(html).toContain('What is to be seen.</p>');
  });

  it('a figure whose formula may be typed shows it typeset; one that keeps its formula to itself does not', () => {
    const typed = LAB.replace('"x^2"', '{ source: "c w_1^2/2 + w_2", parameters: { c: 3 } }');
    const html = lessonHtml(typed);
    expect(html).toContain('<i>g</i>(w₁, w₂) = <span data-latex="\\frac{c w_{1}^{2}}{2} + w_{2}">');
    expect(html).toMatch(/data-latex="[^"]*"><span class="katex">.*<mfrac>/);
    expect(html).not.toMatch(/<[^>]*\sstyle=/);
    const hidden = typed.replace('caption:', 'controls: { hide: [formula] }\ncaption:');
    expect(lessonHtml(hidden)).not.toContain('data-latex');
  });

  it('a try-it link gets the version of the address', () => {
    expect(lessonHtml(`${LAB}\n[t](#lab=valley&steps=3)`)).toContain(
      '<a href="#v=1&amp;lab=valley&amp;steps=3" class="try">',
    );
  });

  it('an exercise keeps its texts for later and its samples to itself', () => {
    const html = lessonHtml(
      'Text',
      '- id: one\n  kind: number\n  title: T\n  prompt: "$x$?"\n  answer: 1\n  hints: [Look]\n  feedback: [{ when: 2, say: Too large }]\n  solution: One\n  samples: [{ answer: "1", verdict: right }, { answer: "2", verdict: wrong }]\n',
    );
    expect(html).toContain('<h2 id="exercises">');
    for (const part of ['hints[0]', 'feedback[0].say', 'solution'])
      expect(html).toContain(`<template data-part="${part}">`);
    const json = /data-exercise="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(JSON.parse(json)).toEqual({
      id: 'one',
      kind: 'number',
      answer: 1,
      feedback: [{ when: 2 }],
    });
  });
});

describe('claims', () => {
  it('are read', () => {
    expect(readClaim('0.81 = cost(20) of valley')).toEqual({
      shown: '0.81',
      quantity: { name: 'cost', step: 20 },
      lab: 'valley',
      run: 0,
      fragment: '',
    });
    expect(readClaim('14 = steps(cost < 1e-3) of valley run 2 with steps=9&seed=1')).toMatchObject({
      quantity: { name: 'steps', of: 'cost', below: 1e-3 },
      run: 1,
      fragment: 'steps=9&seed=1',
    });
    expect(readClaim('0.5 = mean(40) of valley run 2')).toMatchObject({
      quantity: { name: 'spread', of: 'mean', step: 40 },
      run: 1,
    });
    expect(readClaim('fine = status of valley')).toContain('A status is one of');
    expect(readClaim('1 = cost(1) of valley run 0')).toContain('counted from 1');
  });

  it('claim the digits that they show', () => {
    const near = (shown: string, value: number) => {
      const claim = claimedNumber(shown);
      return claim !== null && Math.abs(value - claim.value) <= claim.tolerance;
    };
    expect(near('0.81', 0.8149)).toBe(true);
    expect(near('0.81', 0.8151)).toBe(false);
    expect(near('−3', -3.4)).toBe(true);
    expect(near('1.2e-7', 1.24e-7)).toBe(true);
    expect(near('1.2e-7', 1.26e-7)).toBe(false);
    expect(claimedNumber('1,000')).toBeNull();
  });

  it('show a true minus sign and powers of ten', () => {
    expect(lessonHtml(`${LAB}\n{claim -1.2e-7 = cost(2) of valley}`)).toContain(
      '<span class="claim">−1.2·10<sup>−7</sup></span>',
    );
  });
});

describe('the pages', () => {
  const files = {
    '01-first/index.md': `${HEAD}Go to the [second](../02-second/#far).\n\n## Near\n\nWords of the first.`,
    '02-second/index.md': `${HEAD.replace('A title', 'Second & last')}## Far\n\nOther words.`,
  };

  it('have relative addresses only, and nothing inline', () => {
    const { site } = scratchSite(files);
    for (const page of site.pages().values()) {
      const html = renderPage(page, site.pages(), { policy: true });
      for (const [, address] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
        // The module is the one address that the build resolves.
        if (address !== '/src/shell/page.ts') expect(address).toMatch(/^(?:\.\.?\/|#|lessons\/)/);
      }
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script>/);
      expect(html).toContain(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:;",
      );
    }
  });

  it('know their neighbours and mark themselves', () => {
    const { site } = scratchSite(files);
    const first = site.pages().get('lessons/01-first/');
    const html = first ? renderPage(first, site.pages(), { policy: true }) : '';
    expect(html).toContain(
      '<a rel="next" href="../../lessons/02-second/"><span data-t="next">Next</span> Second &amp; last</a>',
    );
    expect(html).toContain('href="../../lessons/01-first/" aria-current="page"');
    expect(html).not.toContain('rel="prev"');
  });

  it('are read again when they change, and a new lesson appears', () => {
    const { site, write } = scratchSite(files);
    const before = site.pages();
    write('03-third/index.md', HEAD);
    write('01-first/index.md', `${HEAD}New text.`);
    expect(site.pages()).toBe(before);
    site.forget();
    const after = site.pages();
    expect([...after.keys()]).toEqual([
      '',
      'lessons/01-first/',
      'lessons/02-second/',
      'lessons/03-third/',
    ]);
    expect(after.get('lessons/01-first/')?.html).toContain('New text.');
    expect(after.get('lessons/02-second/')).toBe(before.get('lessons/02-second/'));
  });

  it('are found by the search, section by section', () => {
    const entries = searchEntries(scratchSite(files).site.pages(), { methods: [], catalogue: [] });
    expect(entries).toContainEqual({
      id: 'lessons/01-first/#near',
      page: 'A title',
      heading: 'Near',
      text: 'Words of the first.',
    });
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });
});

describe('the service worker', () => {
  const template = readFileSync(
    path.resolve(import.meta.dirname, '../../../../web/src/shell/service-worker.js'),
    'utf8',
  );
  const files = [
    { name: 'index.html', content: 'page' },
    { name: 'assets/engine-1.wasm', content: 'wasm' },
    { name: 'assets/KaTeX_Fraktur-Bold-1.woff2', content: 'font' },
    { name: 'assets/three-1.js', content: 'x'.repeat(400_000) },
  ];

  it('keeps what every page needs, and has another version when anything changes', () => {
    const first = serviceWorker(template, files);
    expect(first).toContain('const FILES = ["","assets/engine-1.wasm"];');
    expect(() => serviceWorker('no places', files)).toThrow('__VERSION__');
    expect(serviceWorker(template, files.toReversed())).toBe(first);
    expect(
      serviceWorker(template, [{ name: 'index.html', content: 'other' }, ...files.slice(1)]),
    ).not.toBe(first);
    expect(precached({ name: 'assets/KaTeX_Main-Regular-1.woff2', content: '' })).toBe(true);
  });
});
