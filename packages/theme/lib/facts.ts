import type { EventItem, Item } from '@echosciences/aggregate';
import { fullDate, periodSentence } from '@echosciences/calendar';
import { HANDICAPS } from '@echosciences/schemas';
import { texts } from '../texts.ts';
import { capitalise, uncapitalise } from './capitalise.ts';

/** « Gratuit », the prices, or both. */
export function priceSentence(price: EventItem['price']): string | undefined {
  if (!price) return undefined;
  const parts = [price.isFree ? texts.free : undefined, price.details].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : undefined;
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

/** « Espace des sciences, Rennes »: the name of a place and its commune, once where they are the same. */
export function whereOf({ location }: Item): string | undefined {
  if (!location) return undefined;
  return [...new Set([location.name, location.city].filter(Boolean))].join(', ');
}

/** Plain link to the way there from anywhere: nothing of a third party is loaded. */
export function itineraryLink(location: Item['location']): string | undefined {
  if (location?.latitude === undefined || location.longitude === undefined) return undefined;
  return `https://www.openstreetmap.org/directions?to=${location.latitude}%2C${location.longitude}`;
}

export { capitalise, fullDate, uncapitalise };

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
