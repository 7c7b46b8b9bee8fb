import { HTML_TAGS } from '@echosciences/schemas';
import { parseEntities } from 'parse-entities';

/** A piece of raw HTML: a tag of the list, or text. */
export type Piece =
  | { kind: 'text'; source: string }
  | { kind: 'open'; source: string; name: string; attributes: Record<string, string> }
  | { kind: 'close'; source: string; name: string };

/** A tag as HTML's own syntax has it, but for what no browser needs: no `<` before its end. */
const TAG =
  /<(?<slash>\/?)(?<name>[a-z]+)(?<attributes>(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'=<>`]+))?)*)\s*\/?>/giu;
const ATTRIBUTE =
  /(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'=<>`]+)))?/gu;

/**
 * Raw HTML cut into the tags of `HTML_TAGS`, with the attributes that the list gives them, and text:
 * whatever is not recognised as a tag of the list is text, whatever it is. The pieces' sources,
 * joined, are the input.
 */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const text = (until: number) => {
    if (until > end) pieces.push({ kind: 'text', source: html.slice(end, until) });
  };
  for (const { 0: source, index, groups } of html.matchAll(TAG)) {
    const name = groups?.name?.toLowerCase() ?? '';
    if (!Object.hasOwn(HTML_TAGS, name)) continue;
    text(index);
    end = index + source.length;
    pieces.push(
      groups?.slash
        ? { kind: 'close', source, name }
        : { kind: 'open', source, name, attributes: attributesOf(name, groups?.attributes ?? '') },
    );
  }
  text(html.length);
  return pieces;
}

function attributesOf(tag: string, written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { groups } of written.matchAll(ATTRIBUTE)) {
    const name = groups?.name?.toLowerCase() ?? '';
    // The first of two counts, as in browsers.
    if (!HTML_TAGS[tag]?.includes(name) || Object.hasOwn(attributes, name)) continue;
    const value = groups?.double ?? groups?.single ?? groups?.bare ?? '';
    attributes[name] = parseEntities(value, { attribute: true });
  }
  return attributes;
}
