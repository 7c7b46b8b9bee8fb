import { relative } from 'node:path';

/** What a person can mend and the code cannot: its message, in their language, is all there is to say. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** Ends the process with a sentence, not a trace, at what the disk refuses and at a `Refusal`. */
export function tellFaults(language: keyof typeof DISK_REFUSES): void {
  process.once('uncaughtException', (error) => {
    console.error(sentenceOf(error, language) ?? error);
    process.exit(1);
  });
}

const DISK_REFUSES = {
  fr: (what: string) =>
    `Le disque refuse ${what} : vérifier les droits et la place, puis recommencer.`,
  en: (what: string) =>
    `The disk refuses ${what}: check your rights and the space that is left, then try again.`,
} as const;

const DISK_CODES = ['EACCES', 'EDQUOT', 'EIO', 'ENOSPC', 'EPERM', 'EROFS'];

function sentenceOf(
  error: NodeJS.ErrnoException,
  language: keyof typeof DISK_REFUSES,
): string | undefined {
  if (error instanceof Refusal) return error.message;
  const { code = '', syscall, path } = error;
  // Of a disk that is read only, mkdir with its parents says that they are missing.
  const isOfDisk = DISK_CODES.includes(code) || (code === 'ENOENT' && syscall === 'mkdir');
  // A write into an open file does not say which; a port refuses with some of these codes too.
  if (!isOfDisk || (path === undefined && syscall !== 'write')) return undefined;
  const what = path === undefined ? code : `${relative('', path)} (${code})`;
  return DISK_REFUSES[language](what);
}
