import { metresBetween } from '@echosciences/aggregate';
import { slugify } from '@echosciences/schemas';
import type { EventAddress } from './event-address.ts';
import type { KnownPlace, KnownPlaces } from './known-places.ts';
import { areAlike, areEqual, isOutdoors, otherCommuneIn, placeName, tellTheSame } from './names.ts';
import type { NewPlace } from './new-place.ts';
import { newPlace } from './new-place.ts';
import type { IndexedPlace } from './place-index.ts';
import { PlaceIndex } from './place-index.ts';
import type { Position } from './position.ts';
import type { Sighting, Suggestion } from './sightings.ts';
import { namedVenues, suggestionsOf } from './sightings.ts';

export type Recognised =
  /** Slug of a place of the territory. */
  | { place: string }
  /** A place to add, the same object at each of its events. */
  | { create: NewPlace }
  /** French: which place it may be, for a person to say. The event keeps its address. */
  | { doubt: string }
  /** No place to visit: the event keeps its address. */
  | { none: true };

export interface Venues {
  recognise(address: EventAddress): Recognised;
  /** Venues without a place that many events name, the most often named first. */
  suggestions(): Suggestion[];
}

interface Naming {
  /** Id of the kind of place that a name tells; none for what nobody visits: a town hall, an office. */
  kindOf: (name: string) => string | undefined;
  /** A name as a title: capitals calmed. */
  titleOf: (name: string) => string;
  /** `2026-11-24`: the new places' day of publication. */
  today: string;
}

const SAME_METRES = 100;

interface Candidate extends IndexedPlace {
  isHidden: boolean;
  created?: NewPlace;
}

/**
 * Which place of one territory each address is, and which places to add. All addresses are told
 * first: a venue is spelled after its most frequent name, whatever the order of the events.
 */
export function venuesOf(
  { places, taken }: KnownPlaces,
  sightings: readonly Sighting[],
  naming: Naming,
): Venues {
  const index = new PlaceIndex<Candidate>();
  const slugs = new Set(taken);
  for (const place of places) {
    slugs.add(place.slug);
    const known = candidateOf(place);
    if (known) index.add(known);
  }
  const named = namedVenues(sightings);
  for (const venue of named) {
    const kind = kindAt(venue.address, naming);
    if (!kind || otherCommuneIn(venue.name, venue.address)) continue;
    if (!('none' in match(index, venue.address))) continue;
    const created = newPlace(venue, { ...naming, kind, taken: slugs });
    slugs.add(created.slug);
    const { title, address } = created.fields;
    const place = candidateOf({
      slug: created.slug,
      title,
      address,
      formerSlugs: [],
      isHidden: false,
    });
    if (place) index.add({ ...place, created });
  }
  const recognise = remembering((address: EventAddress) => {
    const found = recognised(match(index, address));
    return 'none' in found ? strangeness(address, naming) : found;
  });
  return {
    recognise,
    suggestions: () => suggestionsOf(named, (address) => 'none' in recognise(address)),
  };
}

function candidateOf(place: KnownPlace): Candidate | undefined {
  const { slug, formerSlugs, title, address } = place;
  const position = positionIn(address);
  // A person who gives it a better title keeps its folder, or its folder's name: the source's is still there.
  const names = [title, ...[slug, ...formerSlugs].map((one) => one.replaceAll('-', ' '))];
  const distinct = [...new Set(names)].map((name) => placeName(name, address.city));
  return position && { ...place, title, position, names: distinct };
}

/** The kind of a place that there may be a page of; none without a position, which the map needs. */
function kindAt({ name, lat }: EventAddress, { kindOf }: Naming): string | undefined {
  return name && lat !== undefined && !isOutdoors(name) ? kindOf(name) : undefined;
}

/** What would have a page, were it not for a name that its address belies. */
function strangeness(address: EventAddress, naming: Naming): Recognised {
  const { name = '', city } = address;
  const other = otherCommuneIn(name, address);
  if (!other || !kindAt(address, naming)) return { none: true };
  return { doubt: `« ${name} » : son nom dit ${other.name}, son adresse ${city}` };
}

/** What a venue is, besides {@link Recognised}: a place that a person has hidden takes no event, nor a double. */
type Matched = { place: Candidate } | { doubt: string } | { none: true };

function match(index: PlaceIndex<Candidate>, address: EventAddress): Matched {
  if (!address.name) return { none: true };
  const name = placeName(address.name, address.city);
  const goesBy = (same: typeof areAlike) => (place: Candidate) =>
    place.names.some((other) => same(name, other));
  const position = positionIn(address);
  const near = position ? index.around(position) : [];
  const here = near.filter(({ metres }) => metres <= SAME_METRES).map(({ place }) => place);
  const alike = here.find(goesBy(areEqual)) ?? here.find(goesBy(areAlike));
  if (alike) return { place: alike };
  const namesakes = index.named(address, name);
  const sure = namesakes.filter((place) => !position || isSameStreet(place.address, address));
  if (sure.length === 1 && sure[0]) return { place: sure[0] };
  const beside = here.find(({ isHidden }) => !isHidden);
  const nearby = near.map(({ place }) => place).find(goesBy(tellTheSame));
  const doubtful = beside ?? nearby ?? namesakes[0];
  return doubtful ? { doubt: doubtOf(address.name, doubtful, position) } : { none: true };
}

function recognised(matched: Matched): Recognised {
  if (!('place' in matched)) return matched;
  const { isHidden, created, slug } = matched.place;
  if (isHidden) return { none: true };
  return created ? { create: created } : { place: slug };
}

function doubtOf(name: string, { slug, title, position }: Candidate, from?: Position): string {
  const metres = from && Math.round(metresBetween(from, position));
  const away = metres === undefined ? 'dans la même commune que le' : `à ${inWords(metres)} du`;
  return `« ${name} » : ${away} lieu « ${title} » (lieux/${slug}). Si c’est lui, le choisir dans l’événement`;
}

function inWords(metres: number): string {
  if (metres < 1000) return `${metres}\u00A0m`;
  return `${(metres / 1000).toFixed(1).replace('.', ',')}\u00A0km`;
}

function isSameStreet(a: EventAddress, b: EventAddress): boolean {
  return (
    a.street !== undefined && b.street !== undefined && slugify(a.street) === slugify(b.street)
  );
}

function positionIn({ lat, lon }: EventAddress): Position | undefined {
  return lat === undefined || lon === undefined ? undefined : { latitude: lat, longitude: lon };
}

function remembering<Answer>(answerOf: (address: EventAddress) => Answer) {
  const answers = new Map<string, Answer>();
  return (address: EventAddress): Answer => {
    const key = JSON.stringify(address);
    const answer = answers.get(key) ?? answerOf(address);
    answers.set(key, answer);
    return answer;
  };
}
