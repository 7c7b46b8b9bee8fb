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
    throw error instanceof ReceivedRefused ? error : unusable(zip);
  }
  if (files.length === 0 || files.some(({ isWhole }) => !isWhole)) throw unusable(zip);
  return files.map(({ path, chunks }) => ({ path, bytes: joined(chunks) }));
}

function unusable(zip: Uint8Array): ReceivedRefused {
  return new ReceivedRefused(
    isLocked(zip)
      ? 'Cette archive est protégée par un mot de passe : ouvrez-la, puis donnez le dossier qu’elle contient, ou demandez qu’on vous l’envoie sans mot de passe.'
      : 'Ce fichier n’est pas une archive zip, ou il est abîmé : demandez qu’on vous l’envoie de nouveau.',
  );
}

/** Whether the head of an entry says that it is encrypted (APPNOTE.TXT 4.4.4, bit 0), which fflate does not tell. */
function isLocked(zip: Uint8Array): boolean {
  const heads = new TextDecoder('latin1').decode(zip).split('PK\x03\x04').slice(1);
  return heads.some((head) => head.charCodeAt(2) % 2 === 1);
}
