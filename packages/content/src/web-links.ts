import { visit } from '@echosciences/schemas';
import type { Definition, Link, Nodes } from 'mdast';
import { bodyTree } from './body/tree.ts';
import { walk } from './body/walk.ts';
import { kept } from './kept.ts';
import type { Entry } from './load-territory.ts';
import type { Position } from './yaml.ts';

/** An address that an entry leads to, as it is written: `https://…`, `/articles/x/`, `../y/`. */
export interface WebLink {
  url: string;
  /** Where it stands in the text, or the path of its field: to find that one is to read the header again. */
  place: Position | readonly (string | number)[];
}

type Source = Pick<Entry, 'type' | 'data' | 'file' | 'body' | 'bodyLine' | 'kept'>;

/**
 * Every link of an entry, those of its fields first: relations apart, which are checked as such.
 * @param tree its body, where it is at hand: to parse one costs more than all that is read of it
 */
export function webLinks(entry: Source, tree?: Nodes): WebLink[] {
  return kept(entry, 'liens', () => [...fieldLinks(entry), ...bodyLinks(entry, tree)]);
}

/** A field whose whole value is an address. */
const ADDRESS = /^https?:\/\/\S+$/;

function fieldLinks({ type, data }: Source): WebLink[] {
  const links: WebLink[] = [];
  visit(type.schema, data, (value, path) => {
    if (typeof value === 'string' && ADDRESS.test(value)) {
      links.push({ url: value, place: path });
    }
  });
  return links;
}

/** Text alone needs no parser: links have brackets, or are written out. */
const MARKUP = /[\]<]|https?:|www\./i;

/** Addresses that no page answers to: within the page, a mail, a telephone number. */
const NO_PAGE = /^(?:#|(?!https?:)[a-z][a-z0-9+.-]*:)/i;

function bodyLinks(source: Source, parsed: Nodes | undefined): WebLink[] {
  const tree = MARKUP.test(source.body) ? (parsed ?? bodyTree(source)) : undefined;
  if (!tree) return [];
  const { found, images } = addressesIn(tree);
  return found.flatMap((node): WebLink[] => {
    const { url, position } = node;
    if (url === '' || NO_PAGE.test(url) || images.has((node as Definition).identifier)) return [];
    const { line = 1, column = 1 } = position?.start ?? {};
    return [{ url, place: { line: source.bodyLine + line - 1, column } }];
  });
}

/** Links and definitions in reading order, and the names of the definitions that images lead to, and no link. */
function addressesIn(tree: Nodes) {
  const found: (Link | Definition)[] = [];
  const images = new Set<string>();
  const linked = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') found.push(node);
    else if (node.type === 'imageReference') images.add(node.identifier);
    else if (node.type === 'linkReference') linked.add(node.identifier);
  });
  for (const name of linked) images.delete(name);
  return { found, images };
}
