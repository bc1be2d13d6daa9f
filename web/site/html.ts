/** Text as HTML. */

const ENTITIES: { [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes text for element content and for attributes in double quotes. */
export function escapeHtml(text: string | number): string {
  return String(text).replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

/** The name of a heading in an address: lower case, words joined by hyphens. */
export function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'section'
  );
}
