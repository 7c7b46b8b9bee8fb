import { parseEntryText } from '@echosciences/content/entry-text';
import type { Document } from 'yaml';
import { isScalar, isSeq, parseDocument } from 'yaml';
import type { Replacement } from '../lib/replaced.ts';

type Path = readonly (string | number)[];

/** YAML inside a file. Values are changed where they stand: comments and style stay as they are. */
export class YamlText {
  readonly #document: Document;
  readonly #source: string;
  readonly #offset: number;

  /** @param offset where `source` begins in its file */
  constructor(source: string, offset = 0) {
    this.#document = parseDocument(source);
    this.#source = source;
    this.#offset = offset;
  }

  /** The last `old` in a value, before what follows `?` or `#`, becomes `next`; its quotes stay. */
  replaceIn(path: Path, old: string, next: string): Replacement | undefined {
    const range = this.#rangeOf(path);
    if (!range) return undefined;
    const [text = ''] = this.#source.slice(...range).split(/[?#]/, 1);
    const index = text.lastIndexOf(old);
    if (index < 0) return undefined;
    const start = range[0] + index;
    return this.#replacement(start, start + old.length, next);
  }

  /** A value becomes another that needs no quotes. */
  replace(path: Path, next: string): Replacement | undefined {
    const range = this.#rangeOf(path);
    return range && this.#replacement(...range, next);
  }

  /** Adds a value that needs no quotes to the list at `key`, in the style in which it is written. */
  add(key: string, value: string): Replacement {
    const list = this.#document.get(key, true);
    if (!isSeq(list) || !list.range) {
      const { length } = this.#source;
      // The front matter's last line is not ended: the break belongs to the line that closes it.
      return this.#replacement(length, length, `\n${key}: [${value}]`);
    }
    const [start, end] = list.range;
    if (!list.flow) {
      const indent = ' '.repeat(start - this.#source.lastIndexOf('\n', start) - 1);
      return this.#replacement(start, start, `- ${value}\n${indent}`);
    }
    const afterBracket = start + 1;
    const isEmpty = this.#source.slice(afterBracket, end - 1).trim() === '';
    return this.#replacement(afterBracket, afterBracket, isEmpty ? value : `${value}, `);
  }

  #rangeOf(path: Path): [number, number] | undefined {
    const node = this.#document.getIn(path, true);
    return isScalar(node) && node.range ? [node.range[0], node.range[1]] : undefined;
  }

  #replacement(start: number, end: number, text: string): Replacement {
    return { start: this.#offset + start, end: this.#offset + end, text };
  }
}

/** The front matter of an entry's file, which begins after its first line. */
export function frontMatterOf(text: string): YamlText {
  return new YamlText(parseEntryText(text).header ?? '', text.indexOf('\n') + 1);
}
