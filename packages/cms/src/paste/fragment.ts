/** What Decap's rich text editor holds of a text: an element with its children, or a run of letters. */
export interface TextNode {
  type?: string;
  text?: string;
  children?: TextNode[];
  [key: string]: unknown;
}

/** How Word begins an item of a list on the clipboard: the sign as letters, then spaces that do not break. */
const WORD_ITEM = /^\s*(?:([·•▪◦§o–-])|\d{1,3}[.)])\u00A0{2,}\s*/;

/**
 * A text of another program as our editor may hold it: its titles below that of the page, the lists of
 * Word as lists, tables headed by their first row, and no image, for its file does not come with it.
 */
export function adaptPasted(nodes: readonly TextNode[]): TextNode[] {
  const shift = hasType(nodes, 'h1') ? 1 : 0;
  return withLists(nodes.flatMap((node) => adapted(node, shift)));
}

function adapted(node: TextNode, shift: number): TextNode[] {
  if (node.type === 'image') return [];
  if (!node.children) return [node];
  const children = node.children.flatMap((child) => adapted(child, shift));
  const [, level] = /^h([1-6])$/.exec(node.type ?? '') ?? [];
  if (level) return [{ ...node, type: `h${Math.min(6, Number(level) + shift)}`, children }];
  if (node.type === 'table') return [{ ...node, children: withoutEmptyHead(children) }];
  if (node.type === 'table-cell') return [{ ...node, children: onOneLine(children) }];
  // Of a paragraph that held an image alone nothing is left.
  return children.length > 0 || node.children.length === 0 ? [{ ...node, children }] : [];
}

/** A table without titles comes with a row of empty ones. */
function withoutEmptyHead(rows: TextNode[]): TextNode[] {
  const [head, ...others] = rows;
  return head && others.length > 0 && textOf(head).trim() === '' ? others : rows;
}

/** A cell is one line in Markdown: its paragraphs would be glued together. */
function onOneLine(children: TextNode[]): TextNode[] {
  const line = children.flatMap((child, index) => {
    const parts = child.type === 'p' ? (child.children ?? []) : [child];
    return index > 0 ? [{ text: ' ' }, ...parts] : parts;
  });
  return line.length > 0 ? line : [{ text: '' }];
}

function withLists(nodes: readonly TextNode[]): TextNode[] {
  const result: TextNode[] = [];
  let open: TextNode | undefined;
  for (const node of nodes) {
    const [first] = node.children ?? [];
    const [sign, bullet] = WORD_ITEM.exec(first?.text ?? '') ?? [];
    if (node.type !== 'p' || first?.text === undefined || sign === undefined) {
      open = undefined;
      result.push(node);
      continue;
    }
    const type = bullet ? 'ul' : 'ol';
    if (open?.type !== type) {
      open = { type, data: { start: bullet ? null : 1 }, children: [] };
      result.push(open);
    }
    const [, ...others] = node.children ?? [];
    const item = {
      ...node,
      children: [{ ...first, text: first.text.slice(sign.length) }, ...others],
    };
    open.children?.push({ type: 'li', children: [item] });
  }
  return result;
}

function hasType(nodes: readonly TextNode[], type: string): boolean {
  return nodes.some((node) => node.type === type || hasType(node.children ?? [], type));
}

function textOf({ text = '', children = [] }: TextNode): string {
  return text + children.map(textOf).join('');
}
