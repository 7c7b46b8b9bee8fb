import { fold } from '@echosciences/schemas';
import { calmed } from './capitals.ts';
import { oneLine, withoutEmojis } from './characters.ts';
import { eventFields, valid } from './fields.ts';
import { prose } from './prose.ts';

/** The limits of `keywords` in the schema. */
const MOST = 12;
const [SHORTEST, LONGEST] = [2, 40];

/** Notes that programs leave each other, addresses and figures: « challenge-id=202654 ». */
const NO_WORD = /[=@<>{}\\]|https?:|www\.|^[\d\s.,/-]*$/i;

/** Keywords as readers see them: apart, once each, without capitals that shout. */
export function keywordsOf(words: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const written of words.flatMap((word) => oneLine(word).split(/[,;#|•]|\s\/\s/))) {
    const keyword = keywordOf(written);
    const key = fold(keyword);
    if (keyword && !found.has(key)) found.set(key, keyword);
  }
  return [...found.values()].slice(0, MOST);
}

function keywordOf(written: string): string {
  const plain = withoutEmojis(written).replace(/^[\s"'*_.:–-]+|[\s"'*_.:–-]+$/g, '');
  if (NO_WORD.test(plain) || !/\p{L}/u.test(plain)) return '';
  const word = prose(/\p{Ll}/u.test(plain) ? plain : calmed(plain)).trim();
  return word.length >= SHORTEST && word.length <= LONGEST && valid(KEYWORDS, [word]) ? word : '';
}

const KEYWORDS = eventFields.keywords;
