import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadEntry, yearOf } from '@echosciences/content';
import type { Fix } from './fix.ts';

/** An entry in another year's folder is moved to its own, unless its place is taken. */
export const yearFolder: Fix = ({ territory, entry, findings }) => {
  if (!findings.some(({ code }) => code === 'annee')) return [];
  const data = loadEntry(territory, entry);
  const year = data && yearOf({ ...entry, data });
  if (!year || year === entry.year) return [];
  const folder = `${entry.type.folder}/${year}/${entry.slug}`;
  const [from, to] = [join(territory, entry.folder), join(territory, folder)];
  if (existsSync(to)) return [];
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
  try {
    rmdirSync(dirname(from));
  } catch {
    // Other entries are left in it.
  }
  return [`dossier déplacé vers ${folder}/`];
};
