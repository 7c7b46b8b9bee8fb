import type { SourceRecord } from '../record.ts';
import { registrationOf, unreadContacts } from './contacts.ts';
import type { EventFields } from './fields.ts';
import { eventFields, valid } from './fields.ts';
import { priceOf } from './price.ts';
import { linkTarget } from './tree/link-target.ts';

type Practical = Pick<
  EventFields,
  'price' | 'registration' | 'accessibility' | 'age' | 'onlineUrl'
>;

/** Agendas write « everyone » as from 0 to 99 or 110. */
const EVERYONE = 99;

/** What one needs to know before coming, valid by the schema; absent where the source is silent. */
export function practicalOf(record: SourceRecord): Practical {
  const { conditions = '', registration } = record;
  // People write the address of their ticket office where the price is asked.
  const links = [...registration, ...addressIn(conditions)];
  const facts: Practical = {
    price: priceOf(conditions),
    registration: registrationOf(links),
    accessibility: accessibilityOf(record.accessibility),
    age: ageOf(record.age),
    onlineUrl: pageOf(record.onlineUrl),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

/** What of a source's facts is left because it cannot be understood, in French. */
export function practicalNotes({ registration, age }: SourceRecord): string[] {
  const { min = 0, max = EVERYONE } = age ?? {};
  return [
    ...unreadContacts(registration).map(
      (written) =>
        `inscription laissée, ni page, ni courriel, ni téléphone : « ${written.slice(0, 60)} »`,
    ),
    ...(max > 0 && max < min ? [`âges laissés, de ${min} à ${max} ans`] : []),
  ];
}

function addressIn(conditions: string): SourceRecord['registration'] {
  const written = conditions.trim();
  return written !== '' && !/\s/.test(written) ? [{ type: 'link', value: written }] : [];
}

function accessibilityOf(codes: SourceRecord['accessibility']): Practical['accessibility'] {
  if (codes.length === 0) return undefined;
  return valid(eventFields.accessibility, Object.fromEntries(codes.map((code) => [code, true])));
}

/** 0 as a start, 99 and more as an end say nothing; nor do two that contradict each other. */
function ageOf(age: SourceRecord['age']): Practical['age'] {
  const known = (value: number | undefined) =>
    value !== undefined && Number.isFinite(value) && value > 0 && value < EVERYONE
      ? Math.floor(value)
      : undefined;
  const [min, max] = [known(age?.min), known(age?.max)];
  if (min === undefined && max === undefined) return undefined;
  return valid(eventFields.age, { min, max });
}

function pageOf(written: string | undefined): string | undefined {
  const target = linkTarget(written ?? '');
  return target?.startsWith('http') ? valid(eventFields.onlineUrl, target) : undefined;
}
