import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Finding, TerritoryContent } from '@echosciences/content';
import { loadPins, yearOf } from '@echosciences/content';
import { entryPath } from '@echosciences/content/redirects/addresses';
import { networkOf } from '@echosciences/content/redirects/network';
import { siteRedirects } from '@echosciences/content/redirects/sources';
import { contentTypes, isReserved, LONGEST_SLUG, normalPath, SLUG } from '@echosciences/schemas';
import type { Replacement } from '../lib/replaced.ts';
import { replaced } from '../lib/replaced.ts';
import { mentionsInEntry, mentionsInSettings } from './mentions.ts';
import type { SourceFile } from './source-file.ts';
import { readSource } from './source-file.ts';
import { frontMatterOf } from './yaml-values.ts';

/** What a rename changes. Paths are relative to `content/`. */
export interface RenamePlan {
  from: string;
  to: string;
  oldAddress: string;
  newAddress: string;
  /** Files as they become, under the paths that they have before the move. */
  files: { path: string; source: SourceFile; changes: number }[];
}

/**
 * What it takes to give an entry another slug: its folder, its former address, all that names it.
 * @param folder `corse/articles/2026/ancien`
 * @returns a French sentence when it cannot be done
 */
export function planRename(
  contentDirectory: string,
  territories: ReadonlyMap<string, TerritoryContent>,
  folder: string,
  slug: string,
): RenamePlan | string {
  const unreadable = [...territories.values()]
    .flatMap((one) => [...one.findings, ...faultsOf(siteRedirects(one).table)])
    .concat(faultsOf(loadPins(contentDirectory)))[0];
  if (unreadable) {
    return `un fichier ne se lit pas, ce qui nomme ce contenu pourrait échapper : corriger d’abord ${unreadable.file}, ligne ${unreadable.line} (${unreadable.message})`;
  }
  const content = territories.get(folder.split('/')[0] ?? '');
  const entry = content?.entries.find((one) => `${content.id}/${one.folder}` === folder);
  if (!content || !entry) {
    return `« content/${folder} » n’est pas le dossier d’un contenu : content/<territoire>/<rubrique>/[<année>/]<identifiant>`;
  }
  const fault = slugFault(entry, content, slug);
  if (fault) return fault;

  const to = [content.id, entry.type.folder, folderYear({ ...entry, slug }), slug]
    .filter(Boolean)
    .join('/');
  if (existsSync(join(contentDirectory, to))) return `le dossier content/${to} existe déjà`;
  const renamed = { entry, slug, sites: networkOf(content, territories).sites };
  const changes = new Map<string, Replacement[]>();
  const sources = new Map<string, SourceFile>();
  const read = (path: string) => {
    const source = sources.get(path) ?? readSource(join(contentDirectory, path));
    sources.set(path, source);
    return source;
  };
  const change = (path: string, replacements: readonly Replacement[]) => {
    if (replacements.length > 0) changes.set(path, [...(changes.get(path) ?? []), ...replacements]);
  };
  for (const territory of territories.values()) {
    const { id } = territory;
    for (const one of territory.entries) {
      // Most entries name nothing: their files are not worth a reading.
      const path = `${id}/${one.file}`;
      if (mayName(one, entry.slug)) change(path, mentionsInEntry(one, read(path), renamed));
    }
    for (const [file, found] of mentionsInSettings(
      territory,
      contentDirectory,
      (name) => read(`${id}/${name}`),
      renamed,
    )) {
      change(`${id}/${file}`, found);
    }
  }
  const own = `${content.id}/${entry.file}`;
  change(own, [formerAddress(entry, slug, read(own).text)]);
  return {
    from: folder,
    to,
    oldAddress: `${entryPath(entry)}/`,
    newAddress: `${entryPath({ ...entry, slug })}/`,
    files: [...changes].map(([path, replacements]) => {
      const { text, isCrlf } = read(path);
      const source = { text: replaced(text, replacements), isCrlf };
      return { path, source, changes: replacements.length };
    }),
  };
}

/** Why a file holds nothing that can be read; of one that does, its warnings matter to no rename. */
function faultsOf({ data, findings }: { data?: unknown; findings: Finding[] }): Finding[] {
  return data ? [] : findings;
}

function slugFault(entry: Entry, content: TerritoryContent, slug: string): string | undefined {
  if (slug === entry.slug) return `« ${slug} » est déjà son identifiant`;
  if (!SLUG.test(slug) || slug.length > LONGEST_SLUG) {
    return `« ${slug} » n’est pas un identifiant : minuscules sans accent, chiffres et tirets, ${LONGEST_SLUG} caractères au plus`;
  }
  if (isReserved(entry.type, slug)) return `« ${slug} » est l’adresse d’une page du site lui-même`;
  if (entry.type.byYear && yearOf({ ...entry, slug }) === undefined) {
    return `l’identifiant d’un événement commence par son premier jour : ${entry.slug.slice(0, 10)}-${slug}`;
  }
  const path = entryPath({ ...entry, slug });
  const { addressAt, exact } = siteRedirects(content);
  const taken = addressAt(path);
  if (taken?.kind === 'entry')
    return `content/${content.id}/${taken.folder.file} a déjà cet identifiant`;
  const former = exact.get(path);
  return former && former.entry !== entry
    ? `${path}/ est une ancienne adresse (${former.file}, ligne ${former.locate('from').line}) : la retirer de là, ou choisir un autre identifiant`
    : undefined;
}

/** An event goes to the year of its new slug; another entry stays where it is. */
function folderYear(entry: Entry): string | undefined {
  return entry.type.key === contentTypes.event.key ? yearOf(entry) : entry.year;
}

function mayName({ data, body }: Entry, slug: string): boolean {
  return body.includes(slug) || JSON.stringify(data).includes(slug);
}

/** The old address joins the former ones; taking one of these back gives it its place. */
function formerAddress(entry: Entry, slug: string, text: string): Replacement {
  const yaml = frontMatterOf(text);
  const back = entry.data.redirectFrom.findIndex(
    (path) => normalPath(path) === entryPath({ ...entry, slug }),
  );
  const old = entryPath(entry);
  return (
    (back < 0 ? undefined : yaml.replace(['redirectFrom', back], old)) ??
    yaml.add('redirectFrom', old)
  );
}
