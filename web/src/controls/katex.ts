/** KaTeX as the page may use it: its pictures of tall brackets set a style attribute, which the content security policy forbids. */
import katex from 'katex';

interface Svg {
  attributes: { [name: string]: string };
  toNode(): SVGElement;
}
const { prototype } = (katex as unknown as { __domTree: { SvgNode: { prototype: Svg } } }).__domTree
  .SvgNode;
const { toNode } = prototype;
prototype.toNode = function () {
  const { style = '', ...attributes } = this.attributes;
  const node = toNode.call({ ...this, attributes });
  node.style.cssText = style;
  return node;
};

export default katex;
