import { readFileSync, statSync } from 'node:fs';
import { codeDigest } from '../code-digest.ts';
import { writeWhole } from '../write-whole.ts';
import type { EmittedImage } from './emit.ts';

type Images = ReadonlyMap<string, EmittedImage>;

interface ImagesRecord {
  /** Of the code that named them: an upgrade of the bundler may name them otherwise. */
  code: string;
  /** Path, state of the file, what was found of it. */
  images: [path: string, state: string, image: EmittedImage][];
}

/**
 * What the last build found of these images; nothing where there are others, since equal ones share a
 * name, or where one has changed.
 */
export function readRecord(file: string, paths: readonly string[]): Images | undefined {
  try {
    const { code, images }: ImagesRecord = JSON.parse(readFileSync(file, 'utf8'));
    const isSame = (path: string, index: number) =>
      images[index]?.[0] === path && images[index][1] === stateOf(path);
    return code === codeDigest() && images.length === paths.length && paths.every(isSame)
      ? new Map(images.map(([path, , image]) => [path, image]))
      : undefined;
  } catch {
    return undefined;
  }
}

export function writeRecord(file: string, images: Images): void {
  const record: ImagesRecord = {
    code: codeDigest(),
    images: [...images]
      .map(([path, image]): ImagesRecord['images'][number] => [path, stateOf(path), image])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
  writeWhole(file, JSON.stringify(record));
}

/** Bytes and the time of the last change, which nothing but the system sets. */
function stateOf(path: string): string {
  const { size, ctimeMs } = statSync(path);
  return `${size} ${ctimeMs}`;
}
