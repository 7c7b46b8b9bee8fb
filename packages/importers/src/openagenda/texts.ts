import { decoded, isObject, listOf, textOf } from '../json/value.ts';

/** A text in several languages: French, else the first that there is; or the text itself. */
export function localized(value: unknown): string | undefined {
  if (!isObject(value)) return textOf(value);
  return textOf(value.fr) ?? Object.values(value).map(textOf).find(Boolean);
}

/** A list of words, in several languages or in one; or one text that separates them by `;` or `,`. */
export function localizedWords(value: unknown): string[] {
  if (!isObject(value)) return wordsOf(value);
  const lists = [value.fr, ...Object.values(value)].map(wordsOf);
  return lists.find((words) => words.length > 0) ?? [];
}

function wordsOf(value: unknown): string[] {
  const given = decoded(value);
  const texts = Array.isArray(given)
    ? listOf(given).map(textOf)
    : separated(textOf(value) ?? '').map(textOf);
  return [...new Set(texts.filter((text) => text !== undefined))];
}

/** Words that are separated by `;` may hold a comma. */
function separated(text: string): string[] {
  return text.split(text.includes(';') ? ';' : ',');
}
