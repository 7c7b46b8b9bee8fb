import type { Item } from '@echosciences/aggregate';
import { publish } from '@echosciences/aggregate';
import type { ContentTypeKey } from '@echosciences/schemas';
import { contentTypes } from '@echosciences/schemas';
import { describe, expect, test } from 'vitest';
import { itemJsonLd, serializeJsonLd } from './json-ld.ts';

const FIELDS: Partial<Record<ContentTypeKey, object>> = {
  event: {
    format: 'atelier',
    address: {
      name: 'Planétarium',
      street: '10 cours des Alliés',
      city: 'Rennes',
      lat: 48.1,
      lon: -1.7,
    },
    occurrences: [{ start: '2026-12-13T18:30', end: '2026-12-13T20:00' }],
  },
  place: { kind: 'musee', address: { city: 'Brest', lat: 48.39, lon: -4.43 } },
};
const url = 'https://bretagne.example/agenda/un/';
const structure = { name: 'Structure', url: 'https://bretagne.example/s/', isPerson: false };
const person = { name: 'Camille', url: 'https://bretagne.example/c/', isPerson: true };
const about = { authors: [person], publisher: { name: 'Echosciences', url: 'https://x.example/' } };

function itemOf(key: ContentTypeKey, fields: object): Item {
  const type = contentTypes[key];
  const data = type.schema.parse({
    title: 'Un titre',
    summary: 'Une phrase qui dit l’essentiel.',
    publishedAt: '2026-11-12',
    ...FIELDS[key],
    ...fields,
  });
  const entry = { type, slug: 'un', data } as Parameters<typeof publish>[0][number];
  const [item] = publish([entry], { territory: 'bretagne', origin: 'https://bretagne.example' });
  return item ?? expect.fail('not published');
}

/** What a robot reads. */
function read(fields: object, more: object = {}, key: ContentTypeKey = 'event') {
  return JSON.parse(serializeJsonLd(itemJsonLd(itemOf(key, fields), { ...about, ...more })));
}

describe('an event', () => {
  test('of one session has its times with their offset, its place and who organizes it', () => {
    expect(read({}, { organizers: [structure], imageUrl: 'https://x.example/a.jpg' })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': `${url}#20261213T1830`,
      url,
      name: 'Un titre',
      description: 'Une phrase qui dit l’essentiel.',
      inLanguage: 'fr',
      image: 'https://x.example/a.jpg',
      startDate: '2026-12-13T18:30:00+01:00',
      endDate: '2026-12-13T20:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: 'Planétarium',
        address: {
          '@type': 'PostalAddress',
          streetAddress: '10 cours des Alliés',
          addressLocality: 'Rennes',
          addressCountry: 'FR',
        },
        geo: { '@type': 'GeoCoordinates', latitude: 48.1, longitude: -1.7 },
      },
      organizer: [{ '@type': 'Organization', name: 'Structure', url: structure.url }],
    });
  });

  test('without organizers is organized by its contributors', () => {
    expect(read({}, { organizers: [] }).organizer).toMatchObject([{ '@type': 'Person' }]);
  });

  test('of several sessions is a graph with an event for each, the ones to come first', () => {
    const occurrences = [{ start: '2026-10-06T18:30' }, { start: '2026-12-13T18:30' }];
    const { '@graph': graph } = read({ occurrences }, { now: '2026-11-24T00:00' });
    expect(graph.map((event: Record<string, string>) => event['@id'])).toEqual([
      `${url}#20261213T1830`,
      `${url}#20261006T1830`,
    ]);
    expect(graph[0]).toMatchObject({ '@type': 'Event', name: 'Un titre', url });
    expect(graph[0]).not.toHaveProperty('endDate');
  });

  test('of hundreds of sessions describes sixty', () => {
    const occurrences = Array.from({ length: 300 }, (_, index) => ({
      start: `${2026 + Math.floor(index / 28)}-02-${String((index % 28) + 1).padStart(2, '0')}T10:00`,
    }));
    const { '@graph': graph } = read({ occurrences }, { now: '2027-01-01T00:00' });
    expect(graph).toHaveLength(60);
    expect(graph[0].startDate).toBe('2027-02-01T10:00:00+01:00');
  });

  test('with a period has its days and the schedule of its openings', () => {
    const period = {
      from: '2026-10-02',
      to: '2026-10-18',
      openings: [
        { days: ['saturday', 'sunday'], opens: '14:00', closes: '18:00' },
        { opens: '20:00', closes: '24:00' },
      ],
      closedOn: ['2026-10-11'],
    };
    expect(read({ occurrences: [], period })).toMatchObject({
      '@id': `${url}#20261002`,
      startDate: '2026-10-02',
      endDate: '2026-10-18',
      eventSchedule: [
        {
          '@type': 'Schedule',
          startDate: '2026-10-02',
          endDate: '2026-10-18',
          startTime: '14:00',
          endTime: '18:00',
          repeatFrequency: 'P1W',
          byDay: ['https://schema.org/Saturday', 'https://schema.org/Sunday'],
          exceptDate: ['2026-10-11'],
          scheduleTimezone: 'Europe/Paris',
        },
        { repeatFrequency: 'P1D', startTime: '20:00', endTime: '00:00' },
      ],
    });
  });

  test.each([
    ['scheduled', 'EventScheduled'],
    ['rescheduled', 'EventRescheduled'],
    ['postponed', 'EventPostponed'],
    ['soldOut', 'EventScheduled'],
    ['cancelled', 'EventCancelled'],
  ])('that is %s is an %s', (eventStatus, status) => {
    expect(read({ eventStatus }).eventStatus).toBe(`https://schema.org/${status}`);
  });

  test('on site and online has both its places', () => {
    const mixed = { eventAttendanceMode: 'mixed', onlineUrl: 'https://direct.example/' };
    expect(read(mixed)).toMatchObject({
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@type': 'Place' }, { '@type': 'VirtualLocation', url: mixed.onlineUrl }],
    });
  });

  test('that moved online has left its place', () => {
    const moved = { eventStatus: 'movedOnline', onlineUrl: 'https://direct.example/' };
    expect(read(moved)).toMatchObject({
      eventStatus: 'https://schema.org/EventMovedOnline',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: moved.onlineUrl },
    });
  });

  test('says its price, where to register and until when, and that it is full', () => {
    const event = read({
      eventStatus: 'soldOut',
      price: { isFree: true, details: 'Sur inscription' },
      registration: { url: 'https://inscription.example/', deadline: '2026-12-10' },
    });
    expect(event.isAccessibleForFree).toBe(true);
    expect(event.offers).toEqual({
      '@type': 'Offer',
      url: 'https://inscription.example/',
      description: 'Sur inscription',
      price: 0,
      priceCurrency: 'EUR',
      availability: 'https://schema.org/SoldOut',
      validThrough: '2026-12-10T23:59:00+01:00',
    });
    expect(read({ price: { isFree: false } })).toMatchObject({ isAccessibleForFree: false });
    expect(read({})).not.toHaveProperty('offers');
  });

  test.each([
    [{ min: 8, max: 12 }, '8-12'],
    [{ min: 6 }, '6-'],
    [{ max: 3 }, '0-3'],
    [{}, undefined],
  ])('for the ages %o has the range %s', (age, range) => {
    expect(read({ age }).typicalAgeRange).toBe(range);
  });

  test('says its audiences and what it is part of', () => {
    const superEvent = { name: 'Village des sciences', url: 'https://bretagne.example/v/' };
    expect(read({}, { audiences: ['Familles'], superEvent })).toMatchObject({
      audience: [{ '@type': 'Audience', audienceType: 'Familles' }],
      superEvent: { '@type': 'Event', ...superEvent },
    });
  });
});

test('a place has its address, its position and its hours as a text', () => {
  const fields = { openingHours: 'Du mardi au dimanche', contact: { phone: '02 00 00 00 00' } };
  expect(read(fields, {}, 'place')).toMatchObject({
    '@type': 'Place',
    address: { '@type': 'PostalAddress', addressLocality: 'Brest' },
    geo: { latitude: 48.39 },
    telephone: '02 00 00 00 00',
    openingHoursSpecification: { description: 'Du mardi au dimanche' },
  });
});

test('what is written in JSON-LD cannot close its script', () => {
  expect(serializeJsonLd(itemJsonLd(itemOf('event', { title: '</script>' }), about))).not.toContain(
    '</script>',
  );
});
