import type { Item } from '@echosciences/aggregate';
import { lastEnd, spansOf } from '@echosciences/calendar';
import { TIME_ZONE } from '@echosciences/schemas';
import { Temporal } from 'temporal-polyfill';
import type { SiteConfig } from '../integration/load-config.ts';
import { typeOf } from './types.ts';

const CONTEXT = 'https://schema.org';

interface About {
  /** Contributors of the item, resolved. */
  authors: { name: string; url: string; isPerson: boolean }[];
  publisher: { name: string; url: string };
  imageUrl?: string;
}

/** schema.org description of an entry's page. Source: schema.org, Google's structured-data guides. */
export function itemJsonLd(item: Item, { authors, publisher, imageUrl }: About): object {
  const people = authors.map(({ name, url, isPerson }) => ({
    '@type': isPerson ? 'Person' : 'Organization',
    name,
    url,
  }));
  const common = {
    '@context': CONTEXT,
    '@type': typeOf(item).schemaType,
    '@id': item.url,
    url: item.url,
    name: item.title,
    description: item.summary,
    inLanguage: 'fr',
    ...(imageUrl && { image: imageUrl }),
  };
  if (item.type === 'event') return { ...common, ...eventFields(item), organizer: people };
  if (item.type === 'place') {
    return { ...common, ...placeFields(item) };
  }
  if (item.type === 'contributor') {
    return {
      ...common,
      '@type': item.contributorType === 'person' ? 'Person' : 'Organization',
      ...(item.contact?.url && { sameAs: item.contact.url }),
    };
  }
  return {
    ...common,
    headline: item.title,
    datePublished: item.publishedAt,
    dateModified: item.updatedAt ?? item.publishedAt,
    author: people.length > 0 ? people : [{ '@type': 'Organization', ...publisher }],
    publisher: { '@type': 'Organization', ...publisher },
  };
}

const STATUS = {
  scheduled: 'EventScheduled',
  soldOut: 'EventScheduled',
  rescheduled: 'EventRescheduled',
  postponed: 'EventPostponed',
  movedOnline: 'EventMovedOnline',
  cancelled: 'EventCancelled',
} as const;

const MODE = {
  offline: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  mixed: 'MixedEventAttendanceMode',
} as const;

function eventFields(item: Extract<Item, { type: 'event' }>) {
  const first = spansOf(item)[0];
  return {
    startDate: item.period ? item.period.from : withOffset(first?.start ?? ''),
    endDate: item.period ? item.period.to : withOffset(lastEnd(item)),
    eventStatus: `${CONTEXT}/${STATUS[item.eventStatus]}`,
    eventAttendanceMode: `${CONTEXT}/${MODE[item.eventAttendanceMode]}`,
    location: item.location
      ? { '@type': 'Place', name: item.location.name ?? item.location.city, ...placeFields(item) }
      : { '@type': 'VirtualLocation', url: item.onlineUrl },
    ...(item.price?.isFree && { isAccessibleForFree: true }),
  };
}

function placeFields({ location }: Item) {
  if (!location) return {};
  return {
    address: {
      '@type': 'PostalAddress',
      streetAddress: location.street,
      postalCode: location.postalCode,
      addressLocality: location.city,
      addressCountry: 'FR',
    },
    ...(location.latitude !== undefined && {
      geo: {
        '@type': 'GeoCoordinates',
        latitude: location.latitude,
        longitude: location.longitude,
      },
    }),
  };
}

/** `2026-12-13T22:00` → `2026-12-13T22:00:00+01:00`; the end of a day becomes the next midnight. */
function withOffset(time: string): string {
  const [day = '', clock = ''] = time.split('T');
  const date = Temporal.PlainDate.from(day);
  const zoned =
    clock === '24:00'
      ? date.add({ days: 1 }).toZonedDateTime(TIME_ZONE)
      : date.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: clock });
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

export function breadcrumbsJsonLd(
  crumbs: readonly { label: string; href: string }[],
  title: string,
  url: string,
): object {
  const origin = new URL(url).origin;
  const all = [
    ...crumbs.map(({ label, href }) => ({ label, url: origin + href })),
    { label: title, url },
  ];
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ label, url: item }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item,
    })),
  };
}

/** JSON that cannot close its `<script>`: `<` is written as an escape. */
export function serializeJsonLd(object: object): string {
  return JSON.stringify(object).replaceAll('<', '\\u003c');
}

/** The site itself and who publishes it, for its home page. */
export function siteJsonLd({ origin, site }: SiteConfig, name: string): object[] {
  return [
    {
      '@context': CONTEXT,
      '@type': 'WebSite',
      '@id': `${origin}/`,
      url: `${origin}/`,
      name,
      description: site.summary,
      inLanguage: 'fr',
      potentialAction: {
        '@type': 'SearchAction',
        target: `${origin}/recherche/?q={search_term_string}`,
        'query-input': 'required name=search_term_string',
      },
    },
    { '@context': CONTEXT, '@type': 'Organization', name, url: `${origin}/`, sameAs: site.social },
  ];
}
