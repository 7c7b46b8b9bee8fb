import type { ContentTypeKey } from '@echosciences/schemas';
import { contentTypes } from '@echosciences/schemas';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { channel } from '../../test/channel.ts';
import { items, source } from '../../test/items.ts';
import type { EventItem } from '../item.ts';
import { listOf } from '../lists.ts';
import { publish } from '../publish.ts';
import { textOf } from './bytes.ts';
import { feedFormats } from './formats.ts';
import { icsOfOccurrence } from './ics.ts';

const { serialize } = feedFormats.ics;

/** The calendar of events given by their fields. */
function icsOf(...events: object[]): string {
  const sources = events.map((fields, index) => source('event', `evenement-${index}`, fields));
  return serialize(items(...sources), channel);
}

/** An independent reader. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const value = (name: string) => component.getFirstPropertyValue(name)?.toString();
    const instant = (name: string) => {
      const time = component.getFirstPropertyValue(name) as ICAL.Time | null;
      if (!time) return undefined;
      time.zone = zone;
      return time.toJSDate().toISOString();
    };
    return { component, value, instant };
  });
}

function first(text: string) {
  return read(text)[0] ?? expect.fail('no event');
}

function lines(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n');
}

const exhibition = {
  occurrences: [],
  period: { from: '2026-10-02', to: '2026-10-12', hours: 'Fermé le lundi' },
};

describe('identifiers', () => {
  test('each session has one of its own, and a period too', () => {
    const occurrences = [{ start: '2026-10-24T22:00' }, { start: '2026-10-25T18:30' }];
    const text = serialize(
      items(
        source('event', '2026-10-24-nuit', { occurrences }),
        source('event', '2026-10-02-expo', exhibition),
      ),
      channel,
    );
    expect(read(text).map(({ value }) => value('uid'))).toEqual([
      '2026-10-02-expo-20261002@bretagne.example',
      '2026-10-24-nuit-20261024T2200@bretagne.example',
      '2026-10-24-nuit-20261025T1830@bretagne.example',
    ]);
  });

  test('two territories with the same event slug share none (nextcloud/calendar#4580: same UID twice)', () => {
    const entry = source('event', '2026-12-13-soir');
    const all = ['bretagne', 'corse'].flatMap((territory) =>
      publish([entry], { territory, origin: `https://${territory}.example` }),
    );
    const uids = read(serialize(all, channel)).map(({ value }) => value('uid'));
    expect(new Set(uids).size).toBe(2);
  });

  test('stay when the content changes', () => {
    const uid = (fields: object) => first(icsOf(fields)).value('uid');
    expect(uid({ title: 'Autre titre', eventStatus: 'cancelled', updatedAt: '2026-12-01' })).toBe(
      uid({}),
    );
  });
});

describe('times', () => {
  test('are local and carry their zone, on both sides of the clock change (Gancio #258: timezone)', () => {
    const text = icsOf({
      occurrences: [
        { start: '2026-10-24T22:00', end: '2026-10-25T04:00' },
        { start: '2026-10-25T18:30', end: '2026-10-25T20:00' },
        { start: '2026-03-29T01:00', end: '2026-03-29T04:00' },
      ],
    });
    expect(lines(text)).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Europe/Paris:20261024T220000',
        'DTEND;TZID=Europe/Paris:20261025T040000',
        'BEGIN:VTIMEZONE',
      ]),
    );
    expect(read(text).map(({ instant }) => [instant('dtstart'), instant('dtend')])).toEqual([
      ['2026-10-24T20:00:00.000Z', '2026-10-25T03:00:00.000Z'],
      ['2026-10-25T17:30:00.000Z', '2026-10-25T19:00:00.000Z'],
      ['2026-03-29T00:00:00.000Z', '2026-03-29T02:00:00.000Z'],
    ]);
  });

  test('an end at 00:00 is the first minute of the next day, no more (Gancio #352)', () => {
    const occurrences = [{ start: '2026-12-13T20:00', end: '2026-12-14T00:00' }];
    expect(lines(icsOf({ occurrences }))).toContain('DTEND;TZID=Europe/Paris:20261214T000000');
  });

  test('a session without an end has none in the calendar either', () => {
    const text = icsOf({ occurrences: [{ start: '2026-12-13T20:00' }] });
    expect(text).not.toMatch(/^(?:DTEND|DURATION)/m);
  });

  test('a period is an all-day event whose last day counts, and that blocks nobody’s time', () => {
    const text = lines(icsOf(exhibition));
    expect(text).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20261002',
        'DTEND;VALUE=DATE:20261013',
        'TRANSP:TRANSPARENT',
      ]),
    );
  });

  test('the hours of a period are in its description', () => {
    const openings = [{ days: ['saturday', 'sunday'], opens: '14:00', closes: '18:00' }];
    const { value } = first(icsOf({ ...exhibition, period: { ...exhibition.period, openings } }));
    expect(value('description')).toMatch(/14.h.– 18.h/);
    expect(value('description')).toContain('Fermé le lundi');
  });

  test('stamps are instants in UTC and come from the content', () => {
    const text = lines(icsOf({ updatedAt: '2026-11-14' }));
    expect(text).toContain('DTSTAMP:20261114T120000Z');
    expect(text).toContain('LAST-MODIFIED:20261114T120000Z');
  });
});

describe('texts', () => {
  const hostile = {
    title: 'Été ; ciel, étoiles\\ \\n & <b>nuit</b>\r\nsuite',
    summary:
      'Une phrase assez longue, avec des accents é è à ù ç 👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀, pour dépasser 75 octets.\r\nEt une seconde ligne.\rBEGIN:VEVENT',
  };

  test('come back as they were, on several lines too (Gancio #234: multi-line description)', () => {
    const { value } = first(icsOf(hostile));
    expect(value('summary')).toBe('Été\u202F; ciel, étoiles\\ \\n & <b>nuit</b> suite');
    expect(value('description')).toContain(
      'ç 👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀, pour dépasser 75 octets.\nEt une seconde ligne.\nBEGIN:VEVENT',
    );
  });

  test('the description is plain text that ends with the link (Mobilizon #888: HTML in DESCRIPTION)', () => {
    const text = icsOf({ summary: 'Science & société, de 8 à 12 ans, c’est < 10 €.' });
    const { value } = first(text);
    expect(value('description')).toBe(
      'Science & société, de 8 à 12\u00A0ans, c’est < 10\u00A0€.\n\nhttps://bretagne.example/agenda/evenement-0/',
    );
    expect(text).not.toMatch(/X-ALT-DESC|&amp;|<p>/);
  });

  test('the address of what is online is said', () => {
    const online = {
      address: undefined,
      eventAttendanceMode: 'online',
      onlineUrl: 'https://direct.example/a,b;c',
    };
    const { value } = first(icsOf(online));
    expect(value('description')).toContain('En ligne\u00A0: https://direct.example/a,b;c');
    expect(value('location')).toBeUndefined();
  });

  test('the location holds the whole address, not a name alone (amapress#22)', () => {
    const address = {
      name: 'Planétarium',
      street: '10, cours des Alliés',
      postalCode: '35000',
      city: 'Rennes',
      lat: 48.1,
      lon: 0,
    };
    const text = icsOf({ address });
    expect(first(text).value('location')).toBe('Planétarium, 10, cours des Alliés, 35000 Rennes');
    expect(lines(text)).toContain('GEO:48.1;0.000001');
  });

  test('tags keep $ and what is not ASCII (Gancio #344, #329)', () => {
    const text = serialize(
      items(source('event', 'un', { themes: ['eco'], keywords: ['100 $', 'æther', '$&'] })),
      { ...channel, themes: new Map([['eco', 'Énergie, climat ; été']]) },
    );
    const values = first(text).component.getFirstProperty('categories')?.getValues();
    expect(values).toEqual(['Énergie, climat ; été', '100 $', 'æther', '$&']);
  });

  test('the name and the description of the calendar are escaped like the rest', () => {
    const text = serialize(items(source('event', 'un')), {
      ...channel,
      title: 'Ciel, espace ; Bretagne',
      description: 'Un\r\nBEGIN:VALARM, deux',
    });
    expect(lines(text)).toEqual(
      expect.arrayContaining([
        'NAME:Ciel\\, espace \\; Bretagne',
        'X-WR-CALNAME:Ciel\\, espace \\; Bretagne',
        'X-WR-CALDESC:Un\\nBEGIN:VALARM\\, deux',
      ]),
    );
  });

  test('lines end with CRLF, the last one too, and hold 75 octets at most', () => {
    const text = icsOf(hostile);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/);
    const raw = text.split('\r\n').map((line) => Buffer.from(line));
    expect(Math.max(...raw.map(({ length }) => length))).toBe(75);
    const strict = new TextDecoder('utf-8', { fatal: true });
    expect(() => raw.map((line) => strict.decode(line)), 'no character is split').not.toThrow();
  });

  test('characters that no calendar can hold are left out', () => {
    // The schemas refuse them; what another version has exported is not held to that.
    const title = 'Un\u0000 titre\u0008 propre';
    const text = serialize(
      items(source('event', 'un')).map((item) => ({ ...item, title })),
      channel,
    );
    expect(first(text).value('summary')).toBe('Un titre propre');
  });
});

describe('a change is seen by who has subscribed', () => {
  const sequence = (fields: object) => Number(first(icsOf(fields)).value('sequence'));

  test('the sequence grows with the day of the update and with the status', () => {
    const states = [
      {},
      { eventStatus: 'soldOut' },
      { updatedAt: '2026-11-13' },
      { updatedAt: '2026-11-13', eventStatus: 'cancelled' },
      { updatedAt: '2026-11-20' },
    ];
    expect(states.map(sequence)).toEqual([0, 1, 2, 3, 16]);
  });

  const onlineUrl = 'https://direct.example/';

  test.each([
    ['scheduled', 'CONFIRMED', 'Nuit'],
    ['rescheduled', 'CONFIRMED', 'Nuit'],
    ['soldOut', 'CONFIRMED', 'Complet\u00A0: Nuit'],
    ['movedOnline', 'CONFIRMED', 'En ligne\u00A0: Nuit'],
    ['postponed', 'TENTATIVE', 'Reporté\u00A0: Nuit'],
    ['cancelled', 'CANCELLED', 'Annulé\u00A0: Nuit'],
  ])('%s: %s, « %s »', (eventStatus, status, summary) => {
    const { value } = first(icsOf({ title: 'Nuit', eventStatus, onlineUrl }));
    expect([value('status'), value('summary')]).toEqual([status, summary]);
  });

  test('what moved online has left its address', () => {
    const moved = icsOf({ eventStatus: 'movedOnline', onlineUrl });
    expect(first(moved).value('location')).toBeUndefined();
  });
});

describe('a calendar', () => {
  test('says its name, where it comes from and how often to come back, before its components', () => {
    const all = lines(icsOf({}));
    const head = all.slice(0, all.indexOf('BEGIN:VTIMEZONE'));
    expect(head).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Echosciences//Agenda//FR',
      'URL:https://bretagne.example/agenda/',
      'SOURCE;VALUE=URI:https://bretagne.example/agenda.ics',
      'NAME:Agenda · Bretagne',
      'X-WR-CALNAME:Agenda · Bretagne',
      'X-WR-CALDESC:Ce qui se passe',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
    ]);
    const components = all.slice(head.length).join('\n');
    expect(components).toMatch(
      /^BEGIN:VTIMEZONE\n[\s\S]*END:VTIMEZONE\n(?:BEGIN:VEVENT\n[\s\S]*END:VEVENT\n)+END:VCALENDAR\n$/,
    );
  });

  test('without events is a calendar all the same', () => {
    expect(read(serialize([], channel))).toEqual([]);
  });

  test('holds events only, and no reminder (Gancio changelog: reminders in full export)', () => {
    const others = (['article', 'place', 'community'] as ContentTypeKey[]).map((key) =>
      source(key, `un-${key}`),
    );
    const text = serialize(items(source('event', 'un'), ...others), channel);
    expect(read(text)).toHaveLength(1);
    expect(text).not.toContain('VALARM');
  });

  test('of what is to come holds nothing that is over (Mobilizon #1246: future events only)', () => {
    const all = items(
      source('event', 'passe', { occurrences: [{ start: '2026-10-02T10:00' }] }),
      source('event', 'a-venir'),
    );
    const { current } = listOf(contentTypes.event, all, '2026-11-24T00:00');
    expect(read(serialize(current, channel)).map(({ value }) => value('url'))).toEqual([
      'https://bretagne.example/agenda/a-venir/',
    ]);
  });

  test('writes each session out: no rule to be misread (Gancio #266: wrong week in monthly recurrence)', () => {
    const occurrences = ['2026-10-05', '2026-11-02', '2026-12-07'].map((day) => ({
      start: `${day}T18:30`,
    }));
    const events = read(icsOf({ occurrences }));
    expect(events.map(({ value }) => value('dtstart'))).toEqual([
      '2026-10-05T18:30:00',
      '2026-11-02T18:30:00',
      '2026-12-07T18:30:00',
    ]);
    expect(events.map(({ value }) => value('rrule'))).toEqual([undefined, undefined, undefined]);
  });

  test('never gets an end before its start (Gancio #426: bad end date)', () => {
    const occurrences = [{ start: '2026-12-13T18:30', end: '2026-12-13T17:00' }];
    expect(() => icsOf({ occurrences })).toThrow('la fin doit venir après le début');
  });

  test('the same content gives the same bytes', () => {
    expect(icsOf({}, exhibition)).toBe(icsOf({}, exhibition));
  });
});

describe('the calendar of one session', () => {
  const occurrences = [{ start: '2026-10-06T18:30' }, { start: '2026-10-13T18:30' }];
  const [event] = items(source('event', 'un', { ...exhibition, occurrences })) as [EventItem];
  const vevents = (text: string) => text.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g) ?? [];

  test.each(['2026-10-02', '2026-10-06T18:30', '2026-10-13T18:30'])(
    'at %s is that of the whole calendar, alone',
    (start) => {
      const alone = vevents(textOf(icsOfOccurrence(event, start, channel)));
      expect(alone).toHaveLength(1);
      expect(vevents(serialize([event], channel))).toContain(alone[0]);
    },
  );

  test('that does not exist is refused', () => {
    expect(() => icsOfOccurrence(event, '2026-10-07T18:30', channel)).toThrow(RangeError);
  });
});
