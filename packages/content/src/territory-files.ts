import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownContentType } from '@echosciences/schemas';
import { allContentTypes, contentTypeOfFolder, SLUG } from '@echosciences/schemas';
import type { Code } from './codes.ts';
import type { Kept } from './kept.ts';

/** An entry's folder as found on disk, not yet read. Paths are relative to the territory's folder. */
export interface EntryFolder {
  type: KnownContentType;
  slug: string;
  /** `2027` for the rubriques that have year folders. */
  year?: string;
  folder: string;
  /** `index.md` or `index.mdx`. */
  file: string;
  /** The other files of the folder, its images. */
  assets: string[];
  /** Where results are kept between runs, what was worked out from this folder alone. */
  kept?: Kept;
}

/** A file or folder that has no business where it is. */
export interface Misplaced {
  path: string;
  code: Code;
  message: string;
}

const KNOWN_FILES = new Set([
  'package.json',
  'territoire.yaml',
  'reseau.yaml',
  'taxonomies.yaml',
  'vacances.yaml',
  'a-ne-pas-manquer.yaml',
  'accessibilite.yaml',
  'redirections.yaml',
  'node_modules',
  'dist',
  '.turbo',
]);

/** Walks `content/<territoire>/`: what is an entry, and what is out of place. */
export function listTerritoryFiles(directory: string): {
  folders: EntryFolder[];
  misplaced: Misplaced[];
} {
  const folders: EntryFolder[] = [];
  const misplaced: Misplaced[] = [];
  for (const rubrique of children(directory)) {
    if (KNOWN_FILES.has(rubrique.name)) continue;
    const type = contentTypeOfFolder(rubrique.name);
    if (!type || !rubrique.isDirectory()) {
      const names = allContentTypes.map(({ folder }) => folder).join(', ');
      misplaced.push({
        path: rubrique.name,
        code: 'emplacement',
        message: `« ${rubrique.name} » n’est pas une rubrique : déplacer ou supprimer (rubriques : ${names})`,
      });
      continue;
    }
    if (!type.byYear) {
      readRubrique(directory, rubrique.name, type, undefined, folders, misplaced);
      continue;
    }
    for (const year of children(join(directory, rubrique.name))) {
      const path = `${rubrique.name}/${year.name}`;
      if (/^\d{4}$/.test(year.name) && year.isDirectory()) {
        readRubrique(directory, path, type, year.name, folders, misplaced);
      } else {
        misplaced.push({
          path,
          code: 'emplacement',
          message: `${type.labels.plural} se range par année : ${rubrique.name}/2027/${year.name}/index.md`,
        });
      }
    }
  }
  return { folders, misplaced };
}

function readRubrique(
  directory: string,
  path: string,
  type: EntryFolder['type'],
  year: string | undefined,
  folders: EntryFolder[],
  misplaced: Misplaced[],
) {
  for (const child of children(join(directory, path))) {
    const folder = `${path}/${child.name}`;
    if (!child.isDirectory()) {
      misplaced.push({
        path: folder,
        code: 'emplacement',
        message: `une entrée est un dossier : ${path}/<identifiant>/index.md`,
      });
      continue;
    }
    if (!SLUG.test(child.name)) {
      misplaced.push({
        path: folder,
        code: 'identifiant',
        message:
          'nom de dossier refusé : minuscules sans accent, chiffres et tirets seulement, par exemple fete-de-la-science',
      });
      continue;
    }
    const files = children(join(directory, folder));
    const names = files.filter((file) => file.isFile()).map((file) => file.name);
    for (const odd of files.filter((file) => !file.isFile())) {
      misplaced.push({
        path: `${folder}/${odd.name}`,
        code: 'emplacement',
        message: 'ni sous-dossier ni lien : poser les images à côté de index.md',
      });
    }
    const allowed = type.mdx ? ['index.md', 'index.mdx'] : ['index.md'];
    const file = allowed.find((name) => names.includes(name));
    if (!file) {
      misplaced.push({
        path: folder,
        code: 'index-absent',
        message: 'dossier sans index.md : ajouter le texte ou supprimer le dossier',
      });
      continue;
    }
    const assets = names.filter((name) => name !== file);
    folders.push({ type, slug: child.name, year, folder, file: `${folder}/${file}`, assets });
  }
}

/** Children in a stable order, whatever the file system. */
function children(directory: string) {
  return readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => name !== '.DS_Store' && name !== '.gitkeep')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
