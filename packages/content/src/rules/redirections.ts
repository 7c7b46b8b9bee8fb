import { suggest } from '@echosciences/schemas';
import type { Finding } from '../finding.ts';
import { findingOf } from '../finding.ts';
import type { TerritoryContent } from '../load-territory.ts';
import { entryPath } from '../redirects/addresses.ts';
import { follow } from '../redirects/follow.ts';
import type { Network } from '../redirects/network.ts';
import { addressFrom, networkOf } from '../redirects/network.ts';
import type { SiteRedirects, Source } from '../redirects/sources.ts';
import { siteRedirects } from '../redirects/sources.ts';
import type { Target } from '../redirects/target.ts';
import { pageAddress, resolveTarget } from '../redirects/target.ts';
import type { Rule } from '../rule.ts';

/**
 * A former address is nobody's page, leads to one page, and gets there at once. Targets on other
 * sites are followed where their content is loaded.
 */
export const redirections: Rule = (content, { territories }) => {
  const redirects = siteRedirects(content);
  const { sources, table } = redirects;
  if (sources.length === 0) return table.findings;
  const network = networkOf(content, territories);
  const isAlone = territories.size === 0;
  return [
    ...table.findings,
    ...sources.flatMap((source): Finding[] => {
      const fault = takenBy(source, content, redirects) ?? repeated(source, redirects);
      if (fault) return [error(source, 'from', fault)];
      return source.entry ? [] : targetFindings(source, content, network, isAlone);
    }),
  ];
};

function takenBy(
  { from, entry }: Source,
  { id }: TerritoryContent,
  { addressAt }: SiteRedirects,
): string | undefined {
  const address = addressAt(from);
  if (address?.kind !== 'entry' && address?.kind !== 'site') return undefined;
  const path = pageAddress({ path: from, suffix: '' });
  if (address.kind === 'site') return `${path} est une page du site lui-même : retirer cette ligne`;
  return address.folder.file === entry?.file
    ? `${path} est l’adresse actuelle de ce contenu : retirer cette ligne`
    : `${path} est la page de content/${id}/${address.folder.file} : retirer cette ligne, ou renommer ce contenu`;
}

function repeated(source: Source, { exact }: SiteRedirects): string | undefined {
  const first = exact.get(source.from);
  if (!first || first === source) return undefined;
  const { line } = first.locate('from');
  return `${source.from} figure déjà parmi les anciennes adresses (${first.file}, ligne ${line}) : n’en garder qu’une`;
}

function targetFindings(
  source: Source,
  content: TerritoryContent,
  network: Network,
  isAlone: boolean,
): Finding[] {
  const { from, to } = source;
  const target = resolveTarget(to, content.id, network.sites);
  if (!target) return isAlone ? [] : [error(source, 'to', unknownTarget(to))];
  const { end, steps, isEndless } = follow(target, network);
  const show = (place: Target) => addressFrom(content.id, place, network);
  if (isEndless) {
    const start = { site: content.id, path: from, suffix: '' };
    const circle = [start, ...steps].map(show).join(' → ');
    return [
      error(
        source,
        'to',
        `redirection sans fin, ${circle} : donner l’adresse d’une page qui existe`,
      ),
    ];
  }
  if (end !== target) {
    return [
      error(
        source,
        'to',
        `« ${to} » est elle-même une ancienne adresse : écrire ${show(end)}, où elle mène`,
      ),
    ];
  }
  const address = network.addressAt(end);
  if (address?.kind === 'entry' && address.isHidden) {
    const message = `« ${to} » est masqué : l’ancienne adresse ne mène nulle part tant que cette page n’est pas publiée`;
    return [{ ...error(source, 'to', message), level: 'avertissement' }];
  }
  if (address || !network.contentOf(end.site)) return [];
  const near = end.site === content.id && suggest(end.path, content.folders.map(entryPath));
  const remedy = near ? `Peut-être « ${near}/ » ?` : 'Corriger l’adresse ou retirer cette ligne';
  return [error(source, 'to', `« ${to} » n’existe pas. ${remedy}`)];
}

function unknownTarget(to: string): string {
  return `« ${to} » n’est ni une entrée ni une page du réseau : écrire /chemin/ (sur ce site), rubrique/identifiant, territoire/rubrique/identifiant, ou l’adresse https:// d’une page d’un site du réseau`;
}

function error(source: Source, field: 'from' | 'to', message: string): Finding {
  return findingOf(source.file, { code: 'redirection', message }, source.locate(field));
}
