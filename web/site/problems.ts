/** What is wrong in a source file, with its place. A build collects all problems and then fails once with all of them. */

export interface Problem {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** From 1. */
  line: number;
  message: string;
}

/** One or more problems; its message has a line `file:line: message` for each. */
export class SourceError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describe).join('\n'));
    this.name = 'SourceError';
    this.problems = problems;
  }
}

export function describe({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

/** Collects the problems of one file. */
export class Report {
  readonly file: string;
  readonly problems: Problem[] = [];

  constructor(file: string) {
    this.file = file;
  }

  add(line: number, message: string): void {
    this.problems.push({ file: this.file, line, message });
  }

  /** Throws when there was any problem. */
  close(): void {
    if (this.problems.length > 0)
      throw new SourceError(this.problems.toSorted((a, b) => a.line - b.line));
  }
}

/** The known name that is nearest to a mistyped one, as a question; empty when none is near. */
export function guess(typed: string, known: readonly string[]): string {
  const near = known
    .map((name) => ({ name, distance: editDistance(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return near ? ` Did you mean “${near.name}”?` : '';
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const next = [i];
    for (let j = 1; j <= b.length; ++j) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
