import { visit } from '@echosciences/schemas';
import type { Definition, Link, Nodes } from 'mdast';
import { visit as visitTree } from 'unist-util-visit';
import { bodyTree } from './body/tree.ts';
import type { Entry } from './load-territory.ts';
import type { Position } from './yaml.ts';

/** An address that an entry leads to, as it is written: `https://…`, `/articles/x/`, `../y/`. */
export interface WebLink {
  url: string;
  /** Where it stands in the text, or the path of its field: to find that one is to read the header again. */
  place: Position | readonly (string | number)[];
}

type Source = Pick<Entry, 'type' | 'data' | 'file' | 'body' | 'bodyLine'>;

/** Every link of an entry, those of its fields first: relations apart, which are checked as such. */
export function webLinks(entry: Source): WebLink[] {
  return [...fieldLinks(entry), ...bodyLinks(entry)];
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

function bodyLinks(source: Source): WebLink[] {
  const tree = MARKUP.test(source.body) ? bodyTree(source) : undefined;
  if (!tree) return [];
  const links: WebLink[] = [];
  const images = imagesIn(tree);
  visitTree(tree, ['link', 'definition'], (node) => {
    const { url, position } = node as Link | Definition;
    if (url === '' || NO_PAGE.test(url) || images.has((node as Definition).identifier)) return;
    const { line = 1, column = 1 } = position?.start ?? {};
    links.push({ url, place: { line: source.bodyLine + line - 1, column } });
  });
  return links;
}

/** Names of the definitions that images lead to, and no link. */
function imagesIn(tree: Nodes): ReadonlySet<string> {
  const images = new Set<string>();
  visitTree(tree, 'imageReference', ({ identifier }) => {
    images.add(identifier);
  });
  visitTree(tree, 'linkReference', ({ identifier }) => {
    images.delete(identifier);
  });
  return images;
}
