import { instantOf } from './moments.ts';
import { textOf } from './property.ts';
import type { VEvent } from './vevent.ts';

/**
 * Of versions of one event, the newest: by SEQUENCE, then LAST-MODIFIED, then DTSTAMP (RFC 5546,
 * 2.1.5); then by what is written, so that the order of a file never decides.
 */
export function newest(versions: readonly VEvent[]): { kept?: VEvent; older: VEvent[] } {
  const [kept, ...older] = versions
    .map((version) => ({ version, rank: rankOf(version) }))
    .sort((a, b) => compare(b.rank, a.rank))
    .map(({ version }) => version);
  return { ...(kept && { kept }), older };
}

type Rank = [sequence: number, modified: string, stamp: string, text: string];

function rankOf({ event, zoneOf, text }: VEvent): Rank {
  const sequence = Number(textOf(event.first('sequence')) ?? 0);
  return [
    Number.isFinite(sequence) ? sequence : 0,
    instantOf(event.first('last-modified'), zoneOf) ?? '',
    instantOf(event.first('dtstamp'), zoneOf) ?? '',
    text,
  ];
}

function compare(a: Rank, b: Rank): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  if (index < 0) return 0;
  return (a[index] as string) > (b[index] as string) ? 1 : -1;
}
