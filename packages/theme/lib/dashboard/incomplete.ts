import type { Item } from '@echosciences/aggregate';
import { isEvent, isOver, newestFirst } from '@echosciences/aggregate';
import type { LocalDateTime } from '@echosciences/calendar';
import { compare, dayOf, nextSpan } from '@echosciences/calendar';
import type { Gap } from './gaps.ts';
import { gapsOf } from './gaps.ts';
import type { Line } from './line.ts';

/**
 * The entries that readers still meet and that lack something: `essential` those that lack what one
 * needs to come or to answer, `others` the rest. The next events first, then the newest entries.
 */
export function incompleteLines(
  items: readonly Item[],
  now: LocalDateTime,
): { essential: Line[]; others: Line[] } {
  const lines = items
    .filter((item) => !isOver(item, now) && !(isEvent(item) && item.eventStatus === 'cancelled'))
    .map((item) => ({ item, gaps: gapsOf(item, now), start: startOf(item, now) }))
    .filter(({ gaps }) => gaps.length > 0)
    // What has a date comes first.
    .sort((a, b) => compare(a.start ?? '9', b.start ?? '9') || newestFirst(a.item, b.item));
  const isEssential = ({ gaps }: { gaps: Gap[] }) => gaps.some((gap) => gap.isEssential);
  return {
    essential: lines.filter(isEssential).map(lineOf),
    others: lines.filter((line) => !isEssential(line)).map(lineOf),
  };
}

function lineOf({ item, gaps, start }: { item: Item; gaps: Gap[]; start?: LocalDateTime }): Line {
  return {
    items: [item],
    ...(start && { day: dayOf(start) }),
    marks: gaps.map(({ label, isEssential }) => ({ label, isStrong: isEssential })),
  };
}

function startOf(item: Item, now: LocalDateTime): LocalDateTime | undefined {
  return isEvent(item) ? nextSpan(item, now)?.start : undefined;
}
