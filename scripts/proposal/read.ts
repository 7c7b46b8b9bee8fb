import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { ReceivedFile } from '@echosciences/content/received/files';
import {
  isWanted,
  MOST_BYTES,
  MOST_FILES,
  mostBytesOf,
  tooHeavy,
  tooMany,
} from '@echosciences/content/received/files';
import { ReceivedRefused } from '@echosciences/content/received/refused';
import { filesOfZip } from '@echosciences/content/received/zip';

/**
 * The files of a proposal: an archive, a folder in which one was opened, or `index.md` alone. Links are
 * not followed.
 * @throws {ReceivedRefused}
 */
export function readFiles(path: string): ReceivedFile[] {
  const stat = lstatSync(path);
  if (stat.isDirectory()) return filesOfFolder(path);
  if (!stat.isFile()) throw new ReceivedRefused(`« ${path} » n’est ni un fichier ni un dossier.`);
  if (basename(path) === 'index.md') {
    return [readOne(path, `${prefixOf(dirname(path))}index.md`, stat.size)];
  }
  if (stat.size > MOST_BYTES) throw tooHeavy(basename(path));
  return filesOfZip(readFileSync(path));
}

function filesOfFolder(root: string): ReceivedFile[] {
  const prefix = prefixOf(root);
  const files: ReceivedFile[] = [];
  let bytes = 0;
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) continue;
    const full = join(entry.parentPath, entry.name);
    const inside = relative(root, full).replaceAll('\\', '/');
    const path = prefix + inside;
    if (!isWanted(path)) continue;
    if (!entry.isFile()) {
      throw new ReceivedRefused(`« ${inside} » est un lien : mettre le fichier lui-même.`);
    }
    if (files.length === MOST_FILES) throw tooMany();
    const file = readOne(full, path, lstatSync(full).size);
    bytes += file.bytes.length;
    if (bytes > MOST_BYTES) throw tooHeavy(path);
    files.push(file);
  }
  return files;
}

/** A folder within `content/<territory>/…` says where its files belong: `content/corse/agenda/…/`. */
function prefixOf(folder: string): string {
  const [, place] = /(?:^|\/)(content\/[^/]+\/.+)$/.exec(folder.replaceAll('\\', '/')) ?? [];
  return place ? `${place}/` : '';
}

function readOne(full: string, path: string, size: number): ReceivedFile {
  if (size > mostBytesOf(path)) throw tooHeavy(path);
  return { path, bytes: Uint8Array.from(readFileSync(full)) };
}
