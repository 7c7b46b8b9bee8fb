import type { ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { withListsOf } from './bullets.ts';
import { fromHtmlText } from './html.ts';
import type { Definitions } from './inline.ts';
import { cleanInline, linesOf, trimmed } from './inline.ts';
import { fromPlainText } from './plain.ts';

/** Deeper lists and quotations are pasted layouts: their words stay. */
const DEEPEST = 4;

/** A longer one is a paragraph that was made big. */
const LONGEST_HEADING = 160;

/** A table that a narrow screen shows. */
const MOST_COLUMNS = 8;

/**
 * A tree of any source made of what bodies may hold: paragraphs, headings from level 2 without a gap,
 * lists, quotations, tables, emphasis and links. The words of all else stay; images and HTML go.
 */
export function cleanBlocks(blocks: readonly RootContent[]): RootContent[] {
  const definitions = new Map<string, string>();
  for (const block of blocks) {
    if (block.type === 'definition' && !definitions.has(block.identifier)) {
      definitions.set(block.identifier, block.url);
    }
  }
  return levelled(withListsOf(clean(blocks, definitions, 0)).map(readable));
}

function clean(
  blocks: readonly RootContent[],
  definitions: Definitions,
  depth: number,
): RootContent[] {
  return blocks.flatMap((block) => cleanBlock(block, definitions, depth));
}

function cleanBlock(block: RootContent, definitions: Definitions, depth: number): RootContent[] {
  switch (block.type) {
    case 'heading': {
      const children = cleanInline(block.children, definitions).map((node) =>
        node.type === 'break' ? ({ type: 'text', value: ' ' } as const) : node,
      );
      const length = textOf({ type: 'paragraph', children }).length;
      if (length === 0) return [];
      return depth > 0 || length > LONGEST_HEADING
        ? [{ type: 'paragraph', children }]
        : [{ type: 'heading', depth: block.depth, children }];
    }
    case 'paragraph':
      return paragraphs(cleanInline(block.children, definitions));
    case 'blockquote': {
      const children = clean(block.children, definitions, depth + 1);
      if (children.length === 0) return [];
      return depth < DEEPEST ? [{ type: 'blockquote', children: children as never }] : children;
    }
    case 'list': {
      const items = block.children.flatMap(({ children }) => {
        const inner = clean(children, definitions, depth + 1);
        return inner.length > 0 ? [item(inner)] : [];
      });
      if (items.length === 0) return [];
      if (depth >= DEEPEST) return items.flatMap(({ children }) => children);
      const start = block.ordered ? Math.min(Math.max(block.start ?? 1, 0), 9999) : null;
      return [{ type: 'list', ordered: block.ordered, start, spread: false, children: items }];
    }
    case 'table':
      return table(block, definitions);
    case 'code':
      return clean(fromPlainText(block.value), definitions, depth);
    case 'html':
      return clean(fromHtmlText(block.value), definitions, depth);
    case 'footnoteDefinition':
      return clean(block.children, definitions, depth);
    default:
      return [];
  }
}

function item(children: RootContent[]): ListItem {
  return { type: 'listItem', spread: false, checked: null, children: children as never };
}

/** Two line breaks in a row are what a paragraph was before people learnt of it. */
function paragraphs(nodes: readonly PhrasingContent[]): Paragraph[] {
  const groups: PhrasingContent[][] = [[]];
  for (const [index, node] of nodes.entries()) {
    const isDouble = node.type === 'break' && isBreakAfter(nodes, index);
    if (isDouble) groups.push([]);
    else groups.at(-1)?.push(node);
  }
  return groups
    .map((children) => trimmed(children))
    .filter((children) => /\S/.test(textOf({ type: 'paragraph', children })))
    .map((children) => ({ type: 'paragraph', children: onEachLine(children) }));
}

function isBreakAfter(nodes: readonly PhrasingContent[], index: number): boolean {
  const next = nodes[index + 1];
  if (next?.type === 'text' && next.value.trim() === '') return isBreakAfter(nodes, index + 1);
  return next?.type === 'break';
}

/** No space at the ends of a line. */
function onEachLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return linesOf(nodes).flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...line,
  ]);
}

/** Data stay a table; a layout made of one gives its words. */
function table({ children, align }: Table, definitions: Definitions): RootContent[] {
  const rows = children.map(({ children: cells }) =>
    cells.map((cell) =>
      cleanInline(cell.children, definitions).map((node) =>
        node.type === 'break' ? ({ type: 'text', value: ' ' } as const) : node,
      ),
    ),
  );
  const columns = Math.max(...rows.map((cells) => cells.length));
  if (rows.length < 2 || columns < 2 || columns > MOST_COLUMNS) {
    return rows.flat().flatMap((cell) => paragraphs(cell));
  }
  return [
    {
      type: 'table',
      align: rows[0]?.map((_, index) => align?.[index] ?? null),
      children: rows.map((cells) => ({
        type: 'tableRow',
        children: cells.map((cell) => ({ type: 'tableCell', children: cell })),
      })),
    },
  ];
}

/** Longer lists are directories, which parsers are slow to read: « … » tells that they go on. */
const MOST_ITEMS = 200;

function readable(block: RootContent): RootContent {
  if (block.type !== 'list' || block.children.length <= MOST_ITEMS) return block;
  const more = item([{ type: 'paragraph', children: [{ type: 'text', value: '…' }] }]);
  return { ...block, children: [...block.children.slice(0, MOST_ITEMS - 1), more] };
}

/** Headings from level 2 down, each at most one level below the one that it belongs to. */
function levelled(blocks: readonly RootContent[]): RootContent[] {
  const above: number[] = [];
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    while ((above.at(-1) ?? 0) >= block.depth) above.pop();
    above.push(block.depth);
    return { ...block, depth: Math.min(above.length + 1, 6) as 2 };
  });
}
