/** What comes when a reader goes for the list of methods: its menu, and what changes it. */
export { default as MethodMenu } from './MethodMenu.svelte';
export * from './method-edits.ts';
