import { compare } from '@echosciences/calendar';
import { slugFor } from '@echosciences/content/form/slug';
import { fieldProblem } from '@echosciences/content/form/validate';
import { contentTypes, isReserved, slugify } from '@echosciences/schemas';
import type { EventAddress } from './event-address.ts';
import { shortened } from './line.ts';
import { placeName } from './names.ts';
import type { NamedVenue } from './sightings.ts';

/** A place to add to a territory's folder `lieux`. */
export interface NewPlace {
  slug: string;
  /** Front matter, valid by the schema. */
  fields: {
    title: string;
    summary: string;
    publishedAt: string;
    kind: string;
    address: EventAddress;
    contact?: { url: string };
    source: { provider: string; url?: string };
  };
}

interface Making {
  kind: string;
  titleOf: (name: string) => string;
  today: string;
  taken: ReadonlySet<string>;
}

const LONGEST_TITLE = 120;
const SHORTEST_TITLE = 3;
/** Characters of a title before its commune, where two places have one name. */
const SHORTENED = 50;

/** The page of a venue: only what its events tell of it. */
export function newPlace(
  { name, address: { name: _, ...address }, sightings }: NamedVenue,
  { kind, titleOf, today, taken }: Making,
): NewPlace {
  const { city } = address;
  const title = titleIn(city, titleOf(name));
  const [source] = sightings
    .map((sighting) => sighting.source)
    .sort(
      (a, b) => compare(a.url ?? '\uFFFF', b.url ?? '\uFFFF') || compare(a.provider, b.provider),
    );
  const [website] = valid(
    'contact.url',
    sightings.map((sighting) => sighting.website),
  );
  const [url] = valid('source.url', [source?.url]);
  return {
    slug: slugIn(taken, title, city),
    fields: {
      title,
      summary: summaryOf(title, city),
      publishedAt: today,
      kind,
      address,
      ...(website && { contact: { url: website } }),
      source: { provider: source?.provider ?? '', ...(url && { url }) },
    },
  };
}

/** « Planétarium » says which one only with its commune: « Planétarium (Vaulx-en-Velin) ». */
function titleIn(city: string, title: string): string {
  const { telling } = placeName(title, city);
  const isEnough = telling.length > 0 && title.length >= SHORTEST_TITLE;
  const whole = isEnough || slugify(title).includes(slugify(city)) ? title : `${title} (${city})`;
  return shortened(whole, LONGEST_TITLE);
}

/** What is true of every place that events are known of, and no more. */
function summaryOf(title: string, city: string): string {
  const where = slugify(title).includes(slugify(city)) ? '' : `, ${atCity(city)}`;
  return `${title}${where} : un lieu où se tiennent des événements de l’agenda.`;
}

/** A free folder name, with the commune's where two places have one name. */
function slugIn(taken: ReadonlySet<string>, title: string, city: string): string {
  const isFree = (slug: string) =>
    slug !== '' && !taken.has(slug) && !isReserved(contentTypes.place, slug);
  const slug = slugFor('place', { title });
  if (isFree(slug)) return slug;
  const longer = slugFor('place', { title: `${title.slice(0, SHORTENED)} ${city}` });
  if (isFree(longer)) return longer;
  let number = 2;
  while (!isFree(`${longer}-${number}`)) number++;
  return `${longer}-${number}`;
}

/** « à Valence », « au Mans », « aux Sables-d’Olonne ». */
function atCity(city: string): string {
  if (/^Le /.test(city)) return `au ${city.slice(3)}`;
  return /^Les /.test(city) ? `aux ${city.slice(4)}` : `à ${city}`;
}

/** The addresses that the schema takes for a field, in the order of the alphabet. */
function valid(field: string, addresses: (string | undefined)[]): string[] {
  return addresses
    .filter((address) => address !== undefined)
    .filter((address) => !fieldProblem(contentTypes.place.schema, field, address))
    .sort(compare);
}
