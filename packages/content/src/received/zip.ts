import { Unzip, UnzipInflate } from 'fflate';
import { joined } from '../bytes.ts';
import type { ReceivedFile } from './files.ts';
import { isWanted, MOST_BYTES, MOST_FILES, mostBytesOf, tooHeavy, tooMany } from './files.ts';
import { ReceivedRefused } from './refused.ts';

/** Compressed bytes given at a time: at most a thousand times more come out before they are counted. */
const STEP = 4096;

/**
 * The files of a proposal's archive, in memory alone. Counted as they inflate, whatever the archive
 * says of their size; nothing of an entry but its name and its bytes is used, so that a link is but a
 * text.
 * @throws {ReceivedRefused}
 */
export function filesOfZip(zip: Uint8Array): ReceivedFile[] {
  if (zip.length > MOST_BYTES) throw tooHeavy('l’archive');
  const files: { path: string; chunks: Uint8Array[]; isWhole: boolean }[] = [];
  const counter = { entries: 0, bytes: 0 };
  const unzip = new Unzip((entry) => {
    if (++counter.entries > MOST_FILES) throw tooMany();
    const { name: path } = entry;
    if (!isWanted(path)) return;
    if (files.some((file) => file.path.toLowerCase() === path.toLowerCase())) {
      throw new ReceivedRefused('Deux fichiers de cette archive ont le même nom.');
    }
    const file = { path, chunks: [] as Uint8Array[], isWhole: false };
    files.push(file);
    let length = 0;
    entry.ondata = (error, chunk, final) => {
      // What is thrown below comes back here too.
      if (error) throw error;
      length += chunk.length;
      counter.bytes += chunk.length;
      if (length > mostBytesOf(path) || counter.bytes > MOST_BYTES) throw tooHeavy(path);
      file.chunks.push(chunk);
      file.isWhole = final;
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < zip.length; at += STEP) {
      unzip.push(zip.subarray(at, at + STEP), at + STEP >= zip.length);
    }
  } catch (error) {
    throw error instanceof ReceivedRefused ? error : damaged();
  }
  if (files.length === 0 || files.some(({ isWhole }) => !isWhole)) throw damaged();
  return files.map(({ path, chunks }) => ({ path, bytes: joined(chunks) }));
}

function damaged(): ReceivedRefused {
  return new ReceivedRefused(
    'Ce fichier n’est pas une archive zip, ou il est abîmé : demandez qu’on vous l’envoie de nouveau.',
  );
}
