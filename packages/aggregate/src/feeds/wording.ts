import type { EventItem, Item } from '../item.ts';
import { isEvent } from '../item.ts';
import type { Channel } from './channel.ts';

const STATUS: Partial<Record<EventItem['eventStatus'], string>> = {
  cancelled: 'Annulé',
  postponed: 'Reporté',
  soldOut: 'Complet',
  movedOnline: 'En ligne',
};

/** The title, after the status that changes a reader's plans: « Annulé : Nuit des étoiles ». */
export function headline(item: Item): string {
  const status = isEvent(item) && STATUS[item.eventStatus];
  return status ? `${status}\u00A0: ${item.title}` : item.title;
}

/** The summary, after the day and the place of an event. */
export function description(item: Item): string {
  if (!isEvent(item)) return item.summary;
  const { dateRange, location, summary } = item;
  const where = location && (location.name ?? location.city);
  return [dateRange, where, summary].filter(Boolean).join('. ');
}

/** Labels of the themes, then the keywords. */
export function categories({ themes, keywords }: Item, labels: Channel['themes']): string[] {
  return [...new Set([...themes.map((id) => labels.get(id) ?? id), ...keywords])];
}

/** The text without what neither XML nor iCalendar can hold: control characters, half characters. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\r\n]|[\uFFFE\uFFFF]/gu, '');
}
