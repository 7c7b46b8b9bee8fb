import type { PhrasingContent, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { prose } from '../prose.ts';
import { tagsAsNodes } from './inline-tags.ts';
import { linkLabel, linkTarget } from './link-target.ts';

/** Emphasis in emphasis in emphasis has no meaning. */
const DEEPEST = 3;

/** The addresses of link references, by identifier. */
export type Definitions = ReadonlyMap<string, string>;

/** What a paragraph may hold: text, emphasis, links and line breaks; of the rest its text. */
export function cleanInline(
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
): PhrasingContent[] {
  const allowed = tagsAsNodes(nodes).flatMap((node) => allow(node, definitions, 0, false));
  return trimmed(settled(allowed).map(set));
}

/** Spaces and line breaks at both ends of a line are none. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const list = [...nodes];
  for (const side of [0, -1]) {
    for (let edge = list.at(side); edge; edge = list.at(side)) {
      const take = () => (side === 0 ? list.shift() : list.pop());
      if (edge.type === 'break') {
        take();
        continue;
      }
      if (edge.type !== 'text') break;
      const value = side === 0 ? edge.value.trimStart() : edge.value.trimEnd();
      take();
      if (value === '') continue;
      if (side === 0) list.unshift({ type: 'text', value });
      else list.push({ type: 'text', value });
      break;
    }
  }
  return list;
}

/** The nodes between line breaks, without the lines that say nothing. */
export function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map((line) => trimmed(line)).filter((line) => line.length > 0);
}

function allow(
  node: PhrasingContent,
  definitions: Definitions,
  depth: number,
  isInLink: boolean,
): PhrasingContent[] {
  const inside = (children: readonly PhrasingContent[], inLink = isInLink) =>
    children.flatMap((child) => allow(child, definitions, depth + 1, inLink));
  switch (node.type) {
    case 'text':
      return lines(node.value, isInLink);
    case 'inlineCode':
      return lines(node.value, isInLink);
    case 'break':
      return isInLink ? [{ type: 'text', value: ' ' }] : [node];
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = inside(node.children);
      return depth < DEEPEST ? [{ type: node.type, children }] : children;
    }
    case 'link':
    case 'linkReference': {
      const url = node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? '');
      const target = isInLink ? undefined : linkTarget(url);
      const children = inside(node.children, isInLink || target !== undefined);
      return target ? link(url, target, children) : children;
    }
    default:
      return [];
  }
}

function link(written: string, url: string, children: PhrasingContent[]): PhrasingContent[] {
  const words = textOf({ type: 'paragraph', children }).trim();
  if (words === '') return [];
  if (words === written.trim()) return [addressed(url)];
  // An address without its protocol, which parsers take for http.
  const said = linkTarget(words);
  const isAddress = said?.replace(/^https?:/, '') === url.replace(/^https?:/, '');
  return said && isAddress ? [addressed(said)] : [{ type: 'link', url, children }];
}

function addressed(url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: linkLabel(url) }] };
}

/** A text with its line breaks told as such, and the addresses in it as links. */
function lines(text: string, isInLink: boolean): PhrasingContent[] {
  if (isInLink) return [{ type: 'text', value: text.replace(/\s+/g, ' ') }];
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...starred(line),
    ]);
}

/** Stars that were to make words strong, left by an editor that did not read them. */
const STARS =
  /\*\*(?=\S)([^*]+)(?<=\S)\*\*|(?<![*\p{L}\p{N}])\*(?=[^\s*])([^*]+)(?<=[^\s*])\*(?![*\p{L}\p{N}])/gu;

function starred(line: string): PhrasingContent[] {
  const text = line.replace(/\*{3,}/g, '**');
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: found, 1: strong, 2: emphasis, index } of text.matchAll(STARS)) {
    nodes.push(...linked(withoutStars(text.slice(from, index))));
    const children = linked(strong ?? emphasis ?? '');
    nodes.push({ type: strong ? 'strong' : 'emphasis', children });
    from = index + found.length;
  }
  return [...nodes, ...linked(withoutStars(text.slice(from)))];
}

function withoutStars(text: string): string {
  return text.replace(/\*{2,}/g, '');
}

/** Pages and mails written out, without the signs that end a sentence. */
const ADDRESS =
  /(?<![\p{L}\d@/._-])(?:(?:https?:\/\/|www\.)[^\s<>"«»|\\^`{}]+|[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{2,63}){1,4})/giu;

function linked(line: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const written = withoutEnd(found);
    const url = linkTarget(written);
    if (!url) continue;
    nodes.push({ type: 'text', value: line.slice(from, index) }, addressed(url));
    from = index + written.length;
  }
  nodes.push({ type: 'text', value: line.slice(from) });
  return nodes;
}

function withoutEnd(address: string): string {
  const end = /[.,;:!?…’'*_~\]]+$/u.exec(address)?.[0] ?? '';
  const shorter = address.slice(0, address.length - end.length);
  const isOpen = shorter.endsWith(')') && !shorter.includes('(');
  if (isOpen) return withoutEnd(shorter.slice(0, -1));
  return shorter;
}

/** Neighbours of one kind made one, empty ones left out, spaces moved out of emphasis. */
function settled(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const list: PhrasingContent[] = [];
  for (const node of nodes.flatMap(aired)) {
    const last = list.at(-1);
    if (last && touches(last, node)) list.push({ type: 'text', value: ' ' });
    if (node.type === 'text' && last?.type === 'text') {
      list[list.length - 1] = { type: 'text', value: last.value + node.value };
    } else if (
      (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') &&
      last?.type === node.type
    ) {
      list[list.length - 1] = {
        type: node.type,
        children: settled([...last.children, ...node.children]),
      };
    } else if (node.type !== 'text' || node.value !== '') {
      list.push(node);
    }
  }
  return list;
}

/** « **Titre :**texte », « mot**(bis)** »: where signs meet letters, Markdown sees no emphasis. */
function touches(before: PhrasingContent, after: PhrasingContent): boolean {
  const [isBefore, isAfter] = [before, after].map(({ type }) =>
    ['strong', 'emphasis', 'delete'].includes(type),
  );
  if (isBefore) return /[:;,.!?…)»]$/.test(textOf(before)) && /^[\p{L}\p{N}]/u.test(textOf(after));
  return isAfter === true && /[\p{L}\p{N}]$/u.test(textOf(before)) && /^[(«]/.test(textOf(after));
}

function aired(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'link') return [{ ...node, children: trimmed(settled(node.children)) }];
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete') return [node];
  const children = settled(node.children);
  const inner = trimmed(children);
  if (inner.length === 0 || !/[\p{L}\p{N}]/u.test(textOf({ type: 'paragraph', children: inner }))) {
    return children;
  }
  return [...edge(children, 0), { type: node.type, children: inner }, ...edge(children, -1)];
}

/** What trimming takes from an end: line breaks, else one space. */
function edge(children: readonly PhrasingContent[], side: 0 | -1): PhrasingContent[] {
  const outer = children.at(side);
  if (outer?.type === 'break') return [outer];
  if (outer?.type !== 'text') return [];
  const isSpaced = side === 0 ? /^\s/.test(outer.value) : /\s$/.test(outer.value);
  return isSpaced ? [{ type: 'text', value: ' ' }] : [];
}

function set(node: PhrasingContent): PhrasingContent {
  if (node.type === 'text') return { type: 'text', value: prose(node.value) } satisfies Text;
  if (!('children' in node)) return node;
  if (node.type === 'link' && !/\s/.test(textOf(node))) return node;
  return { ...node, children: node.children.map(set) } as PhrasingContent;
}
