// A project folder of its own for a test: lessons that are written for it, and two kinds of figure.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { loadEngineModule } from '../../../../web/site/engine-module.ts';
import { SourceError } from '../../../../web/site/problems.ts';
import { Site } from '../../../../web/site/site.ts';

const engine = await loadEngineModule(path.resolve(import.meta.dirname, '../../../..'));

export const HEAD = '---\ntitle: A title\nsummary: A summary.\n---\n';

export const LAB = `\`\`\`lab
id: valley
figures: [contour]
experiment: { objective: "x^2", start: [1], methods: [{ method: gradient_descent }], steps: 5 }
caption: The *caption*.
alt: What is to be seen.
\`\`\`
`;

/** A site of these files, given by their path below lessons/; a home page is added. */
export function scratchSite(files: { [file: string]: string }): {
  site: Site;
  write(file: string, text: string): void;
} {
  const root = mkdtempSync(path.join(tmpdir(), 'descent-site-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (file: string, text: string) => {
    const full = path.join(root, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  };
  for (const kind of ['contour', 'history']) write(`web/src/figures/kinds/${kind}.svelte`, '');
  write('lessons/index.md', HEAD);
  for (const [file, text] of Object.entries(files)) write(`lessons/${file}`, text);
  return {
    site: new Site({ root, engine }),
    write: (file, text) => write(`lessons/${file}`, text),
  };
}

/** One lesson, `01-first`, of this text after its front matter. */
export function lessonHtml(body: string, exercises?: string): string {
  const files = {
    '01-first/index.md': HEAD + body,
    ...(exercises === undefined ? {} : { '01-first/exercises.yml': exercises }),
  };
  return scratchSite(files).site.pages().get('lessons/01-first/')?.html ?? '';
}

/** The lines `file:line: message` with which the build of a lesson fails. */
export function problemsOf(body: string, exercises?: string): string[] {
  try {
    lessonHtml(body, exercises);
  } catch (error) {
    if (error instanceof SourceError) return error.message.split('\n');
    throw error;
  }
  return [];
}
