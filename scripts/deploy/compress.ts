import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { writeWhole } from '@echosciences/theme/integration/write-whole.ts';
import { listFiles } from './list-files.ts';
import { compressibleExtensions } from './media-types.ts';

/** A shorter file would gain nothing: it fits into one packet as it is. */
const MIN_BYTES = 1000;
/** Files in work at a time: Node compresses on four threads. */
const AT_A_TIME = 4;

const ENCODINGS = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        // Of a portal's 19 MB of texts: level 9 makes 4.64 MB in 4 s, 10 makes 4.21 in 7, 11 makes 4.15
        // in 33. The agenda turns each night: most pages are compressed anew.
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Makes the compressed forms of a built site's texts, `<path>.br` and `<path>.gz`, in a folder of
 * their own: `<cache>/<id>/`. What any site has compressed before is not compressed again:
 * `<cache>/store/` keeps each result under the digest of its source, as a hard link.
 * @returns the folder, and its files from there
 */
export async function compressSite({
  id,
  dist,
  cache,
}: {
  id: string;
  dist: string;
  cache: string;
}): Promise<{ folder: string; files: string[] }> {
  const folder = join(cache, id);
  const store = join(cache, 'store');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sources = listFiles(dist)
    .filter(({ path, size }) => size >= MIN_BYTES && compressibleExtensions.has(extname(path)))
    // Long ones first: none is waited for at the end.
    .sort((a, b) => b.size - a.size);
  const files: string[] = [];
  const worker = async () => {
    for (let source = sources.shift(); source; source = sources.shift()) {
      const bytes = await readFile(join(dist, source.path));
      const digest = createHash('sha256').update(bytes).digest('hex');
      for (const [suffix, encode] of Object.entries(ENCODINGS)) {
        const kept = join(store, `${digest}.${suffix}`);
        if (!existsSync(kept)) writeWhole(kept, await encode(bytes));
        if (statSync(kept).size >= bytes.length) continue;
        const path = `${source.path}.${suffix}`;
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        linkSync(kept, join(folder, path));
        files.push(path);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return { folder, files };
}

/** Forgets the compressed forms that no site's folder links to any more. */
export function forgetUnused(cache: string): void {
  const store = join(cache, 'store');
  if (!existsSync(store)) return;
  for (const name of readdirSync(store)) {
    const file = join(store, name);
    if (statSync(file).nlink === 1) rmSync(file);
  }
}
