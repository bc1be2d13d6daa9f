// Whatever is wrong in a lesson fails the build and is named with its file and line.
import { describe, expect, it } from 'vitest';
import { SourceError } from '../../../../web/site/problems.ts';
import { HEAD, LAB, problemsOf, scratchSite } from './scratch.ts';

const INDEX = 'lessons/01-first/index.md';
const EXERCISES = 'lessons/01-first/exercises.yml';
/** The front matter of these tests has four lines: a body's first line is line 5. */
const FIRST = 5;

/** A lab block with one line changed; `id:` is its second line. */
const lab = (from: string, to: string) => LAB.replace(from, to);

const exercise = (more = '') =>
  `- id: one\n  kind: number\n  title: T\n  prompt: P\n  answer: 1\n${more}  samples: [{ answer: "1", verdict: right }, { answer: "2", verdict: wrong }]\n`;

describe('a problem in the text', () => {
  it.each([
    ['a formula', 'Text.\n\nMore $\\frac{1}$ text.', 2, 'This formula cannot be set'],
    ['a formula, further down in a paragraph', 'One\ntwo\nthree $\\nothing$.', 2, '\\nothing'],
    ['a formula in a list', '- one\n- two $x^$', 1, 'cannot be set'],
    ['a formula in a table', '| a |\n| --- |\n| b |\n| $\\x{$ |', 3, 'cannot be set'],
    ['a formula in a heading, reported once', '## A $\\nothing$', 0, 'cannot be set'],
    ['a displayed formula', 'Text\n\n$$\na\n\\wrong\n$$', 4, '\\wrong'],
    ['a displayed formula that is not closed', 'Text\n\n$$\na = b\n', 2, 'not closed'],
    ['a second title', 'Text\n\n# Title', 2, 'begin with “##”'],
    ['an unknown block', '```labb\n```', 0, 'Did you mean “lab”?'],
    ['an unknown note', '::: pitfal\nText\n:::', 0, 'no note of the kind “pitfal”'],
    ['a link to a missing lesson', 'x\n\n[l](../09-none/)', 2, 'leads to no page'],
    ['a link to a missing heading', '[l](#nowhere)', 0, 'no heading, figure or exercise'],
    ['a link from the root of the server', '[l](/lessons/01-first/)', 0, 'no link of this site'],
    ['a dangerous link', '[l](ftp://example.org/)', 0, 'no link of this site'],
    ['a claim that cannot be read', 'a\n{claim 3 is it}', 1, 'A claim is written'],
    [
      'a claim that claims no number',
      '{claim many = cost(3) of valley}',
      0,
      '“many” is not a number',
    ],
    [
      'a claim of an unknown quantity',
      '{claim 3 = price(3) of valley}',
      0,
      '“price(3)” is none of',
    ],
    [
      'a claim about no figure',
      '{claim 3 = cost(3) of valley}',
      0,
      'which this page does not have',
    ],
    ['a try-it link to no figure', '[t](#lab=hill&steps=3)', 0, 'sets the figure “hill”'],
  ])('%s', (_what, body, line, message) => {
    const problems = problemsOf(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${INDEX}:${FIRST + line}: `));
    expect(problems[0]).toContain(message);
  });

  it('in a try-it link is found by the address bar’s own reader', () => {
    expect(problemsOf(`${LAB}\n[t](#lab=valley&stesp=3)`)[0]).toMatch(
      `${INDEX}:${FIRST + 8}: This link: `,
    );
    expect(problemsOf(`${LAB}\n[t](#lab=valley&steps=many)`)[0]).toContain('“many”');
    expect(problemsOf(`${LAB}\n[t](#lab=valley&steps=3)`)).toEqual([]);
  });
});

describe('a problem in a block', () => {
  it.each([
    ['an unknown key', lab('caption:', 'captoin:'), 4, '“captoin” is no key of a lab block'],
    ['an unknown figure', lab('[contour]', '[contuor]'), 2, 'Did you mean “contour”?'],
    [
      'a wrong type',
      lab('[contour]', 'contour'),
      2,
      '“figures” of a lab block must be a list of texts',
    ],
    ['YAML that cannot be read', lab('[contour]', '[contour'), 3, 'cannot be read'],
    [
      'a missing key of the experiment',
      lab('steps: 5', 'seed: 1'),
      3,
      'The experiment needs “steps”',
    ],
    [
      'an id with a space',
      lab('id: valley', 'id: a valley'),
      1,
      'small letters, digits and hyphens',
    ],
    [
      'an unknown control',
      lab('caption', 'controls: [playr]\ncaption'),
      4,
      'Did you mean “player”?',
    ],
    [
      'an unknown hidden control',
      lab('caption', 'controls: { hide: [x] }\ncaption'),
      4,
      '“x” is not known',
    ],
    [
      'options of an unknown figure',
      lab('caption', 'options: { histroy: {} }\ncaption'),
      4,
      'Did you mean “history”?',
    ],
    [
      'an unknown option of a figure',
      lab('caption', 'options:\n  history: { referense: [1] }\ncaption'),
      5,
      '“referense” is no key of the options of history',
    ],
    [
      'an option of a wrong type',
      lab('caption', 'options: { history: { reference: here } }\ncaption'),
      4,
      'must be a list of numbers',
    ],
    [
      'a range that does not go upwards',
      lab('caption', 'ranges: { c: [1, 0, 0.1] }\ncaption'),
      0,
      'The range of “c” is [from, to, step]',
    ],
    [
      'a formula that the engine cannot read',
      lab('"x^2"', '{ source: "x^2 + sinx" }'),
      3,
      'The formula, column 7: ',
    ],
    ['no mapping', '```lab\n- a\n```', 1, 'keys with values'],
    ['a formula in a caption', lab('*caption*', '$\\wrong$'), 4, '\\wrong'],
    ['a prediction without an answer', '```predict\nquestion: Q\n```', 1, 'needs “answer”'],
    [
      'a formula in an answer of several lines',
      '```predict\nquestion: Q\nanswer: |\n  One\n  two $\\wrong$\n```',
      4,
      '\\wrong',
    ],
    ['an exercise that is not there', '```exercise\nid: none\n```', 1, 'no exercise “none”'],
  ])('%s', (_what, body, line, message) => {
    const problems = problemsOf(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${INDEX}:${FIRST + line}: `));
    expect(problems[0]).toContain(message);
  });

  it('two figures of one id, and a figure with the id of a heading', () => {
    expect(problemsOf(`${LAB}\n${LAB}`)[0]).toContain(
      `${INDEX}:${FIRST + 9}: There are two figures`,
    );
    expect(problemsOf(`## Valley\n\n${LAB}`)[0]).toContain('is that of a heading too');
  });

  it('an exercise in two places', () => {
    const block = '```exercise\nid: one\n```\n';
    expect(problemsOf(block + block, exercise())[0]).toContain(
      `${INDEX}:${FIRST + 3}: The exercise “one” stands here a second time`,
    );
  });
});

describe('a problem in the front matter', () => {
  const of = (text: string) => {
    try {
      scratchSite({ '01-first/index.md': text }).site.pages();
    } catch (error) {
      return (error as SourceError).problems.map(({ line, message }) => `${line}: ${message}`);
    }
    return [];
  };
  it.each([
    ['none', 'Text', 1, 'begins with front matter'],
    ['not closed', '---\ntitle: T\n', 1, 'begins with front matter'],
    ['no title', '---\nsummary: S\n---\n', 2, 'needs “title”'],
    ['a mistyped key', '---\ntitle: T\nsummary: S\nminuts: 3\n---\n', 4, 'Did you mean “minutes”?'],
    [
      'a wrong type',
      '---\ntitle: T\nsummary: S\nminutes: long\n---\n',
      4,
      'must be a whole number',
    ],
    ['broken YAML', '---\ntitle: T\nsummary: [S\n---\n', 4, 'cannot be read'],
    [
      'a lesson required that is not there',
      '---\ntitle: T\nsummary: S\nrequires: [00-none]\n---\n',
      1,
      '“00-none”, which is no lesson',
    ],
  ])('%s', (_what, text, line, message) => {
    const problems = of(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${line}: `));
    expect(problems[0]).toContain(message);
  });
});

describe('a problem in exercises.yml', () => {
  it.each([
    ['no list', 'id: one', 1, 'is a list'],
    ['an unknown kind', exercise().replace('number', 'numbr'), 2, 'Did you mean “number”?'],
    ['an unknown key', exercise('  awnser: 2\n'), 6, 'Did you mean “answer”?'],
    ['a missing answer', exercise().replace('  answer: 1\n', ''), 1, 'needs “answer”'],
    ['no samples', exercise().replace(/ {2}samples.*\n/, ''), 1, 'needs “samples”'],
    [
      'a sample without a known verdict',
      exercise().replace('right', 'fine'),
      6,
      '“fine” is not known',
    ],
    ['feedback that says nothing', exercise('  feedback:\n    - { when: 2 }\n'), 7, 'needs “say”'],
    ['the same id twice', exercise() + exercise(), 7, 'two exercises with the id “one”'],
    [
      'a formula in the prompt',
      exercise().replace('prompt: P', 'prompt: P $\\wrong$'),
      4,
      '\\wrong',
    ],
    ['a formula in a hint', exercise('  hints:\n    - fine\n    - $\\wrong$\n'), 8, '\\wrong'],
  ])('%s', (_what, text, line, message) => {
    const problems = problemsOf('Text', text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${EXERCISES}:${line}: `));
    expect(problems[0]).toContain(message);
  });
});

it('reports everything that is wrong in all lessons at once', () => {
  const { site } = scratchSite({
    '01-first/index.md': `${HEAD}$\\wrong$\n\n[l](/x)`,
    '02-second/index.md': `${HEAD}$\\wrong$`,
  });
  expect(() => site.pages()).toThrow(SourceError);
  try {
    site.pages();
  } catch (error) {
    expect((error as SourceError).problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'lessons/01-first/index.md:5',
      'lessons/01-first/index.md:7',
      'lessons/02-second/index.md:5',
    ]);
  }
});
