import type { Item } from '@echosciences/aggregate';
import { contentTypes } from '@echosciences/schemas';
import type { SiteConfig } from '../integration/load-config.ts';
import { texts } from '../texts.ts';
import type { AboutEvent } from './json-ld-event.ts';
import { datesJsonLd, eventJsonLd } from './json-ld-event.ts';
import { positionJsonLd } from './json-ld-place.ts';

const CONTEXT = 'https://schema.org';

interface Agent {
  name: string;
  url: string;
  isPerson: boolean;
}

interface About extends AboutEvent {
  /** Contributors of the item, resolved. */
  authors: readonly Agent[];
  publisher: { name: string; url: string };
  imageUrl?: string;
  /** Organizers of an event, resolved; its contributors when there are none. */
  organizers?: readonly Agent[];
}

/**
 * schema.org description of an entry's page; an event has one for each session, in a graph when
 * there are several. Source: schema.org, Google's structured-data guides.
 */
export function itemJsonLd(item: Item, about: About): object {
  const { authors, publisher, imageUrl } = about;
  const common = {
    '@type': contentTypes[item.type].schemaType,
    '@id': item.url,
    url: item.url,
    name: item.title,
    description: item.summary,
    inLanguage: 'fr',
    image: imageUrl,
  };
  if (item.type === 'event') {
    const organizer = (about.organizers?.length ? about.organizers : authors).map(agent);
    const shared = { ...common, ...eventJsonLd(item, about), organizer };
    const events = datesJsonLd(item, about).map((dates) => ({ ...shared, ...dates }));
    return events.length === 1
      ? { '@context': CONTEXT, ...events[0] }
      : { '@context': CONTEXT, '@graph': events };
  }
  if (item.type === 'place') {
    const { location, openingHours, contact } = item;
    return {
      '@context': CONTEXT,
      ...common,
      ...positionJsonLd(location),
      telephone: contact?.phone,
      sameAs: contact?.url,
      openingHoursSpecification: openingHours && {
        '@type': 'OpeningHoursSpecification',
        description: openingHours,
      },
    };
  }
  if (item.type === 'contributor') {
    return {
      '@context': CONTEXT,
      ...common,
      '@type': agentType(item.contributorType === 'person'),
      sameAs: item.contact?.url,
    };
  }
  return {
    '@context': CONTEXT,
    ...common,
    headline: item.title,
    datePublished: item.publishedAt,
    dateModified: item.updatedAt ?? item.publishedAt,
    author: authors.length > 0 ? authors.map(agent) : [{ '@type': 'Organization', ...publisher }],
    publisher: { '@type': 'Organization', ...publisher },
  };
}

function agent({ name, url, isPerson }: Agent) {
  return { '@type': agentType(isPerson), name, url };
}

function agentType(isPerson: boolean) {
  return isPerson ? 'Person' : 'Organization';
}

export function breadcrumbsJsonLd(
  crumbs: readonly { label: string; href: string }[],
  title: string,
  url: string,
): object {
  const origin = new URL(url).origin;
  const all = [
    { label: texts.home, url: `${origin}/` },
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
