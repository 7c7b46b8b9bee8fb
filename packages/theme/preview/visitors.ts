import { toString as textContent } from 'hast-util-to-string';
import type { HastPluginList, MdastPluginList } from 'satteri';
import type { Node, Parent } from 'unist';
import { visit } from 'unist-util-visit';

type Visitor = (node: Node, context: unknown) => Node | undefined;
type Subscription = Visitor | Filtered | Filtered[];
interface Filtered {
  filter: string[];
  visit: Visitor;
}
type Plugin = { name: string; before?: Hook } & Record<string, Subscription>;
type Hook = (root: Parent, context: unknown) => void;

/**
 * Runs plugins of satteri on a tree of mdast or hast, one after the other: visitors by type of node,
 * whose changes take place once the whole tree has been seen, after the hook that sees it first. What
 * our plugins use of its context is here, and no more: `replaceNode`, `wrapNode`, `setProperty`, `textContent`, `data`, `sourceFormat`.
 */
export function runPlugins(
  tree: Parent,
  plugins: MdastPluginList | HastPluginList,
  { source, data }: { source: string; data: Record<string, unknown> },
): void {
  for (const entry of plugins) {
    const plugin = typeof entry === 'function' ? (entry as Factory)({ source }) : entry;
    if (plugin) runPlugin(tree, plugin as Plugin, data);
  }
}

type Factory = (document: { source: string }) => unknown;

function runPlugin(tree: Parent, plugin: Plugin, data: Record<string, unknown>): void {
  const changes: (() => void)[] = [];
  const parents = new Map<Node, Parent>();
  const put = (node: Node, other: Node): void => {
    changes.push(() => {
      const siblings = parents.get(node)?.children;
      if (siblings) siblings.splice(siblings.indexOf(node), 1, other);
      // The root has no other place than its own.
      else Object.assign(node, other);
    });
  };
  const context = {
    data,
    sourceFormat: 'markdown',
    textContent,
    replaceNode: put,
    wrapNode: (node: Node, wrapper: Parent) =>
      put(node, { ...wrapper, children: [node, ...wrapper.children] } as Node),
    setProperty(node: Node & { properties?: object }, key: string, value: unknown): void {
      changes.push(() => {
        Object.assign(node.properties ?? node, { [key]: value });
      });
    },
  };
  plugin.before?.(tree, context);
  for (const change of changes.splice(0)) change();
  visit(tree, (node, _index, parent) => {
    if (parent) parents.set(node, parent as Parent);
    for (const visitor of visitorsOf(plugin, node)) {
      const replacement = visitor(node, context);
      if (replacement) put(node, replacement);
    }
  });
  for (const change of changes) change();
}

function visitorsOf(plugin: Plugin, node: Node & { tagName?: string }): Visitor[] {
  return [plugin[node.type] ?? []].flat().flatMap((subscription) => {
    if (typeof subscription === 'function') return [subscription];
    return subscription.filter.includes(node.tagName ?? '') ? [subscription.visit] : [];
  });
}
