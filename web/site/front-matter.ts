/** The YAML head of a lesson, between two lines of three hyphens. */
import { checkFields, type Fields } from './fields.ts';
import type { Report } from './problems.ts';
import { readYaml } from './yaml.ts';

export interface FrontMatter {
  title: string;
  /** One sentence for the home page, the search and the page's description. */
  summary: string;
  /** What the reader will be able to do. */
  goals: string[];
  /** Reading time. */
  minutes: number | null;
  /** Folders of the lessons that this one builds on. */
  requires: string[];
}

export interface Source {
  head: FrontMatter;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

const FIELDS: Fields = {
  title: { kind: 'text', required: true },
  summary: { kind: 'text', required: true },
  goals: { kind: 'texts' },
  minutes: { kind: 'whole' },
  requires: { kind: 'texts' },
};

/** Splits a lesson's file; null when the head cannot be used, with the reasons in the report. */
export function readFrontMatter(text: string, report: Report): Source | null {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match?.index !== 0) {
    report.add(
      1,
      'A lesson begins with front matter: a line “---”, then title and summary, then a line “---”.',
    );
    return null;
  }
  const yaml = readYaml(match[1] as string, 2, report);
  if (!yaml) return null;
  const before = report.problems.length;
  const head = checkFields(yaml, [], yaml.value, FIELDS, 'the front matter', report);
  if (!head || report.problems.length > before) return null;
  return {
    head: {
      title: head.title as string,
      summary: head.summary as string,
      goals: (head.goals as string[] | undefined) ?? [],
      minutes: (head.minutes as number | undefined) ?? null,
      requires: (head.requires as string[] | undefined) ?? [],
    },
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}
