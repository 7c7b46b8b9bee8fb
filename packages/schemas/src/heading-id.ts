import { fullWords } from './french-words.ts';
import { slugify } from './slugify.ts';

/** Enough to tell the parts of one text apart. */
const WORDS = 4;

/** Address of a part of a text: a few of its heading's words, as `fond-ocean`. Equal ones are numbered by the page. */
export function headingId(heading: string): string {
  const words = slugify(fullWords(heading)).split('-');
  return words.slice(0, WORDS).join('-') || 'partie';
}
