import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Something stands where a file is to be written. `message` is French. */
export class PlaceTaken extends Error {
  override name = 'PlaceTaken';
}

/** Files by name, as texts or as bytes. */
export type PlacedFiles = readonly { name: string; bytes: Uint8Array | string }[];

/**
 * Writes the folder of a new entry, all its files or none: it takes its name once they are in it. What
 * an interrupted run leaves is out of the rubriques, and goes with the next run.
 * @param root the repository
 * @param folder `content/corse/agenda/2027/2027-10-08-nuit`
 * @throws {PlaceTaken} when there is something at its place, or a link on the way
 */
export function placeFolder(root: string, folder: string, files: PlacedFiles): void {
  const target = join(root, folder);
  withDraft(root, folder, (draft) => {
    for (const { name, bytes } of files) writeFileSync(join(draft, name), bytes);
    openFolder(root, dirname(folder));
    if (lstatSync(target, { throwIfNoEntry: false })) {
      throw new PlaceTaken(`« ${folder} » existe déjà : rien n’est remplacé.`);
    }
    renameSync(draft, target);
  });
}

/**
 * Replaces the text of an entry as a whole: readers see the former or the new one. Its new images are
 * there before it.
 * @param path `content/corse/agenda/2027/2027-10-08-nuit/index.md`
 * @param before the text that is to be there still: else somebody has just changed it
 * @throws {PlaceTaken}
 */
export function replaceText(
  root: string,
  path: string,
  { before, after, images }: { before: string; after: string; images: PlacedFiles },
): void {
  const folder = dirname(path);
  openFolder(root, folder);
  const target = join(root, path);
  if (!lstatSync(target, { throwIfNoEntry: false })?.isFile()) {
    throw new PlaceTaken(`« ${path} » n’est plus là, ou n’est pas un fichier : rien n’est écrit.`);
  }
  if (readFileSync(target, 'utf8') !== before) {
    throw new PlaceTaken(
      `« ${path} » vient d’être modifié par quelqu’un : laissé tel quel, relancer l’import.`,
    );
  }
  withDraft(root, folder, (draft) => {
    for (const { name, bytes } of [...images, { name: basename(path), bytes: after }]) {
      writeFileSync(join(draft, name), bytes);
      renameSync(join(draft, name), join(root, folder, name));
    }
  });
}

/** The folders down to `folder`, made where they lack. Links are not followed: they lead out of the content. */
function openFolder(root: string, folder: string) {
  let path = '';
  for (const segment of folder.split('/')) {
    path = path ? `${path}/${segment}` : segment;
    const status = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (!status) mkdirSync(join(root, path));
    else if (!status.isDirectory()) {
      const what = status.isSymbolicLink() ? 'un lien vers un autre endroit' : 'un fichier';
      throw new PlaceTaken(
        `« ${path} » est ${what}, un dossier est attendu : le retirer, rien n’est écrit.`,
      );
    }
  }
}

/** In the territory's folder, hence on the same disk: to rename what is in it is one step. */
const DRAFTS = '.turbo';
const DRAFT = /^brouillon-(?<pid>\d+)$/;

function withDraft(root: string, folder: string, write: (draft: string) => void) {
  const drafts = `${folder.split('/').slice(0, 2).join('/')}/${DRAFTS}`;
  openFolder(root, drafts);
  for (const name of readdirSync(join(root, drafts))) {
    const { pid } = DRAFT.exec(name)?.groups ?? {};
    if (pid && !isRunning(Number(pid))) {
      rmSync(join(root, drafts, name), { recursive: true, force: true });
    }
  }
  const draft = join(root, drafts, `brouillon-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  try {
    write(draft);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
