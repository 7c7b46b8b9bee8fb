import type { Schedule } from '@echosciences/calendar';
import { scheduleSentences } from '@echosciences/calendar';
import type { EntryData } from '@echosciences/schemas';
import { contentTypes, metaOf, schemaAt, unwrap } from '@echosciences/schemas';
import type { Part, PartValue } from './fields.ts';
import { PARTS } from './fields.ts';

/** Letters of a value that a line of the report has room for. */
const LONGEST = 100;
/** Of them, how many come before the first difference. */
const LEAD = 20;

/** Two values of one part as people read them: where they are long, from their first difference on. */
export function shown(part: Part, a: PartValue, b: PartValue): [string, string] {
  const [left, right] = [inWords(part, a), inWords(part, b)];
  let same = 0;
  while (same < left.length && left[same] === right[same]) same++;
  return [excerpt(left, same), excerpt(right, same)];
}

function excerpt(text: string, difference: number): string {
  if (text.length <= LONGEST) return text;
  const from = Math.max(0, Math.min(difference - LEAD, text.length - LONGEST));
  const end = from + LONGEST;
  return `${from > 0 ? '…' : ''}${text.slice(from, end).trim()}${end < text.length ? '…' : ''}`;
}

function inWords(part: Part, value: PartValue): string {
  if (!value) return absent(part);
  if (part === 'dates') {
    const { occurrences = [], period } = value as Partial<Schedule>;
    return scheduleSentences({ occurrences, period }).join(' ; ');
  }
  if (part === 'where') return where(value as Where);
  return Object.entries(value)
    .map(([key, said]) => flat([key], said))
    .join(', ');
}

/** What readers see where nothing is written: nothing, or what is taken for granted. */
function absent(part: Part): string {
  const schema = schemaAt(contentTypes.event.schema, PARTS[part]);
  const fallback = schema && unwrap(schema).fallback;
  return typeof fallback === 'string' ? flat(PARTS[part], fallback) : '';
}

type Where = Pick<EntryData<'event'>, 'place' | 'address'>;

function where({ place, address }: Where): string {
  if (place) return `lieu « ${place} »`;
  const { name, street, postalCode, city } = address ?? {};
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [name, street, town].filter(Boolean).join(', ');
}

/** A value with the French labels that forms give its fields and its choices. */
function flat(path: readonly string[], value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => flat(path, item)).join(', ');
  const meta = metaAt(path);
  if (typeof value !== 'object' || value === null) {
    const text = String(value);
    return meta?.options?.[text] ?? text.replace(/\s+/g, ' ');
  }
  return Object.entries(value)
    .map(([key, field]) => {
      const label = metaAt([...path, key])?.title ?? key;
      return field === true ? label : `${label} : ${flat([...path, key], field)}`;
    })
    .join(', ');
}

function metaAt(path: readonly string[]) {
  const schema = schemaAt(contentTypes.event.schema, path);
  return schema && metaOf(schema);
}
