import { parseEntities } from 'parse-entities';
import type { RichText, SourceRecord } from '../record.ts';

/** The parts of an event that tell what it is about, the most telling first. */
export const FIELDS = {
  title: 'dans le titre',
  keywords: 'dans les mots-clés',
  agenda: 'dans le nom de l’agenda',
  summary: 'dans le résumé',
  venue: 'dans le nom du lieu',
  description: 'dans la description',
} as const;

export type Field = keyof typeof FIELDS;

/** The texts of an event by field, without addresses nor markup. */
export function textsOf(record: SourceRecord): Record<Field, string[]> {
  return {
    title: [record.title],
    keywords: record.keywords,
    agenda: [record.agenda?.title ?? ''],
    summary: [plain(record.summary)],
    venue: [record.location?.name ?? ''],
    description: [plain(record.description)],
  };
}

/** Words only: what a tag or an entity leaves between them does not count. */
function plain(rich: RichText | undefined): string {
  if (!rich) return '';
  const text = rich.format === 'html' ? rich.text.replace(/<[^<>]*>/g, ' ') : rich.text;
  const decoded = rich.format === 'plain' ? text : parseEntities(text);
  return decoded.replace(/\b(?:https?:\/\/|www\.)[^\s<>"]+/g, ' ');
}
