import type { Item } from '@echosciences/aggregate';
import { duplicatePairs, evidenceLabels, isEvent, isOver } from '@echosciences/aggregate';
import type { LocalDateTime } from '@echosciences/calendar';
import { enumeration } from '@echosciences/calendar';
import { dashboardTexts } from '../../texts.ts';
import { capitalise } from '../capitalise.ts';
import type { Line } from './line.ts';

const texts = dashboardTexts.duplicates;

/** Pairs of entries that seem to tell of one event; those that are over trouble nobody. */
export function duplicateLines(items: readonly Item[], now: LocalDateTime): Line[] {
  return duplicatePairs(items.filter(isEvent)).flatMap(({ first, second, evidence }): Line[] => {
    if (evidence === 'said' || (isOver(first, now) && isOver(second, now))) return [];
    return [{ items: [first, second], note: `${capitalise(evidenceLabels[evidence])}.` }];
  });
}

/** Events that the portal shows once though several entries tell of them. */
export function mergedLines(
  items: readonly Item[],
  now: LocalDateTime,
  nameOf: (territory: string) => string,
): Line[] {
  return items.filter(isEvent).flatMap((event): Line[] => {
    const others = (event.alsoPublished ?? [])
      .map(({ territory }) => territory)
      .filter((territory) => territory !== event.territory);
    if (!event.alsoPublished || isOver(event, now)) return [];
    const names = enumeration([...new Set(others)].map(nameOf));
    return [{ items: [event], note: names ? texts.merged(names) : texts.mergedSame }];
  });
}
