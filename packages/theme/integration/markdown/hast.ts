import type { HastNode } from 'satteri';

export type Element = Extract<HastNode, { type: 'element' }>;
type Properties = Element['properties'];

export function element(
  tagName: string,
  properties: Properties,
  ...children: (HastNode | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ) as Element['children'],
  };
}

/** What a paragraph holds when it holds one element and nothing else. */
export function onlyElementOf(paragraph: Readonly<Element>): Element | undefined {
  const [only, ...others] = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  return only?.type === 'element' && others.length === 0 ? only : undefined;
}
