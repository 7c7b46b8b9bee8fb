import type { Hash } from 'node:crypto';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files by the digest of what they were made of. */
export interface DiskCache {
  /** What was kept under a key; made, and kept, when nothing was. */
  get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
}

export function diskCache(directory: string): DiskCache {
  const ready = mkdir(directory, { recursive: true });
  const running = new Map<string, Promise<Uint8Array>>();
  const read = async (key: string, make: () => Promise<Uint8Array>) => {
    const path = join(directory, key);
    try {
      return await readFile(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    const bytes = await make();
    await ready;
    // Written aside, then named: a build that stops leaves no half of a file under the name.
    const aside = `${path}.${randomUUID()}`;
    await writeFile(aside, bytes);
    await rename(aside, path);
    return bytes;
  };
  return {
    get: (key, make) => {
      const result = running.get(key) ?? read(key, make).finally(() => running.delete(key));
      running.set(key, result);
      return result;
    },
  };
}

/** What is digested first is an image mostly, which is asked for in many sizes: it is gone through once. */
const started = new WeakMap<Uint8Array, Hash>();

export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const [first = '', ...others] = parts;
  const digest = typeof first === 'string' ? startOf(first) : imageStart(first).copy();
  for (const part of others) digest.update(part).update('\0');
  return digest.digest('hex').slice(0, 32);
}

function imageStart(image: Uint8Array): Hash {
  const start = started.get(image) ?? startOf(image);
  started.set(image, start);
  return start;
}

function startOf(part: string | Uint8Array): Hash {
  return createHash('sha256').update(part).update('\0');
}
