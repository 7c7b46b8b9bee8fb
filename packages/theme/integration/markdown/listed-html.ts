import type { HastNode } from 'satteri';
import { defineHastPlugin } from 'satteri';
import type { Element } from './hast.ts';
import { element } from './hast.ts';
import { piecesOf } from './html-tags.ts';

type Child = Element['children'][number];
type Root = Extract<HastNode, { type: 'root' }>;

/** Elements that hold paragraphs; in all others there are words. */
const FLOW = new Set(['root', 'li', 'blockquote', 'section']);
/** Tags of the list that stand among paragraphs. */
const BLOCKS = new Set(['details', 'summary']);
const VOID = new Set(['br']);
/** Deeper than any text goes. */
const MAX_DEPTH = { tags: 16, text: 100 };

/**
 * Raw HTML of the list becomes elements, the rest is shown as the text it is. An element opens and
 * closes among the same siblings: a tag without its counterpart there is text too, so what comes
 * after it is never inside. Nothing raw is left in the tree.
 */
export const listedHtml = ({ source }: { source: string }) =>
  source.includes('<') &&
  defineHastPlugin({
    name: 'listed-html',
    before(root, context) {
      if (!isDeeper(root, MAX_DEPTH.text) && hasRaw(root)) {
        context.replaceNode(root, withoutRaw(root) as Root);
      }
    },
    // What is left is in quotes of quotes of quotes.
    raw: (node, context) => context.replaceNode(node, { type: 'text', value: node.value }),
  });

function hasRaw(node: HastNode): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRaw));
}

/** Satteri takes no tree of more than 128 levels from a plugin. */
function isDeeper(node: HastNode, levels: number): boolean {
  return (
    levels === 0 ||
    ('children' in node && node.children.some((child) => isDeeper(child, levels - 1)))
  );
}

/** A copy: nodes of the parser are not to be changed. */
function withoutRaw(node: HastNode): HastNode {
  if (!('children' in node)) return copyOf(node);
  const isFlow = FLOW.has(node.type === 'element' ? node.tagName : node.type);
  return { ...copyOf(node), children: nested(node.children as Child[], isFlow) } as HastNode;
}

function copyOf(node: HastNode): HastNode {
  const { type, tagName, properties, value, name, attributes, data } = node as Partial<Element> & {
    value?: unknown;
    name?: unknown;
    attributes?: unknown;
  };
  const copy = { type, tagName, properties, value, name, attributes, data };
  return Object.fromEntries(
    Object.entries(copy).filter(([, own]) => own !== undefined),
  ) as unknown as HastNode;
}

/** An element whose end is not met yet; at the bottom, the siblings themselves. */
interface Open {
  element: Element;
  /** Its tag as it is written. */
  source: string;
}

function nested(siblings: readonly Child[], isFlow: boolean): Child[] {
  const open: Open[] = [{ element: element('root', {}), source: '' }];
  const top = () => open.at(-1) as Open;
  const put = (...nodes: Child[]) => top().element.children.push(...nodes);
  const text = (value: string) => put({ type: 'text', value });
  /** Ends what is open above a level: without an end of its own, its tag is text. */
  const dissolve = (level: number) => {
    while (open.length > level + 1) {
      const { element: unclosed, source } = open.pop() as Open;
      text(source);
      put(...unclosed.children);
    }
  };
  const mayOpen = (name: string) => {
    const parent = top().element.tagName;
    if (open.length > MAX_DEPTH.tags) return false;
    if (name === 'summary') return parent === 'details';
    return name !== 'details' || (isFlow && ['root', 'details'].includes(parent));
  };

  for (const sibling of siblings) {
    if (sibling.type !== 'raw') {
      put(withoutRaw(sibling) as Child);
      continue;
    }
    const pieces = piecesOf(sibling.value);
    if (isFlow && !pieces.some((piece) => piece.kind !== 'text' && BLOCKS.has(piece.name))) {
      put(element('p', {}, ...nested([sibling], false)));
      continue;
    }
    for (const piece of pieces) {
      if (piece.kind === 'text') text(piece.source);
      else if (piece.kind === 'close') {
        const level = open.findLastIndex(({ element: { tagName } }) => tagName === piece.name);
        if (level === -1) text(piece.source);
        else {
          dissolve(level);
          const { element: closed } = open.pop() as Open;
          put(closed);
        }
      } else if (VOID.has(piece.name)) put(element(piece.name, {}));
      else if (!mayOpen(piece.name)) text(piece.source);
      else open.push({ element: element(piece.name, piece.attributes), source: piece.source });
    }
    // Words are marked within a paragraph: no mark goes around paragraphs.
    if (isFlow)
      dissolve(
        open.findLastIndex(
          ({ element: { tagName } }) => tagName === 'details' || tagName === 'root',
        ),
      );
  }
  dissolve(0);
  return top().element.children;
}
