import type { EventItem, Item } from '@echosciences/aggregate';
import {
  fullDate,
  longDay,
  periodSentence,
  scheduleSentences as sentencesOf,
} from '@echosciences/calendar';
import { HANDICAPS } from '@echosciences/schemas';
import { texts } from '../texts.ts';

/** « dès 6 ans », « de 8 à 12 ans » */
export function ageSentence(age: EventItem['age']): string | undefined {
  if (age?.min !== undefined && age.max !== undefined) return texts.ageRange(age.min, age.max);
  if (age?.min !== undefined) return texts.ageFrom(age.min);
  if (age?.max !== undefined) return texts.ageUpTo(age.max);
  return undefined;
}

/** « Gratuit », the prices, or both. */
export function priceSentence(price: EventItem['price']): string | undefined {
  if (!price) return undefined;
  const parts = [price.isFree ? texts.free : undefined, price.details].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

/** What the calendar says of an event's times, each a sentence of its own. */
export function scheduleSentences(event: EventItem): string[] {
  return sentencesOf(event).map(capitalise);
}

type Accessibility = NonNullable<EventItem['accessibility']>;

/** « Handicap moteur, handicap visuel. Ascenseur. » */
export function accessibilitySentence(accessibility: Accessibility | undefined) {
  if (!accessibility) return undefined;
  const labels = Object.entries(HANDICAPS)
    .filter(([code]) => accessibility[code as keyof typeof HANDICAPS])
    .map(([, label]) => label);
  return [labels.join(', '), accessibility.details].filter(Boolean).join('. ') || undefined;
}

/** The lines of a postal address. */
export function addressLines(location: NonNullable<Item['location']>): string[] {
  const { name, street, postalCode, city } = location;
  return [name, street, [postalCode, city].filter(Boolean).join(' ')].filter(
    (line): line is string => Boolean(line),
  );
}

/** A plain link to a map: nothing of a third party is loaded. */
export function mapLink(location: Item['location']): string | undefined {
  if (location?.latitude === undefined || location.longitude === undefined) return undefined;
  const { latitude: lat, longitude: lon } = location;
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`;
}

/** Minutes to read a Markdown text, at 220 words a minute, one at least. */
export function readingMinutes(markdown: string): number {
  const words = markdown.split(/\s+/).filter(Boolean).length;
  return Math.max(1, Math.round(words / 220));
}

export { fullDate, longDay };

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** « 1 lieu », « 3 événements à venir »: French takes the plural from two on. */
export function count(number: number, singular: string, plural: string): string {
  return `${number} ${number < 2 ? singular : plural}`;
}

/** « du 1er mars 2024 au 30 juin 2027 », « depuis le 1er mars 2024 » */
export function periodOf({ startDate, endDate }: { startDate?: string; endDate?: string }) {
  if (startDate && endDate) return periodSentence({ from: startDate, to: endDate });
  if (startDate) return `depuis le ${fullDate(startDate)}`;
  return endDate ? `jusqu’au ${fullDate(endDate)}` : undefined;
}
