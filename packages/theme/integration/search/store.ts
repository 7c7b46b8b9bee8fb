import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../write-whole.ts';

/** What was made once and is kept from one build to the next, under a digest of all that it is made of. */
export interface Store {
  /** The kept value, or the one that is made and kept when there is none that can be read. */
  of<Value>(key: string, make: () => Promise<Value>): Promise<Value>;
  /** Forgets all that was not asked for. */
  prune(): void;
}

const DIGEST_BYTES = 20;

export function storeIn(directory: string): Store {
  const asked = new Set<string>();
  return {
    async of<Value>(key: string, make: () => Promise<Value>) {
      asked.add(key);
      const path = join(directory, key);
      const kept = read(path);
      if (kept) return deserialize(kept) as Value;
      const value = await make();
      write(path, serialize(value));
      return value;
    },
    prune() {
      for (const name of readdirSync(directory)) {
        if (!asked.has(name)) rmSync(join(directory, name), { recursive: true });
      }
    },
  };
}

/** Writes a file whole or not at all, with its digest before what it holds. */
export function write(path: string, content: Uint8Array): void {
  writeWhole(path, Buffer.concat([digestOf(content), content]));
}

/** What `write()` wrote, and nothing when it is not there or not as it was written. */
export function read(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(DIGEST_BYTES);
    return digestOf(content).equals(bytes.subarray(0, DIGEST_BYTES)) ? content : undefined;
  } catch {
    return undefined;
  }
}

function digestOf(content: Uint8Array): Buffer {
  return createHash('sha1').update(content).digest();
}
