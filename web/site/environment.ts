/** What the Markdown rules know about the page they render, and what they find out about it. */
import type { Env } from 'markdown-it';
import type { JsonObject } from '../src/engine/types.ts';
import type { View } from '../src/experiment/settings.ts';
import type { Claim } from './claims.ts';
import type { Exercise } from './exercises.ts';
import type { InlineStyles } from './inline-styles.ts';
import type { FormulaReader } from './lab-formula.ts';
import { Report } from './problems.ts';

export interface Heading {
  level: number;
  id: string;
  /** Without markup and formulas' TeX, for the search. */
  text: string;
  /** As shown, with formulas. */
  html: string;
}

/** A live figure of the page. */
export interface Lab {
  id: string;
  /** The kinds that are shown at first. */
  figures: readonly string[];
  /** As an experiment file, version 1. */
  experiment: { [key: string]: unknown };
  /** The window that the lesson states. */
  view?: View | undefined;
  /** What the lesson sets of each figure kind. */
  options: { [kind: string]: JsonObject };
  line: number;
}

/** A link that sets a figure of this page. */
export interface TryLink {
  fragment: string;
  line: number;
}

/** A link to another page or heading of the site, or to a file. */
export interface PageLink {
  target: string;
  line: number;
}

export class Environment {
  readonly report: Report;
  /** Problems in exercises.yml. */
  readonly exerciseReport: Report;
  readonly styles: InlineStyles;
  readonly engine: FormulaReader;
  /** Line of the file that is line 0 for markdown-it. */
  readonly firstLine: number;
  readonly figureKinds: readonly string[];
  readonly exercises: readonly Exercise[];
  /** Folder of all lessons. */
  readonly lessons: string;

  readonly labs: Lab[] = [];
  readonly headings: Heading[] = [];
  readonly claims: Claim[] = [];
  readonly tries: TryLink[] = [];
  readonly links: PageLink[] = [];
  /** Exercises that a block has put in their place. */
  readonly placed = new Set<string>();

  constructor(options: {
    report: Report;
    exerciseReport: Report;
    styles: InlineStyles;
    engine: FormulaReader;
    firstLine: number;
    figureKinds: readonly string[];
    exercises: readonly Exercise[];
    lessons: string;
  }) {
    this.report = options.report;
    this.exerciseReport = options.exerciseReport;
    this.styles = options.styles;
    this.engine = options.engine;
    this.firstLine = options.firstLine;
    this.figureKinds = options.figureKinds;
    this.exercises = options.exercises;
    this.lessons = options.lessons;
  }

  /** The line of the file on which a token begins. */
  line(token: { map: [number, number] | null }): number {
    return this.firstLine + (token.map?.[0] ?? 0);
  }

  /** For text that is rendered a second time: what is found out about it is dropped. */
  scratch(): Environment {
    const report = new Report(this.report.file);
    return new Environment({ ...this, report, exerciseReport: report });
  }

  /** The same page, for text of its exercises.yml. */
  inExercises(): Environment {
    return Object.assign(this.at(1), { report: this.exerciseReport });
  }

  /** The same page, for Markdown that stands inside a block and begins on another line of the file. */
  at(line: number): Environment {
    return Object.assign(Object.create(Environment.prototype) as Environment, this, {
      firstLine: line,
    });
  }
}

/** markdown-it hands a value of its own type through to the rules; here it always is the page. */
export function pageOf(env: Env | undefined): Environment {
  return env as unknown as Environment;
}

export function toEnv(page: Environment): Env {
  return page as unknown as Env;
}
