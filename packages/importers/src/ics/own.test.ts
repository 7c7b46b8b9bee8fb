import type { EventItem, SourceEntry } from '@echosciences/aggregate';
import { feedFormats, isEvent, publish } from '@echosciences/aggregate';
import { schedule } from '@echosciences/calendar/arbitraries';
import { contentTypes } from '@echosciences/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../test/ics-reading.ts';
import { expectedOf, toldOf } from '../../test/ics-round-trip.ts';

const channel = {
  title: 'Agenda · Bretagne',
  description: 'Ce qui se passe',
  url: 'https://bretagne.example/agenda/',
  feedUrl: 'https://bretagne.example/agenda.ics',
  themes: new Map([['astronomie-espace', 'Astronomie et espace']]),
};

function itemsOf(...events: object[]): EventItem[] {
  const type = contentTypes.event as SourceEntry['type'] & typeof contentTypes.event;
  const entries = events.map(
    (fields, index): SourceEntry => ({
      type,
      slug: `2026-12-13-evenement-${index}`,
      data: type.schema.parse({
        title: 'Nuit des étoiles',
        summary: 'Une phrase qui dit l’essentiel.',
        publishedAt: '2026-11-12',
        format: 'atelier',
        occurrences: [{ start: '2026-12-13T18:30', end: '2026-12-13T20:00' }],
        address: { city: 'Rennes' },
        ...fields,
      }),
    }),
  );
  const items = publish(entries, {
    territory: 'bretagne',
    origin: 'https://bretagne.example',
  });
  return items.filter(isEvent);
}

async function comeBack(...items: EventItem[]) {
  const { records } = await readText(feedFormats.ics.serialize(items, channel));
  return records.map(toldOf);
}

test('a feed whose spaces were made ordinary tells no hours that its period has not', async () => {
  const feed = feedFormats.ics.serialize(
    itemsOf({ occurrences: [], period: { from: '2026-10-02', to: '2027-01-12' } }),
    channel,
  );
  const { records } = await readText(feed.replaceAll('\u00A0', ' '));
  expect(records[0]).not.toHaveProperty('datesInWords');
});

describe('an event of our own feed comes back equal', () => {
  const period = { from: '2026-10-02', to: '2027-01-12' };
  const cases: [name: string, fields: object][] = [
    ['with one session', {}],
    ['with a session without an end', { occurrences: [{ start: '2026-12-13T18:30' }] }],
    [
      'with sessions on both sides of a change of clocks',
      {
        occurrences: [
          { start: '2026-10-24T22:00', end: '2026-10-25T04:00' },
          { start: '2027-03-28T03:00', end: '2027-03-28T05:00' },
        ],
      },
    ],
    [
      'with a session of 24 hours',
      { occurrences: [{ start: '2026-12-13T18:30', end: '2026-12-14T18:30' }] },
    ],
    ['with a period', { occurrences: [], period }],
    ['with a period and sessions', { period }],
    [
      'with opening hours, told in words',
      {
        occurrences: [],
        period: {
          ...period,
          openings: [{ days: ['saturday'], opens: '14:00', closes: '18:00' }],
          closedOn: ['2026-12-26'],
          hours: 'Dernière entrée à 17 h.',
        },
      },
    ],
    ...(['rescheduled', 'postponed', 'soldOut', 'cancelled'] as const).map(
      (eventStatus): [string, object] => [`that is ${eventStatus}`, { eventStatus }],
    ),
    [
      'that is movedOnline',
      { eventStatus: 'movedOnline', onlineUrl: 'https://visio.exemple.fr/salle' },
    ],
    ['whose title looks like a state', { title: 'Annulé : histoire d’un lancement' }],
    [
      'rescheduled, whose title looks like a state',
      { title: 'Reporté : histoire', eventStatus: 'rescheduled' },
    ],
    ['updated later', { updatedAt: '2026-11-20', eventStatus: 'soldOut' }],
    [
      'with a whole address',
      {
        address: {
          name: 'Planétarium',
          street: '10, cours des Alliés',
          postalCode: '35000',
          city: 'Rennes',
          lat: 48.1,
          lon: -1.68,
        },
      },
    ],
    [
      'with a street and no name',
      { address: { street: '10 cours des Alliés', postalCode: '35000', city: 'Rennes' } },
    ],
    [
      'with a name and a commune',
      { address: { name: 'Les Champs Libres - salle Hubert Curien', city: 'Rennes' } },
    ],
    [
      'online',
      {
        address: undefined,
        eventAttendanceMode: 'online',
        onlineUrl: 'https://direct.example/a,b;c',
      },
    ],
    [
      'on two lines, with themes',
      {
        themes: ['astronomie-espace'],
        keywords: ['100 $', 'ciel, lune ; mars'],
        summary: 'Une première phrase assez longue.\n\nEt une seconde, après.',
      },
    ],
  ];

  test.each(cases)('%s', async (_, fields) => {
    const items = itemsOf(fields);
    expect(await comeBack(...items)).toEqual(items.map((item) => expectedOf(item, channel)));
  });

  test('whatever its schedule', async () => {
    await fc.assert(
      fc.asyncProperty(schedule, async (dates) => {
        const items = itemsOf(dates);
        expect(await comeBack(...items)).toEqual(items.map((item) => expectedOf(item, channel)));
      }),
      { numRuns: 60 },
    );
  });

  test('whatever its texts', async () => {
    const line = fc
      .stringMatching(/^[\p{L}\p{N} ,;:\\"'’!?.\-–&<>«»$]{20,60}$/u)
      .map((text) => text.trim())
      .filter((text) => text.length >= 20);
    await fc.assert(
      fc.asyncProperty(line, line, async (title, summary) => {
        const items = itemsOf({ title: `N${title}.`, summary: `N${summary}.` });
        expect(await comeBack(...items)).toEqual(items.map((item) => expectedOf(item, channel)));
      }),
      { numRuns: 60 },
    );
  });
});

test('two events of one feed stay two, whatever the order of their sessions', async () => {
  const items = itemsOf(
    { title: 'Premier' },
    {
      title: 'Second',
      occurrences: [{ start: '2026-12-13T18:30' }, { start: '2026-12-14T18:30' }],
    },
  );
  const read = await comeBack(...[...items].reverse());
  expect(read.map(({ title, sessions }) => [title, sessions.length])).toEqual(
    expect.arrayContaining([
      ['Premier', 1],
      ['Second', 2],
    ]),
  );
});
