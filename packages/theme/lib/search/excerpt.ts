import { readText } from './words.ts';

/** A piece of an excerpt; a mark is a word that was asked. */
export interface ExcerptPart {
  text: string;
  isMark: boolean;
}

/**
 * Pagefind's excerpt as plain pieces: it is HTML in which `<` and `>` of the page are escaped and only
 * `<mark>` is an element. Nothing of it is parsed as HTML again.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return readText(excerpt)
    .replace(/^… | …$/g, (cut) => cut.replace(' ', '\u00A0'))
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) => ({
      text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      isMark: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}
