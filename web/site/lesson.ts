/** A lesson's folder as a page: read, rendered, and checked as far as one folder can be. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Token } from 'markdown-it';
import { renderExercise } from './blocks/exercise.ts';
import type { Claim } from './claims.ts';
import { Environment, type Heading, type Lab, type PageLink, type TryLink } from './environment.ts';
import { type Exercise, readExercises } from './exercises.ts';
import { readFrontMatter } from './front-matter.ts';
import type { InlineStyles } from './inline-styles.ts';
import type { FormulaReader } from './lab-formula.ts';
import { renderBody, renderMarkdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import { Report, SourceError } from './problems.ts';

/** A part of a page that the search finds: what stands under one heading. */
export interface Section {
  /** Heading and its id; both empty for what stands before the first heading. */
  heading: string;
  id: string;
  text: string;
}

export interface Page {
  /** Folder of the site, ending with a slash; empty for the home page. */
  path: string;
  /** Source, from the project's root. */
  file: string;
  /** Number of the lesson, from its folder's name; null for other pages. */
  number: number | null;
  title: string;
  summary: string;
  minutes: number | null;
  goals: string[];
  requires: string[];
  html: string;
  headings: Heading[];
  sections: Section[];
  labs: Lab[];
  claims: Claim[];
  tries: TryLink[];
  links: PageLink[];
  exercises: Exercise[];
  /** Everything that a link to this page may name after “#”. */
  ids: Set<string>;
}

export interface PageOptions {
  /** The project's root. */
  root: string;
  styles: InlineStyles;
  engine: FormulaReader;
  figureKinds: readonly string[];
}

/** Files that a page is made of. */
export function sourcesOf(folder: string): string[] {
  return [path.join(folder, 'index.md'), path.join(folder, 'exercises.yml')].filter((file) =>
    existsSync(file),
  );
}

/** Reads and renders a folder with an index.md. Throws a SourceError with all that is wrong in it. */
export function readPage(
  folder: string,
  sitePath: string,
  { root, styles, engine, figureKinds }: PageOptions,
): Page {
  const relative = (name: string) =>
    path.relative(root, path.join(folder, name)).split(path.sep).join('/');
  const report = new Report(relative('index.md'));
  const exerciseReport = new Report(relative('exercises.yml'));
  const text = readFileSync(path.join(folder, 'index.md'), 'utf8').replaceAll('\r\n', '\n');
  const exerciseFile = path.join(folder, 'exercises.yml');
  const exercises = existsSync(exerciseFile)
    ? readExercises(readFileSync(exerciseFile, 'utf8'), exerciseReport)
    : [];
  const source = readFrontMatter(text, report);
  if (!source) throw new SourceError([...report.problems, ...exerciseReport.problems]);

  const { head, body, bodyLine } = source;
  const env = new Environment({
    report,
    exerciseReport,
    styles,
    engine,
    firstLine: bodyLine,
    figureKinds,
    exercises,
    lessons: path.join(root, 'lessons'),
  });
  const { html, tokens } = renderBody(body, env);
  const left = exercises.filter(({ id }) => !env.placed.has(id));
  const goals = head.goals.map((goal) => renderMarkdown.inline(goal, 1, env));
  const ending =
    left.length === 0
      ? ''
      : `<h2 id="exercises">Exercises</h2>\n${left.map((entry) => renderExercise(entry, env, renderMarkdown)).join('')}`;
  if (ending)
    env.headings.push({ level: 2, id: 'exercises', text: 'Exercises', html: 'Exercises' });
  const handIn =
    exercises.length > 0 && existsSync(path.join(path.dirname(folder), 'hand-in'))
      ? '<p class="to-hand-in">Your answers are kept in this browser. <a href="../hand-in/">See them all, and hand in</a>.</p>\n'
      : '';
  const ids = uniqueIds(env, report);
  for (const { fragment, line } of env.tries) checkTry(fragment, line, env);
  for (const claim of env.claims) {
    if (!env.labs.some(({ id }) => id === claim.lab)) {
      report.add(
        claim.line,
        `The claim is about the figure “${claim.lab}”, which this page does not have.`,
      );
    }
  }
  const problems = [report, exerciseReport].flatMap((one) => one.problems);
  if (problems.length > 0) throw new SourceError(problems);

  return {
    path: sitePath,
    file: report.file,
    number: sitePath ? Number.parseInt(path.basename(folder), 10) || null : null,
    title: head.title,
    summary: head.summary,
    minutes: head.minutes,
    goals,
    requires: head.requires,
    html: html + ending + handIn,
    headings: env.headings,
    sections: sectionsOf(tokens),
    labs: env.labs,
    claims: env.claims,
    tries: env.tries,
    links: env.links,
    exercises,
    ids,
  };
}

function checkTry(fragment: string, line: number, env: Environment): void {
  const id = /[#&]lab=([^&]*)/.exec(fragment)?.[1];
  if (!env.labs.some((lab) => lab.id === id)) {
    env.report.add(line, `This link sets the figure “${id}”, which this page does not have.`);
  }
}

/** Ids of headings, figures and exercises; a link must find one thing only. */
function uniqueIds(env: Environment, report: Report): Set<string> {
  const ids = new Set<string>(['main', ...env.headings.map(({ id }) => id)]);
  for (const { id, line } of env.labs) {
    if (ids.has(id))
      report.add(line, `The figure's id “${id}” is that of a heading too; choose another one.`);
    ids.add(id);
  }
  for (const { id, line } of env.exercises) {
    if (ids.has(id))
      env.exerciseReport.add(
        line,
        `The id “${id}” is that of a heading or a figure too; choose another one.`,
      );
    ids.add(id);
  }
  return ids;
}

/** The words of the page, by heading. */
function sectionsOf(tokens: Token[]): Section[] {
  const sections: Section[] = [{ heading: '', id: '', text: '' }];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'inline') continue;
    const before = tokens[index - 1];
    if (before?.type === 'heading_open') {
      sections.push({
        heading: plainText(token),
        id: String(before.attrGet('id') ?? ''),
        text: '',
      });
    } else {
      const last = sections.at(-1);
      if (last) last.text = `${last.text} ${plainText(token)}`.trim();
    }
  }
  return sections.filter(({ heading, text }) => heading || text);
}
