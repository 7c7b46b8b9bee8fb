import type { Item } from '@echosciences/aggregate';
import { dashboardTexts } from '../../texts.ts';
import type { LinkAt } from './dead-links.ts';
import type { Line } from './line.ts';

/** What `pnpm liens` found on one site. */
export interface AskedLinks {
  /** Instant, ISO 8601. */
  checkedAt: string;
  /** How many addresses it asked. */
  asked: number;
  faults: readonly LinkFault[];
}

export interface LinkFault {
  url: string;
  /** Nothing is there, or a person has to look. */
  state: 'dead' | 'unsure';
  /** In French. */
  reason: string;
  /** Entries that have the link, `<type>/<slug>`. */
  entries: readonly string[];
}

type Find = (entry: string) => Item | undefined;

/** Links to pages that the network does not have, as lines. @param origin of the site, left out of what is told */
export function ownLinkLines(links: readonly LinkAt[], origin: string, find: Find): Line[] {
  return links.flatMap(({ entry, url }) => {
    const item = find(entry);
    const told = url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
    return item ? [{ items: [item], note: dashboardTexts.deadLinks.own(told) }] : [];
  });
}

/** What `pnpm liens` found, for the entries that are still published. */
export function faultLines(
  faults: readonly LinkFault[],
  state: LinkFault['state'],
  find: Find,
): Line[] {
  return faults
    .filter((fault) => fault.state === state)
    .flatMap((fault) => {
      const [first, ...others] = fault.entries.flatMap((entry) => find(entry) ?? []);
      const note = `${fault.url}\u00A0: ${fault.reason}.`;
      return first ? [{ items: [first, ...others], note }] : [];
    });
}
