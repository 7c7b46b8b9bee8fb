import { readFileSync } from 'node:fs';
import { parseEntryText } from '@echosciences/content/entry-text';
import { parseYaml } from '@echosciences/content/yaml';
import { oddCharacters } from '@echosciences/schemas';
import type { Fix } from './fix.ts';
import { indexOf, replaceFile } from './fix.ts';

/** Nothing tells what these stood for: a letter that was lost, a sign of a private font. */
const LOST = /[\uFFFD\p{Co}]/u;

/** Characters that are not seen, and accents apart from their letters, in the entry's text. */
export const characters: Fix = (folder) => {
  const path = indexOf(folder);
  return folder.findings.some(({ code }) => code === 'caracteres' || code === 'schema')
    ? tidyFile(path, (text) => parseEntryText(text.replace(/\r\n?/g, '\n')).yaml !== undefined)
    : [];
};

/** The same for a file of YAML alone, such as `territoire.yaml`. */
export function yamlCharacters(path: string): string[] {
  return tidyFile(path, (text) => parseYaml(text).errors.length === 0);
}

/** @param isRead whether a text can be read: one that no longer could is not written */
function tidyFile(path: string, isRead: (text: string) => boolean): string[] {
  const text = decode(path);
  if (text === undefined) return [];
  const seen = withoutOdd(text);
  const tidy = seen.normalize('NFC');
  if (tidy === text || !isRead(tidy)) return [];
  replaceFile(path, tidy);
  const removed = text.length - seen.length;
  return [
    ...(seen === text
      ? []
      : [removed > 1 ? `${removed} signes invisibles retirés` : 'signe invisible retiré']),
    ...(tidy === seen ? [] : ['accents réunis à leur lettre']),
  ];
}

/** Ends of lines of other systems become spaces: a field stays on its line. */
function withoutOdd(text: string): string {
  let [kept, from] = ['', 0];
  for (const { index, codePoint } of oddCharacters(text)) {
    const character = String.fromCodePoint(Number.parseInt(codePoint.slice(2), 16));
    if (LOST.test(character)) continue;
    kept += text.slice(from, index) + (/[\u2028\u2029]/.test(character) ? ' ' : '');
    from = index + character.length;
  }
  return kept + text.slice(from);
}

function decode(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}
