/** Puts a template's content into an element. */
export const filled = (template: HTMLTemplateElement) => (node: Element) => {
  node.replaceChildren(template.content.cloneNode(true));
};
