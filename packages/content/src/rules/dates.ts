import type { EntryData } from '@echosciences/schemas';
import { lastDay } from '../event-days.ts';
import type { Finding } from '../finding.ts';
import type { Entry } from '../load-territory.ts';
import { errorAt, perEntry, warningAt } from '../rule.ts';

/** Dates that are right alone and wrong together: errors where nobody can be served, else warnings. */
export const dates = perEntry('dates', (entry) => [
  ...updated(entry),
  ...(entry.type.key === 'event' ? eventDates(entry, entry.data as EntryData<'event'>) : []),
  ...(entry.type.key === 'announcement'
    ? expired(entry, entry.data as EntryData<'announcement'>)
    : []),
]);

function updated(entry: Entry): Finding[] {
  const { publishedAt, updatedAt } = entry.data;
  if (!updatedAt || updatedAt >= publishedAt) return [];
  const message = `mise à jour du ${updatedAt}, avant la publication du ${publishedAt} : corriger l’une des deux dates`;
  return [warningAt(entry, ['updatedAt'], 'date', message)];
}

function eventDates(entry: Entry, { registration, ...data }: EntryData<'event'>): Finding[] {
  const last = lastDay(data) ?? '';
  const deadline = registration?.deadline;
  if (!deadline || deadline <= last) return [];
  const message = `inscription possible jusqu’au ${deadline}, après le dernier jour (${last}) : corriger la date limite ou les séances`;
  return [errorAt(entry, ['registration', 'deadline'], 'date', message)];
}

function expired(entry: Entry, { publishedAt, deadline }: EntryData<'announcement'>): Finding[] {
  if (!deadline || deadline >= publishedAt) return [];
  const message = `date limite du ${deadline}, avant la publication du ${publishedAt} : cette annonce ne se verra dans aucune liste`;
  return [warningAt(entry, ['deadline'], 'date', message)];
}
