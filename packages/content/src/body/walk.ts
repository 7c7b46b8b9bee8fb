import type { Nodes } from 'mdast';

/**
 * Calls `onNode` for each node of a tree, parents first. For what only looks: `unist-util-visit`
 * keeps ancestors and makes a function for each node, which costs more than parsing the text did.
 */
export function walk(node: Nodes, onNode: (node: Nodes) => void): void {
  onNode(node);
  if ('children' in node) for (const child of node.children) walk(child, onNode);
}
