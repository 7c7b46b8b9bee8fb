import type { RootContent } from 'mdast';

/** Paragraphs between empty lines; the lines of each stay lines. Bullets and links are found later. */
export function fromPlainText(text: string): RootContent[] {
  return text
    .split(/\n[ \t\u00A0]*\n/)
    .map((value) => value.trim())
    .filter(Boolean)
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}
