import type { Nodes, RootContent } from 'mdast';

/** The lines of blocks, as a reader sees them. */
export function plainLines(blocks: readonly RootContent[]): string[] {
  return blocks.flatMap(linesIn).filter(Boolean);
}

const LINES = new Set(['paragraph', 'heading', 'tableCell']);

function linesIn(node: Nodes): string[] {
  if (LINES.has(node.type) || !('children' in node)) return [wordsOf(node).trim()];
  return node.children.flatMap(linesIn);
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
