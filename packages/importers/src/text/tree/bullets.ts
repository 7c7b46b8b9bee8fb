import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { linesOf } from './inline.ts';

/** Signs that only ever begin an item. */
const SURE = /^[•·●▪■◦‣➢➤►▶](?:\s+|$|(?=\p{L}))/u;

/** Signs that begin an item among others of the kind; alone, a remark. */
const LIKELY = /^(?:[-–—*+](?:\s+|$)|(?:->|=>|[→✓✔✅☑➡👉🔹🔸🔷])\uFE0F?\s*)/u;

/** Several items run together in one line: « … : • un • deux • trois ». */
const INSIDE = /\s+(?:[•●▪]\s*(?=\S)|\*\s?(?=\p{Lu}))/u;

/** Paragraphs and lines that begin with a typed bullet become the lists that they are drawn as. */
export function withListsOf(blocks: readonly RootContent[]): RootContent[] {
  const lines = blocks.flatMap<Line>((block) => {
    if (block.type !== 'paragraph') return [{ block }];
    return linesOf(block.children.flatMap(apart)).map((nodes, index) => ({
      nodes,
      bullet: bulletOf(nodes),
      isFirst: index === 0,
    }));
  });
  const result: RootContent[] = [];
  for (const [index, line] of lines.entries()) {
    const last = result.at(-1);
    if (line.block) {
      if (line.block.type === 'list' && isSameKind(last, line.block)) {
        last.children.push(...line.block.children);
      } else result.push(line.block);
    } else if (isItem(lines, index)) {
      const item = itemOf(line.nodes);
      if (isOpenList(last, lines[index - 1])) last.children.push(item);
      else
        result.push({ type: 'list', ordered: false, start: null, spread: false, children: [item] });
    } else if (last?.type === 'paragraph' && !line.isFirst) {
      last.children.push({ type: 'break' }, ...line.nodes);
    } else {
      result.push({ type: 'paragraph', children: [...line.nodes] });
    }
  }
  return result;
}

type Line =
  | { block: RootContent; nodes?: undefined; bullet?: undefined; isFirst?: undefined }
  | {
      block?: undefined;
      nodes: PhrasingContent[];
      bullet: 'sure' | 'likely' | undefined;
      isFirst: boolean;
    };

function isItem(lines: readonly Line[], index: number): boolean {
  const { bullet } = lines[index] ?? {};
  if (bullet !== 'likely') return bullet === 'sure';
  return [lines[index - 1], lines[index + 1]].some((near) => near?.bullet === 'likely');
}

function isOpenList(last: RootContent | undefined, before: Line | undefined): last is List {
  return last?.type === 'list' && last.ordered !== true && before !== undefined && isTyped(before);
}

function isTyped({ bullet }: Line): boolean {
  return bullet !== undefined;
}

/** Two lists with nothing between them. */
function isSameKind(last: RootContent | undefined, list: List): last is List {
  return last?.type === 'list' && last.ordered !== true && list.ordered !== true;
}

function bulletOf([first]: readonly PhrasingContent[]): 'sure' | 'likely' | undefined {
  if (first?.type !== 'text') return undefined;
  if (SURE.test(first.value)) return 'sure';
  return LIKELY.test(first.value) ? 'likely' : undefined;
}

function itemOf([first, ...others]: readonly PhrasingContent[]): ListItem {
  const text = first?.type === 'text' ? first.value.replace(SURE, '').replace(LIKELY, '') : '';
  const children: PhrasingContent[] =
    first?.type === 'text' ? [{ type: 'text', value: text }, ...others] : [...others];
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children: [{ type: 'paragraph', children }],
  };
}

/** A text with three bullets or more in one line has a line for each. */
function apart(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text') return [node];
  const parts = node.value.split(INSIDE);
  if (parts.length < 3) return [node];
  return parts.flatMap<PhrasingContent>((value, index) =>
    index === 0
      ? [{ type: 'text', value }]
      : [{ type: 'break' }, { type: 'text', value: `• ${value}` }],
  );
}
