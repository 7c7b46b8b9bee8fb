import type { Dirent } from 'node:fs';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { KnownContentType } from '@echosciences/schemas';
import {
  allContentTypes,
  contentTypeOfFolder,
  LONGEST_SLUG,
  NATIONAL_ID,
  SLUG,
} from '@echosciences/schemas';
import type { Code } from './codes.ts';
import { internalFault } from './internal-fault.ts';
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

/** What commands leave in a territory's folder, unknown to Git. */
const LEFTOVERS = ['node_modules', 'dist', '.turbo'];

/** What lies in a territory's folder besides its rubriques, and what only the network's own has. */
const OWN_FILES = ['package.json', 'redirections.yaml', ...LEFTOVERS];
const TERRITORY_FILES = new Set([...OWN_FILES, 'territoire.yaml']);
const NATIONAL_FILES = new Set([
  ...OWN_FILES,
  'reseau.yaml',
  'taxonomies.yaml',
  'correspondances.yaml',
  'vacances.yaml',
  'a-ne-pas-manquer.yaml',
  'accessibilite.yaml',
]);

/**
 * Whether a folder is no territory, only what commands have left of one: Git does not take it away
 * with the branch that had the territory.
 */
export function isLeftover(directory: string): boolean {
  const found = children(directory, '', []);
  return found.length > 0 && found.every(({ name }) => LEFTOVERS.includes(name));
}

/** Walks `content/<territoire>/`: what is an entry, and what is out of place. */
export function listTerritoryFiles(directory: string): {
  folders: EntryFolder[];
  misplaced: Misplaced[];
} {
  const folders: EntryFolder[] = [];
  const misplaced: Misplaced[] = [];
  const known = basename(directory) === NATIONAL_ID ? NATIONAL_FILES : TERRITORY_FILES;
  for (const rubrique of children(directory, '', misplaced)) {
    const outside = outsideFault(rubrique.name, rubrique);
    if (outside) misplaced.push(outside);
    if (outside || known.has(rubrique.name)) continue;
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
    for (const year of children(directory, rubrique.name, misplaced)) {
      const path = `${rubrique.name}/${year.name}`;
      if (/^\d{4}$/.test(year.name) && year.isDirectory()) {
        readRubrique(directory, path, type, year.name, folders, misplaced);
      } else {
        misplaced.push(
          outsideFault(path, year) ?? {
            path,
            code: 'emplacement',
            message: `${type.labels.plural} se range par année : ${rubrique.name}/2027/${year.name}/index.md`,
          },
        );
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
  for (const child of children(directory, path, misplaced)) {
    const folder = `${path}/${child.name}`;
    const fault = folderFault(folder, path, child);
    if (fault) {
      misplaced.push(fault);
      continue;
    }
    const files = children(directory, folder, misplaced);
    const odd = files.filter((file) => !file.isFile());
    for (const file of odd) {
      misplaced.push(
        outsideFault(`${folder}/${file.name}`, file) ?? {
          path: `${folder}/${file.name}`,
          code: 'emplacement',
          message: 'pas de sous-dossier : poser les images à côté de index.md',
        },
      );
    }
    const names = files.filter((file) => file.isFile()).map((file) => file.name);
    const allowed = type.mdx ? ['index.md', 'index.mdx'] : ['index.md'];
    const file = allowed.find((name) => names.includes(name));
    if (file) {
      const assets = names.filter((name) => name !== file);
      folders.push({ type, slug: child.name, year, folder, file: `${folder}/${file}`, assets });
    } else if (!odd.some(({ name }) => allowed.includes(name))) {
      misplaced.push({
        path: folder,
        code: 'index-absent',
        message: 'dossier sans index.md : ajouter le texte ou supprimer le dossier',
      });
    }
  }
}

function folderFault(path: string, rubrique: string, child: Dirent): Misplaced | undefined {
  if (!child.isDirectory()) {
    return (
      outsideFault(path, child) ?? {
        path,
        code: 'emplacement',
        message: `une entrée est un dossier : ${rubrique}/<identifiant>/index.md`,
      }
    );
  }
  if (!SLUG.test(child.name)) {
    return {
      path,
      code: 'identifiant',
      message:
        'nom de dossier refusé : minuscules sans accent, chiffres et tirets seulement, par exemple fete-de-la-science',
    };
  }
  return child.name.length > LONGEST_SLUG
    ? {
        path,
        code: 'identifiant',
        message: `nom de dossier de ${child.name.length} caractères, ${LONGEST_SLUG} au plus : le raccourcir`,
      }
    : undefined;
}

/** A link leads out of the folder, and a pipe never ends: neither is followed nor read. */
function outsideFault(path: string, child: Dirent): Misplaced | undefined {
  if (child.isFile() || child.isDirectory()) return undefined;
  return {
    path,
    code: 'chemin',
    message: child.isSymbolicLink()
      ? 'lien vers un autre endroit : le remplacer par le fichier ou le dossier lui-même'
      : 'ni un fichier ni un dossier : le retirer',
  };
}

/** Children in a stable order, whatever the file system; none of a folder that cannot be read, which is said. */
function children(directory: string, path: string, misplaced: Misplaced[]): Dirent[] {
  try {
    return readdirSync(join(directory, path), { withFileTypes: true })
      .filter(({ name }) => name !== '.DS_Store' && name !== '.gitkeep')
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { code, message } = internalFault(path, error);
    misplaced.push({ path, code, message });
    return [];
  }
}
