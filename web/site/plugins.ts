/** Plugins of others, whose own types are those of an older markdown-it. */
import type { MarkdownIt } from 'markdown-it';

export function use(md: MarkdownIt, plugin: unknown, ...options: unknown[]): void {
  md.use(plugin as (md: MarkdownIt, ...options: unknown[]) => void, ...options);
}
