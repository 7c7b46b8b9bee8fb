import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Damage } from './history.ts';

const STRAYS = ['oubli.html', 'agenda/oubli/index.html', '_astro/oubli.js', 'pagefind/oubli.txt'];

/**
 * What a hand or a failing disk does to a built site. One that is not there stays as it is: what is built
 * from nothing has not been damaged.
 */
export function damage(dist: string, kind: Damage, pick: number): void {
  if (!existsSync(dist)) return;
  if (kind === 'add stray file') {
    const path = join(dist, STRAYS[pick % STRAYS.length] ?? '');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'Un fichier de trop.');
    return;
  }
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const file = files[pick % files.length];
  if (!file) return;
  if (kind === 'remove built file') rmSync(file);
  else if (kind === 'alter built file') appendFileSync(file, '<!-- ici -->');
  else truncateSync(file, statSync(file).size >> 1);
}
