import { closeSync, openSync, readSync } from 'node:fs';
import { HEAD_BYTES, kindOfImage } from './image-kind.ts';

/** What a file on disk is by its first bytes, whatever its name says. */
export function kindOfFile(path: string): ReturnType<typeof kindOfImage> {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return kindOfImage(head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0)));
  } finally {
    closeSync(file);
  }
}
