/** A fenced block that is not program text but a part of the page: YAML between three back-ticks and a kind. */
import type { Environment } from '../environment.ts';
import type { Yaml } from '../yaml.ts';

export interface Block {
  /** HTML of the block, given its YAML and the file's line of its opening fence. Problems go to the report. */
  render(yaml: Yaml, line: number, env: Environment, markdown: RenderMarkdown): string;
}

/** Renders Markdown that stands in a block, beginning at a line of the file: paragraphs, or one line of them. */
export interface RenderMarkdown {
  (text: string, line: number, env: Environment): string;
  inline(text: string, line: number, env: Environment): string;
}
