import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { items, source } from '../../test/items.ts';
import type { Channel } from './channel.ts';
import { feedFormats } from './formats.ts';

const channel: Channel = {
  title: 'Agenda · Bretagne',
  description: 'Ce qui se passe',
  url: 'https://bretagne.example/agenda/',
  feedUrl: 'https://bretagne.example/agenda.ics',
  themes: new Map([['astronomie-espace', 'Astronomie et espace']]),
};

describe('iCalendar, read by another library', () => {
  const hostile = source('event', '2026-10-24-nuit', {
    title: 'Été ; ciel, étoiles\\ & <b>nuit</b>',
    summary:
      'Une phrase assez longue, avec des accents é è à ù ç, pour dépasser soixante-quinze octets à la ligne.\nEt une seconde ligne.',
    themes: ['astronomie-espace'],
    occurrences: [
      { start: '2026-10-24T22:00', end: '2026-10-25T01:00' },
      { start: '2026-10-25T18:30', end: '2026-10-25T20:00' },
    ],
    address: {
      name: 'Planétarium',
      street: '10 cours des Alliés',
      postalCode: '35000',
      city: 'Rennes',
      lat: 48.1,
      lon: -1.67,
    },
  });
  const exhibition = source('event', '2026-10-02-expo', {
    occurrences: [],
    period: { from: '2026-10-02', to: '2026-10-12' },
    eventStatus: 'cancelled',
  });
  const text = feedFormats.ics.serialize(items(hostile, exhibition), channel);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  const find = (uid: string) => events.find((event) => event.uid.includes(uid)) ?? expect.fail(uid);

  test('one VEVENT per session, with an identifier of its own', () => {
    expect(events).toHaveLength(3);
    expect(events.map(({ uid }) => uid).sort()).toEqual([
      '2026-10-02-expo-20261002@bretagne.example',
      '2026-10-24-nuit-202610242200@bretagne.example',
      '2026-10-24-nuit-202610251830@bretagne.example',
    ]);
  });

  test('local times carry their zone, on both sides of the clock change', () => {
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined);
    const utc = (uid: string) => {
      const { startDate } = find(uid);
      startDate.zone = zone;
      return startDate.toJSDate().toISOString();
    };
    expect(find('20261024').component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe(
      'Europe/Paris',
    );
    expect(utc('20261024')).toBe('2026-10-24T20:00:00.000Z');
    expect(utc('20261025')).toBe('2026-10-25T17:30:00.000Z');
  });

  test('a period is an all-day event whose last day counts', () => {
    const event = find('20261002');
    expect(event.startDate.isDate).toBe(true);
    expect([String(event.startDate), String(event.endDate)]).toEqual(['2026-10-02', '2026-10-13']);
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  test('texts come back as they were, the address is whole', () => {
    const event = find('20261024');
    expect(event.summary).toBe('Été\u202F; ciel, étoiles\\ & <b>nuit</b>');
    expect(event.description).toContain('ligne.\nEt une seconde');
    expect(event.location).toBe('Planétarium, 10 cours des Alliés, 35000 Rennes');
  });

  test('lines are folded at 75 octets and end with CRLF', () => {
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  test('the same content gives the same bytes', () => {
    expect(feedFormats.ics.serialize(items(hostile, exhibition), channel)).toBe(text);
  });
});

test('RSS is read by another parser, its titles are text and its descriptions safe HTML', () => {
  const hostile = {
    title: 'A & B <script>alert(1)</script> ]]>',
    summary: 'Du <img src=x onerror=alert(1)> texte.',
  };
  const text = feedFormats.xml.serialize(items(source('article', 'un', hostile)), channel);
  const { item } = new XMLParser().parse(text).rss.channel;
  expect(item).toEqual({
    title: hostile.title,
    link: 'https://bretagne.example/articles/un/',
    guid: 'https://bretagne.example/articles/un/',
    pubDate: 'Thu, 12 Nov 2026 12:00:00 GMT',
    description: 'Du &lt;img src=x onerror=alert(1)> texte.',
  });
});

test('CSV is read back by another library, and its formulas are text', () => {
  const text = feedFormats.csv.serialize(
    items(source('event', '2026-12-13-soir', { title: '=cmd|"/c calc"; un, deux\nlignes' })),
  );
  const [row] = parseCsv(text, { columns: true, bom: true }) as Record<string, string>[];
  expect(row).toMatchObject({
    id: '2026-12-13-soir',
    city: 'Rennes',
    department: '35',
    latitude: '48.11',
    longitude: '-1.68',
    dateRange: expect.stringMatching(/^dimanche 13.décembre 2026/),
    firstBegin: '2026-12-13T18:30:00+01:00',
    lastEnd: '2026-12-13T20:00:00+01:00',
  });
  expect(row?.title).toMatch(/^'=cmd/);
});

test('GeoJSON holds what has a position, longitude first', () => {
  const text = feedFormats.geojson.serialize(
    items(
      source('event', '2026-12-13-soir'),
      source('event', '2026-12-14-soir', { address: { city: 'Rennes' } }),
    ),
  );
  const { features } = JSON.parse(text);
  expect(features).toHaveLength(1);
  expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [-1.68, 48.11] });
});
