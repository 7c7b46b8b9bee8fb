import type { MarkdownHeading } from 'astro';

/** A part of a text, and its own parts. */
export interface Part {
  id: string;
  title: string;
  parts: Part[];
}

/** A text with fewer headings is seen at a glance. */
const ENOUGH = 4;

/** The table of contents of a text, two levels deep; empty when the text is short. Notes are no part. */
export function contentsOf(headings: readonly MarkdownHeading[]): Part[] {
  const shown = headings.filter(({ depth, slug }) => depth <= 3 && slug !== 'footnote-label');
  if (shown.length < ENOUGH) return [];
  const parts: Part[] = [];
  for (const { depth, slug: id, text: title } of shown) {
    const above = depth > 2 ? parts.at(-1) : undefined;
    (above?.parts ?? parts).push({ id, title, parts: [] });
  }
  return parts;
}
