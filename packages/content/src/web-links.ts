import { visit } from '@echosciences/schemas';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Entry } from './load-territory.ts';
import type { Position } from './yaml.ts';

/** An address that an entry leads to, as it is written: `https://…`, `/articles/x/`, `../y/`. */
export interface WebLink {
  url: string;
  place: Position;
}

type Source = Pick<Entry, 'type' | 'data' | 'file' | 'body' | 'bodyLine' | 'locate'>;

/** Every link of an entry, those of its fields first: relations apart, which are checked as such. */
export function webLinks(entry: Source): WebLink[] {
  return [...fieldLinks(entry), ...bodyLinks(entry)];
}

/** A field whose whole value is an address. */
const ADDRESS = /^https?:\/\/\S+$/;

function fieldLinks({ type, data, locate }: Source): WebLink[] {
  const links: WebLink[] = [];
  visit(type.schema, data, (value, path) => {
    if (typeof value === 'string' && ADDRESS.test(value)) {
      links.push({ url: value, place: locate(path) });
    }
  });
  return links;
}

/** Addresses that no page answers to: within the page, a mail, a telephone number. */
const NO_PAGE = /^(?:#|(?!https?:)[a-z][a-z0-9+.-]*:)/i;

function bodyLinks({ file, body, bodyLine }: Source): WebLink[] {
  const links: WebLink[] = [];
  const walk = ({ type, url, position, children }: Node) => {
    if ((type === 'link' || type === 'definition') && url && !NO_PAGE.test(url)) {
      const { line = 1, column = 1 } = position?.start ?? {};
      links.push({ url, place: { line: bodyLine + line - 1, column } });
    }
    for (const child of children ?? []) walk(child);
  };
  walk(file.endsWith('.mdx') ? mdxToMdast(body) : markdownToMdast(body));
  return links;
}

/** What is read of a node of mdast or MDX. */
interface Node {
  type: string;
  url?: string;
  position?: { start: { line: number; column: number } };
  children?: readonly Node[];
}
