import { allContentTypes, isReservedSegment, NATIONAL_ID } from '@echosciences/schemas';
import type { Finding } from '../finding.ts';
import { findingOf } from '../finding.ts';
import type { TerritoryContent } from '../load-territory.ts';
import { entryPath } from '../redirects/addresses.ts';
import type { Redirect } from '../redirects/file.ts';
import { redirectFinder } from '../redirects/find.ts';
import { patternRedirects } from '../redirects/publish.ts';
import { siteRedirects } from '../redirects/sources.ts';
import type { Rule } from '../rule.ts';

/** What stands for any slug when a pattern is tried. */
const ANY = 'x';

/**
 * The network's patterns take no living page of any territory, and lead to pages, not to each other.
 */
export const redirectPatterns: Rule = (content, { territories }) => {
  if (content.id !== NATIONAL_ID) return [];
  const { table } = siteRedirects(content);
  const patterns = patternRedirects(table.data?.patterns ?? []);
  const others = [...territories.values()].filter(({ id }) => id !== NATIONAL_ID);
  const find = redirectFinder(patterns);
  return patterns.flatMap((pattern, index): Finding[] => {
    const message =
      livingPage(pattern, others) ??
      repeated(pattern, patterns.slice(0, index)) ??
      nextRedirect(pattern, find) ??
      nowhere(pattern);
    return message
      ? [
          findingOf(
            table.file,
            { code: 'redirection', message },
            table.locate?.(['patterns', index]),
          ),
        ]
      : [];
  });
};

function livingPage(
  pattern: Redirect,
  territories: readonly TerritoryContent[],
): string | undefined {
  const find = redirectFinder([pattern]);
  const before = pattern.from.slice(0, pattern.from.search(/:|\*|$/));
  const isTaken = (path: string) => path.startsWith(before) && find(path) !== undefined;
  const own = sitePages().find(isTaken);
  if (own) return taking(pattern, `${own}/`, 'qui est une page de chaque site');
  for (const { id, folders } of territories) {
    const folder = folders.find((one) => isTaken(entryPath(one)));
    if (folder) {
      return taking(pattern, `${entryPath(folder)}/`, `la page de content/${id}/${folder.file}`);
    }
  }
  return undefined;
}

function taking({ from }: Redirect, path: string, owner: string): string {
  return `« ${from} » détournerait ${path}, ${owner} : écrire une forme plus précise, ou les adresses une à une dans redirects`;
}

/** Pages that each site has, whatever its content. */
function sitePages(): string[] {
  return allContentTypes
    .filter(({ path }) => path !== '')
    .flatMap(({ path, ends }) => [
      `/${path}`,
      `/${path}/page/2`,
      ...(ends ? [`/${path}/archives`] : []),
    ]);
}

function repeated({ from }: Redirect, earlier: readonly Redirect[]): string | undefined {
  const shape = sampleOf(from);
  const same = earlier.find((other) => sampleOf(other.from) === shape);
  return (
    same && `« ${from} » a la même forme que « ${same.from} », qui passe avant : n’en garder qu’une`
  );
}

function nextRedirect(
  { from, to }: Redirect,
  find: ReturnType<typeof redirectFinder>,
): string | undefined {
  const path = sampleOf(to.split(/[?#]/, 1)[0] ?? '');
  return find(path)
    ? `« ${from} » mène à « ${to} », que l’une des formes mène ailleurs : écrire l’adresse où l’on arrive à la fin`
    : undefined;
}

function nowhere({ to }: Redirect): string | undefined {
  const [first = ''] = to.slice(1).split(/[/?#]/, 1);
  if (first === '' || first.startsWith(':') || isReservedSegment(first)) return undefined;
  return `« /${first}/ » n’est pas une partie des sites : corriger la nouvelle adresse « ${to} »`;
}

/** One of the addresses of a pattern. */
function sampleOf(pattern: string): string {
  return pattern
    .replace(/:[A-Za-z]\w*/g, ANY)
    .replace(/\*$/, ANY)
    .replace(/(.)\/$/, '$1');
}
