import type { Html, PhrasingContent } from 'mdast';

const WRAPS: Record<string, 'strong' | 'emphasis'> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
};

/** What stands between the tags of these is no text. */
const SILENT = new Set(['script', 'style', 'iframe', 'svg', 'template', 'textarea', 'select']);

/** HTML among the words of a Markdown paragraph, as the nodes that Markdown has for it; the rest goes. */
export function tagsAsNodes(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  if (!nodes.some(({ type }) => type === 'html')) return [...nodes];
  const root: Open = { name: '', children: [] };
  const open: Open[] = [root];
  let silent: string | undefined;
  for (const node of nodes) {
    const { name, isEnd, href } = node.type === 'html' ? tagOf(node) : {};
    const inner = open.at(-1) ?? root;
    if (silent) {
      if (isEnd && name === silent) silent = undefined;
    } else if (name === undefined) {
      if (node.type !== 'html') inner.children.push(node);
    } else if (SILENT.has(name)) {
      if (!isEnd) silent = name;
    } else if (name === 'br') {
      inner.children.push({ type: 'break' });
    } else if (WRAPS[name] || name === 'a') {
      if (!isEnd) open.push({ name, href, children: [] });
      else if (inner.name === name) close(open);
    }
  }
  while (open.length > 1) close(open);
  return root.children;
}

interface Open {
  name: string;
  href?: string;
  children: PhrasingContent[];
}

function close(open: Open[]): void {
  const inner = open.pop();
  const outer = open.at(-1);
  if (!inner || !outer) return;
  const type = WRAPS[inner.name];
  if (type) outer.children.push({ type, children: inner.children });
  else if (inner.href)
    outer.children.push({ type: 'link', url: inner.href, children: inner.children });
  else outer.children.push(...inner.children);
}

function tagOf({ value }: Html): { name?: string; isEnd?: boolean; href?: string } {
  const { end, name } = /^<(?<end>\/?)(?<name>[a-z][a-z0-9:-]*)/i.exec(value)?.groups ?? {};
  const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(value);
  return { name: name?.toLowerCase(), isEnd: end === '/', href: href?.[1] ?? href?.[2] };
}
