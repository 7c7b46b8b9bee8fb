import { isObject, listOf, textOf } from '../json/value.ts';

/** A text in several languages: French, else the first that there is; or the text itself. */
export function localized(value: unknown): string | undefined {
  if (!isObject(value)) return textOf(value);
  return textOf(value.fr) ?? Object.values(value).map(textOf).find(Boolean);
}

/** A list of words, in several languages or in one; or one text that separates them by `;` or `,`. */
export function localizedWords(value: unknown): string[] {
  if (isObject(value)) {
    const french = localizedWords(value.fr);
    if (french.length > 0) return french;
    const other = Object.values(value).find(
      (words) => !isObject(words) && wordsOf(words).length > 0,
    );
    return wordsOf(other);
  }
  return wordsOf(value);
}

function wordsOf(value: unknown): string[] {
  const texts = Array.isArray(value)
    ? listOf(value).map(textOf)
    : (textOf(value) ?? '').split(/[;,]/).map(textOf);
  return [...new Set(texts.filter((text) => text !== undefined))];
}
