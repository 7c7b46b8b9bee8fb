import type { Day } from '@echosciences/calendar';
import type { ContentTypeKey } from '@echosciences/schemas';
import { contentTypes, metaOf } from '@echosciences/schemas';

type Data = Readonly<Record<string, unknown>>;

/** An entry made from another one, and what a person has to know of it. */
export interface Copy {
  data: Data;
  /** Labels of the fields that had a value and have none in the copy. */
  emptied: string[];
  /** How many pictures of the text were left out: they lie beside the other entry. */
  imagesLeftOut: number;
}

/** What is true of one entry alone: an importer's record, old addresses, its own picture's file. */
const OF_ONE_ENTRY = ['source', 'redirectFrom', 'updatedAt', 'cover', 'alsoIn'];

/** What changes from an edition to the next. */
const OF_ONE_EDITION = [
  'occurrences',
  'period',
  'eventStatus',
  'pinnedUntil',
  'partOf',
  'visibility',
];

/** Values that are gone without a loss: nobody needs to be told. */
const SILENT = new Set(['source', 'redirectFrom', 'updatedAt', 'visibility', 'eventStatus']);

/** The same again: published today, with everything but what belongs to the first alone. */
export function duplicateOf(type: ContentTypeKey, data: Data, today: Day): Copy {
  return copy(type, data, OF_ONE_ENTRY, { publishedAt: today });
}

/**
 * The next edition of an event: without its dates, its state and what was said until a date; the
 * edition `slug` is named as the one before.
 */
export function nextEditionOf(slug: string, data: Data, today: Day): Copy {
  const made = copy('event', data, [...OF_ONE_ENTRY, ...OF_ONE_EDITION], {
    publishedAt: today,
    previousEdition: slug,
  });
  const { registration } = data;
  if (!isRecord(registration) || !registration.deadline) return made;
  const { deadline, ...lasting } = registration;
  const label = labelOf('event', 'registration');
  return {
    ...made,
    data: { ...made.data, registration: lasting },
    emptied: [...made.emptied, `${label}\u00A0: date limite`],
  };
}

function copy(
  type: ContentTypeKey,
  data: Data,
  left: readonly string[],
  changes: Record<string, unknown>,
): Copy {
  const kept = Object.entries(data).filter(([key]) => isOfSchema(type, key) && !left.includes(key));
  const emptied = left.filter((key) => !SILENT.has(key) && hasValue(data[key]));
  const { body = '' } = data;
  const { text, count } = withoutOwnImages(String(body));
  return {
    data: { ...Object.fromEntries(kept), ...changes, ...(text && { body: text }) },
    emptied: emptied.map((key) => labelOf(type, key)),
    imagesLeftOut: count,
  };
}

/** A picture of Markdown whose address is a file's name: it lies beside the entry. */
const OWN_IMAGE = /!\[[^\]]*\]\((?!https?:|\/)[^)\s]+(?:\s+"[^"]*")?\)(?:\{[^}]*\})?/g;

function withoutOwnImages(body: string): { text: string; count: number } {
  const count = body.match(OWN_IMAGE)?.length ?? 0;
  if (count === 0) return { text: body, count };
  return {
    text: body
      .replace(OWN_IMAGE, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    count,
  };
}

/** Derived values and what is kept of a damaged file are no part of a copy. */
function isOfSchema(type: ContentTypeKey, key: string): boolean {
  return key in contentTypes[type].schema.shape;
}

function labelOf(type: ContentTypeKey, key: string): string {
  const shape = contentTypes[type].schema.shape as Record<string, Parameters<typeof metaOf>[0]>;
  const field = shape[key];
  return (field && metaOf(field).title) ?? key;
}

function hasValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
