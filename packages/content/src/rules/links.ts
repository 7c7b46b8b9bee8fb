import { suggest } from '@echosciences/schemas';
import { linkFault } from '../body/link-fault.ts';
import type { Finding } from '../finding.ts';
import type { Entry, TerritoryContent } from '../load-territory.ts';
import { entryPath } from '../redirects/addresses.ts';
import { follow } from '../redirects/follow.ts';
import type { Network } from '../redirects/network.ts';
import { addressFrom, networkOf } from '../redirects/network.ts';
import type { Target } from '../redirects/target.ts';
import { resolveTarget } from '../redirects/target.ts';
import type { Rule } from '../rule.ts';
import { errorAt } from '../rule.ts';
import { webLinks } from '../web-links.ts';

/**
 * A link to a page of the network leads to one that is published, by way of its former addresses if
 * need be. What is on another territory's site is its own to change: a warning there.
 */
export const links: Rule = (content, { territories }) => {
  const network = networkOf(content, territories);
  return content.entries.flatMap((entry) =>
    webLinks(entry).flatMap(({ url, place }): Finding[] => {
      const fault = faultOf(url, entry, content, network);
      return fault ? [{ ...errorAt(entry, place, 'lien', fault.message), ...fault }] : [];
    }),
  );
};

type LinkFault = Pick<Finding, 'level' | 'message'>;

function faultOf(
  written: string,
  entry: Entry,
  { id, site }: TerritoryContent,
  network: Network,
): LinkFault | undefined {
  const host = site?.domain ?? 'site.invalid';
  const url = URL.parse(written, `https://${host}${entryPath(entry)}/`);
  // Said where the body is judged: it leads nowhere, whatever there is.
  if (!url || !/^https?:$/.test(url.protocol) || linkFault(written)) return undefined;
  const isOwn = url.host === host;
  if (isOwn && isFileBeside(written, entry)) {
    const message = `un lien ne mène pas à une image : la montrer, ![ce qu’elle montre](${written})`;
    return { level: 'erreur', message };
  }
  const target = resolveTarget(isOwn ? url.pathname : url.href, id, network.sites);
  if (!target) {
    return isOwn
      ? nowhere({ site: id, path: url.pathname.replace(/\/+$/, ''), suffix: '' }, id, network)
      : undefined;
  }
  const { end } = follow(target, network);
  if (!network.contentOf(end.site)) return undefined;
  const address = network.addressAt(end);
  if (!address) return nowhere(target, id, network);
  if (address.kind !== 'entry' || !address.isHidden) return undefined;
  const message = `« ${shown(target, id, network)} » est masqué : le publier (visibility: published) ou retirer ce lien`;
  return { level: 'avertissement', message };
}

function nowhere(target: Target, id: string, network: Network): LinkFault {
  const near = suggest(target.path, (network.contentOf(target.site)?.folders ?? []).map(entryPath));
  const remedy = near
    ? `Peut-être « ${shown({ ...target, path: near }, id, network)} » ?`
    : 'Corriger l’adresse ou retirer ce lien';
  return {
    level: target.site === id ? 'erreur' : 'avertissement',
    message: `« ${shown(target, id, network)} » n’existe pas. ${remedy}`,
  };
}

/** As it is written in a text of the site. */
function shown(target: Target, id: string, network: Network): string {
  return decoded(addressFrom(id, { ...target, suffix: '' }, network));
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // A stray %.
    return address;
  }
}

function isFileBeside(written: string, { assets }: Entry): boolean {
  return assets.includes(written.replace(/^\.\//, ''));
}
