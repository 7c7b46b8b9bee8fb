import type { Entry, TerritoryContent } from '@echosciences/content';
import { loadPins, webLinks } from '@echosciences/content';
import { entryPath } from '@echosciences/content/redirects/addresses';
import { siteRedirects } from '@echosciences/content/redirects/sources';
import type { SiteNames } from '@echosciences/content/redirects/target';
import { resolveTarget } from '@echosciences/content/redirects/target';
import type { Link } from '@echosciences/schemas';
import { linksOf, NATIONAL_ID, nationalPins, network, territory } from '@echosciences/schemas';
import type { Replacement } from '../lib/replaced.ts';
import type { SourceFile } from './source-file.ts';
import { frontMatterOf, YamlText } from './yaml-values.ts';

/** The entry that gets another slug. */
export interface Renamed {
  entry: Entry;
  /** Its new slug. */
  slug: string;
  sites: ReadonlyMap<string, SiteNames>;
}

/** What names the renamed entry in another one: its relations, then links in its fields and text. */
export function mentionsInEntry(
  entry: Entry,
  { text }: SourceFile,
  renamed: Renamed,
): Replacement[] {
  const { slug: old } = renamed.entry;
  const yaml = frontMatterOf(text);
  const relations = linksOf(entry.type.schema, entry.data)
    .filter((link) => isTo(link, entry.territory, renamed))
    .flatMap(({ path }) => yaml.replaceIn(path, old, renamed.slug) ?? []);
  const links = webLinks(entry).flatMap(({ url, place }): Replacement[] => {
    if (!leadsTo(url, entry, renamed)) return [];
    const { line, column } = 'line' in place ? place : entry.locate(place);
    const at = text.indexOf(url, offsetOf(text, line, column));
    const index = (url.split(/[?#]/, 1)[0] ?? '').lastIndexOf(old);
    if (at < 0 || index < 0) return [];
    return [{ start: at + index, end: at + index + old.length, text: renamed.slug }];
  });
  return [...relations, ...links];
}

/** What names it in the settings of a site: file from the site's folder → replacements. */
export function mentionsInSettings(
  content: TerritoryContent,
  contentDirectory: string,
  read: (file: string) => SourceFile,
  renamed: Renamed,
): [file: string, replacements: Replacement[]][] {
  const { id, site } = content;
  const old = renamed.entry.slug;
  const isPortal = id === NATIONAL_ID;
  const replaceAt = (file: string, paths: readonly Link['path'][]): [string, Replacement[]][] => {
    if (paths.length === 0) return [];
    const yaml = new YamlText(read(file).text);
    return [[file, paths.flatMap((path) => yaml.replaceIn(path, old, renamed.slug) ?? [])]];
  };
  const linked = (links: readonly Link[]) =>
    links
      .filter((link) => link.path[0] !== 'externalTerritories' && isTo(link, id, renamed))
      .map(({ path }) => path);
  const table = siteRedirects(content).table.data?.redirects ?? [];
  const moved = table.flatMap(({ to }, index): Link['path'][] =>
    isPageOf(to, id, renamed) ? [['redirects', index, 'to']] : [],
  );
  return [
    ...replaceAt(
      isPortal ? 'reseau.yaml' : 'territoire.yaml',
      linked(linksOf(isPortal ? network : territory, site)),
    ),
    ...(isPortal
      ? replaceAt(
          'a-ne-pas-manquer.yaml',
          linked(linksOf(nationalPins, loadPins(contentDirectory).data)),
        )
      : []),
    ...replaceAt('redirections.yaml', moved),
  ];
}

function isTo({ relation, target }: Link, home: string, renamed: Renamed): boolean {
  if (relation === '*') return isPageOf(target, home, renamed);
  const { entry } = renamed;
  return relation === entry.type.key && home === entry.territory && target === entry.slug;
}

/** Whether an address or a reference, written in a site, is that of the renamed entry. */
function isPageOf(to: string, home: string, { entry, sites }: Renamed): boolean {
  const target = resolveTarget(to, home, sites);
  return target?.site === entry.territory && target.path === entryPath(entry);
}

/** Whether a link of `from` leads to the renamed entry's page, or to a file of its own. */
function leadsTo(link: string, from: Entry, { entry, sites }: Renamed): boolean {
  const url = URL.parse(link, `https://${sites.get(from.territory)?.domain}${entryPath(from)}/`);
  const target = url && resolveTarget(url.href, from.territory, sites);
  if (target?.site !== entry.territory) return false;
  const old = entryPath(entry);
  const { path } = target;
  return path === old || path.startsWith(`${old}/`) || path.startsWith(`${old}.`);
}

/** @param line @param column 1-based */
function offsetOf(text: string, line: number, column: number): number {
  let offset = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = text.indexOf('\n', offset);
    if (end < 0) return text.length;
    offset = end + 1;
  }
  return offset + column - 1;
}
