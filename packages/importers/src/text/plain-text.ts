import type { Nodes, RootContent } from 'mdast';
import type { RichText } from '../record.ts';
import { blocksOf } from './markdown-text.ts';

/** A text without any markup, one line a paragraph, heading or item of a list. */
export function plainTextOf(text: RichText): string {
  return plainLines(blocksOf(text)).join('\n');
}

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
