import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../test/ics-reading.ts';
import type { ReadItem, SourceRecord } from '../record.ts';

const END = 'DTEND;TZID=Europe/Paris:20261213T200000';
const START = 'DTSTART;TZID=Europe/Paris:20261213T183000';

/** A VEVENT; its properties replace those of the same name. */
function vevent(uid: string, ...lines: string[]): string {
  const names = new Set(lines.map((line) => line.split(/[;:]/)[0]));
  const defaults = ['SUMMARY:Nuit des étoiles', 'DTSTAMP:20261101T090000Z', START, END];
  const kept = defaults.filter((line) => !names.has(line.split(/[;:]/)[0]));
  return ['BEGIN:VEVENT', `UID:${uid}`, ...kept, ...lines, 'END:VEVENT'].join('\r\n');
}

function calendar(...components: string[]): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Exemple//FR'];
  return [...head, ...components, 'END:VCALENDAR', ''].join('\r\n');
}

async function only(...lines: string[]): Promise<SourceRecord> {
  const { records } = await readText(calendar(vevent('un@exemple', ...lines)));
  return records[0] ?? expect.fail('no record');
}

async function itemOf(...lines: string[]): Promise<ReadItem> {
  const { items } = await readText(calendar(vevent('un@exemple', ...lines)));
  return items[0] ?? expect.fail('nothing was read');
}

async function notesOf(...lines: string[]): Promise<string[]> {
  const item = await itemOf(...lines);
  return (item.kind === 'record' && item.notes) || [];
}

const series = (...lines: string[]) =>
  vevent('serie@exemple', 'RRULE:FREQ=WEEKLY;COUNT=3', ...lines);

describe('times are those of Paris, whatever the zone of the machine', () => {
  test.each([
    ['floating', 'DTSTART:20261025T183000', '2026-10-25T18:30'],
    ['of UTC, in summer', 'DTSTART:20261024T163000Z', '2026-10-24T18:30'],
    ['of UTC, in winter', 'DTSTART:20261025T173000Z', '2026-10-25T18:30'],
    ['of Paris', 'DTSTART;TZID=Europe/Paris:20270328T183000', '2027-03-28T18:30'],
    ['of Windows', 'DTSTART;TZID=Romance Standard Time:20270328T183000', '2027-03-28T18:30'],
    ['of Cayenne, in summer', 'DTSTART;TZID=America/Cayenne:20270328T183000', '2027-03-28T23:30'],
    ['of Cayenne, in winter', 'DTSTART;TZID=America/Cayenne:20270327T183000', '2027-03-27T22:30'],
    ['that clocks jump over', 'DTSTART;TZID=Europe/Paris:20270328T023000', '2027-03-28T03:30'],
    ['that clocks show twice', 'DTSTART;TZID=Europe/Paris:20261025T023000', '2026-10-25T02:30'],
    ['without seconds', 'DTSTART;TZID=Europe/Paris:20261213T1830', '2026-12-13T18:30'],
    ['with dashes', 'DTSTART;TZID=Europe/Paris:2026-12-13T18:30:00', '2026-12-13T18:30'],
  ])('%s', async (_, start, begin) => {
    expect((await only(start, 'DTEND:')).timings[0]?.begin).toBe(begin);
  });

  test.each(['20261025T005900Z', '20270328T005900Z'])(
    'a series in UTC moves on the clocks of Paris, from %s',
    async (start) => {
      const { timings } = await only(`DTSTART:${start}`, 'DTEND:', 'RRULE:FREQ=DAILY;COUNT=2');
      expect(timings.map(({ begin }) => begin)).toEqual(
        start.startsWith('2026')
          ? ['2026-10-25T02:59', '2026-10-26T01:59']
          : ['2027-03-28T01:59', '2027-03-29T02:59'],
      );
    },
  );

  test('a recurrence at an hour that clocks jump over does not take place that day (RFC 5545, 3.3.10)', async () => {
    const lines = [
      'DTSTART;TZID=Europe/Paris:20270327T023000',
      'DTEND:',
      'RRULE:FREQ=DAILY;UNTIL=20270329T120000Z',
    ];
    const { timings } = await only(...lines);
    expect(timings.map(({ begin }) => begin)).toEqual(['2027-03-27T02:30', '2027-03-29T02:30']);
  });
});

describe('what lasts', () => {
  test('more than 24 hours is days, with its hours in words', async () => {
    const record = await only('DTSTART:20261211T180000', 'DTEND:20261213T160000');
    expect(record.timings).toEqual([]);
    expect(record.days).toEqual([{ from: '2026-12-11', to: '2026-12-13' }]);
    expect(record.datesInWords).toBe(
      'Le premier jour à partir de 18\u00A0h, le dernier jusqu’à 16\u00A0h.',
    );
  });

  test('from midnight to midnight is days, and nothing more to say', async () => {
    const record = await only('DTSTART:20261211T000000', 'DTEND:20261213T000000');
    expect(record.days).toEqual([{ from: '2026-12-11', to: '2026-12-12' }]);
    expect(record.datesInWords).toBeUndefined();
  });

  test.each([
    ['DTEND:20261213T170000', 'fin avant le début : laissée de côté'],
    ['DTEND:bientôt', 'fin illisible : laissée de côté'],
    ['DURATION:-PT1H', 'fin avant le début : laissée de côté'],
    ['DURATION:longtemps', 'fin illisible : laissée de côté'],
  ])('%s: the session has no end, which is said', async (line, note) => {
    const lines = line.startsWith('DTEND') ? [line] : [line, 'DTEND:'];
    expect((await only(...lines)).timings).toEqual([{ begin: '2026-12-13T18:30' }]);
    expect(await notesOf(...lines)).toEqual([note]);
  });
});

describe('a rule that does not end, or gives nothing', () => {
  test.each([
    ['FREQ=SECONDLY', 'répétition arrêtée à 800 séances'],
    ['FREQ=SECONDLY;COUNT=1000000000', 'répétition arrêtée à 800 séances'],
    ['FREQ=HOURLY;BYMINUTE=0,10,20,30,40,50', 'répétition arrêtée à 800 séances'],
    ['FREQ=MONTHLY;BYDAY=1TH;BYSETPOS=2', 'règle de répétition qui ne peut être suivie'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'règle de répétition qui ne peut être suivie'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31', 'règle de répétition qui ne peut être suivie'],
    ['FREQ=WEEKLY;INTERVAL=0', 'règle de répétition qui ne peut être suivie'],
    ['FREQ=PARFOIS', 'règle de répétition qui ne peut être suivie'],
    ['FREQ=WEEKLY;UNTIL=jamais', 'règle de répétition qui ne peut être suivie'],
    ['chaque mardi', 'règle de répétition qui ne peut être suivie'],
  ])('RRULE:%s keeps what is sure, says so, and ends at once', async (rule, note) => {
    const begun = performance.now();
    const lines = [`RRULE:${rule}`, START];
    expect((await only(...lines)).timings[0]?.begin).toBe('2026-12-13T18:30');
    expect(await notesOf(...lines)).toEqual([expect.stringContaining(note)]);
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  test('a rule of 2005 is followed to this year', async () => {
    const { timings, window } = await only(
      'DTSTART:20050104T183000',
      'DTEND:20050104T200000',
      'RRULE:FREQ=WEEKLY',
    );
    expect(timings[0]).toEqual({ begin: '2026-10-06T18:30', end: '2026-10-06T20:00' });
    expect(window).toEqual({ from: '2026-10-01', to: '2027-12-31' });
  });

  test('a rule without an end tells the same every night, for months', async () => {
    const text = calendar(vevent('un@exemple', 'RRULE:FREQ=DAILY'));
    const night = async (day: string) => (await readText(text, 65_536, `${day}T03:00`)).records;
    const first = await night('2026-11-28');
    expect(await night('2026-12-31')).toEqual(first);
    const lastOf = async (day: string) => (await night(day))[0]?.timings.at(-1)?.begin;
    expect(await lastOf('2027-02-25')).toBe('2028-03-31T18:30');
    expect(await lastOf('2027-02-26')).toBe('2028-06-30T18:30');
  });

  test('a VTIMEZONE by the second is not followed', async () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Folle',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'RRULE:FREQ=SECONDLY',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const { items } = await readText(
      calendar(...zone, vevent('un', 'DTSTART;TZID=Folle:20261213T183000')),
    );
    expect(items[0]).toMatchObject({
      kind: 'record',
      notes: [expect.stringContaining('fuseau horaire inconnu')],
    });
  });
});

describe('versions and exceptions', () => {
  test('the order of a file decides nothing', async () => {
    const events = [
      series(),
      series('SEQUENCE:1', 'LAST-MODIFIED:20261101T000000Z', 'SUMMARY:Nuit claire'),
      vevent(
        'serie@exemple',
        'RECURRENCE-ID;TZID=Europe/Paris:20261220T183000',
        'DTSTART;TZID=Europe/Paris:20261221T183000',
        'DTEND;TZID=Europe/Paris:20261221T200000',
      ),
      vevent(
        'autre@exemple',
        'RRULE:FREQ=DAILY;COUNT=2',
        'EXDATE;TZID=Europe/Paris:20261214T183000',
      ),
    ];
    const read = async (components: readonly string[]) => {
      const { records } = await readText(calendar(...components));
      return records
        .map((record) => ({
          ...record,
          timings: [...record.timings].sort((a, b) => (a.begin < b.begin ? -1 : 1)),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    };
    const expected = await read(events);
    expect(expected.map(({ title, timings }) => [title, timings.length])).toEqual([
      ['Nuit des étoiles', 1],
      ['Nuit claire', 3],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(events, { minLength: events.length }), async (order) => {
        expect(await read(order)).toEqual(expected);
      }),
      { numRuns: 24 },
    );
  });

  test('an older version is told', async () => {
    const { items } = await readText(
      calendar(vevent('un', 'SEQUENCE:1'), vevent('un', 'SEQUENCE:3')),
    );
    expect(items).toEqual([
      {
        kind: 'ignored',
        at: 'ligne 4',
        id: 'un',
        title: 'Nuit des étoiles',
        reason: 'version plus ancienne du même événement que celui de la ligne 12',
      },
      expect.objectContaining({ kind: 'record', at: 'ligne 12' }),
    ]);
  });

  test('a session with another title or place is one of the series, and that is said', async () => {
    const exception = vevent(
      'serie@exemple',
      'RECURRENCE-ID;TZID=Europe/Paris:20261220T183000',
      'DTSTART;TZID=Europe/Paris:20261220T183000',
      'DTEND;TZID=Europe/Paris:20261220T200000',
      'SUMMARY:Spéciale Mars',
      'LOCATION:Salle des fêtes',
    );
    const { items, records } = await readText(calendar(series(), exception));
    expect(records[0]?.timings).toHaveLength(3);
    expect(items[0]).toMatchObject({
      notes: [
        'la séance du 20\u00A0décembre 2026 a un autre titre, à dire dans le texte : « Spéciale Mars »',
        'la séance du 20\u00A0décembre 2026 a un autre lieu, à dire dans le texte : « Salle des fêtes »',
      ],
    });
  });

  test('all sessions cancelled are a cancelled event; one of them, one session less', async () => {
    // As Outlook does, the title says it too.
    const cancelled = (day: number) =>
      vevent(
        'serie@exemple',
        `RECURRENCE-ID;TZID=Europe/Paris:202612${day}T183000`,
        `DTSTART;TZID=Europe/Paris:202612${day}T183000`,
        'DTEND:',
        'STATUS:CANCELLED',
        'SUMMARY:Annulé : Nuit des étoiles',
      );
    const one = await readText(calendar(series(), cancelled(20)));
    expect(one.records[0]).toMatchObject({ status: 'scheduled', timings: { length: 2 } });
    expect(one.items[0]).toMatchObject({ notes: ['séance annulée le 20\u00A0décembre 2026'] });
    const all = await readText(calendar(series(), cancelled(13), cancelled(20), cancelled(27)));
    expect(all.records[0]).toMatchObject({ status: 'cancelled', timings: { length: 3 } });
  });

  test('a date to add or to leave out that cannot be read is told', async () => {
    const dates = ['RDATE:demain', 'EXDATE;TZID=Europe/Paris:20261220T183000,20270230T183000'];
    const { items } = await readText(calendar(series(...dates)));
    expect(items).toMatchObject([
      {
        record: { timings: { length: 2 } },
        notes: [
          'RDATE illisible, laissée (« demain ») : vérifier les séances',
          'EXDATE illisible, laissée (« 20270230T183000 ») : vérifier les séances',
        ],
      },
    ]);
  });

  test('an exception that does not tell to what is a fault, and does not take the place of its series', async () => {
    const exception = vevent('serie@exemple', 'RECURRENCE-ID:demain', 'SEQUENCE:4');
    const { items, records } = await readText(calendar(series(), exception));
    expect(records).toMatchObject([{ timings: { length: 3 } }]);
    expect(items).toContainEqual(
      expect.objectContaining({
        kind: 'fault',
        message: expect.stringMatching(/^séance modifiée dont la date d’origine \(RECURRENCE-ID\)/),
      }),
    );
  });

  test('an event whose dates are all excluded is ignored', async () => {
    expect(await itemOf('EXDATE;TZID=Europe/Paris:20261213T183000')).toMatchObject({
      kind: 'ignored',
      reason: 'toutes ses dates sont exclues (EXDATE)',
    });
  });
});

describe('what becomes of an event', () => {
  test.each([
    ['CLASS:PRIVATE', 'privé dans le calendrier (CLASS:PRIVATE)'],
    ['CLASS:confidential', 'confidentiel dans le calendrier (CLASS:CONFIDENTIAL)'],
  ])('%s: ignored', async (line, reason) => {
    expect(await itemOf(line)).toMatchObject({ kind: 'ignored', id: 'un@exemple', reason });
  });

  test('a bad one is a fault at its line, the others live', async () => {
    const { items } = await readText(
      calendar(
        vevent('bon'),
        vevent('mauvais', 'DTSTART:20260230T100000'),
        vevent('muet', 'SUMMARY:'),
      ),
    );
    expect(items.map(({ kind, at }) => [kind, at])).toEqual([
      ['record', 'ligne 4'],
      ['fault', 'ligne 11'],
      ['fault', 'ligne 18'],
    ]);
    expect(items.slice(1).map((item) => item.kind === 'fault' && item.message)).toEqual([
      'date de début (DTSTART) absente ou illisible : la corriger dans le calendrier et l’exporter à nouveau',
      'sans titre (SUMMARY) : en donner un dans le calendrier et l’exporter à nouveau',
    ]);
  });

  test('without UID it is known by its date and its title', async () => {
    const { items } = await readText(
      calendar(vevent('', 'UID:'), vevent('', 'UID:', 'SUMMARY:Autre')),
    );
    expect(items.map((item) => item.kind === 'record' && item.record.id)).toEqual([
      'sans-uid-20261213T183000-Nuit des étoiles',
      'sans-uid-20261213T183000-Autre',
    ]);
  });

  test('an identifier of more than 200 characters is shortened, the same at each run', async () => {
    const long = 'a'.repeat(300);
    const ids = await Promise.all(
      [long, long, `${long}b`].map(
        async (uid) => (await readText(calendar(vevent(uid)))).records[0]?.id,
      ),
    );
    expect(ids[0]).toHaveLength(64);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('it is confirmed, or that is said', async () => {
    expect(await notesOf('STATUS:TENTATIVE')).toEqual([
      'à confirmer d’après le calendrier (STATUS:TENTATIVE)',
    ]);
  });

  test('stamps of the export are no date of its own: two exports give the same record', async () => {
    expect(await only('DTSTAMP:20261120T000000Z')).toEqual(await only('DTSTAMP:20261121T000000Z'));
  });
});
