import { ReceivedRefused } from './refused.ts';

/** A file of a proposal that came by mail, by its path with `/` in the archive or the folder. */
export interface ReceivedFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Beyond it a proposal is something else: « Je contribue » gives a text and six images of 3 MB. */
export const MOST_FILES = 30;
export const MOST_BYTES = 24_000_000;
const MOST_TEXT = 512 * 1024;
const MOST_IMAGE = 8_000_000;

/** What systems leave in the archives and folders that people make: no part of a proposal. */
const LEFTOVERS = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/;

const IMAGE = /\.(?:jpe?g|png|webp|avif)$/i;

/** Whether a file is part of the proposal. @throws {ReceivedRefused} when it must not even be read */
export function isWanted(path: string): boolean {
  if (LEFTOVERS.test(path) || path.endsWith('/')) return false;
  const parts = path.split('/');
  const isSafe =
    path.length <= 300 &&
    !/[\p{Cc}\p{Cf}\\:]/u.test(path) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..');
  if (!isSafe) {
    throw new ReceivedRefused(
      `Le fichier « ${shown(path)} » veut sortir de son dossier, ou a un nom illisible : refusé. Ne prenez que les propositions téléchargées depuis « Je contribue ».`,
    );
  }
  const name = parts.at(-1) ?? '';
  if (name === 'index.md' || IMAGE.test(name)) return true;
  throw new ReceivedRefused(
    `Le fichier « ${shown(path)} » n’a rien à faire là : une proposition est un index.md et ses images JPEG, PNG, WebP ou AVIF.`,
  );
}

/** How many bytes of a file may be read. */
export function mostBytesOf(path: string): number {
  return path.endsWith('index.md') ? MOST_TEXT : MOST_IMAGE;
}

export function tooHeavy(path: string): ReceivedRefused {
  return new ReceivedRefused(
    `Le fichier « ${shown(path)} » est trop gros : 512 ko pour un texte, 8 Mo pour une image, 24 Mo en tout.`,
  );
}

export function tooMany(): ReceivedRefused {
  return new ReceivedRefused(
    `Plus de ${MOST_FILES} fichiers : ce n’est pas une proposition de « Je contribue ».`,
  );
}

/** A name as it may be shown in a terminal or a page: what controls them is gone. */
function shown(path: string): string {
  return path.replace(/[\p{Cc}\p{Cf}]/gu, '�').slice(0, 120);
}
