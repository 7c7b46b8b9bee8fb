import { describe, expect, it } from 'vitest';
import { readMoments, styleOf } from './moments.ts';
import { readPhrase } from './phrases.ts';
import { sessionsInWords } from './sessions-in-words.ts';
import { readTable, recordsOf, refusalOf } from './test-reading.ts';
import { readHours } from './times.ts';

const at = (day: string, begin?: string, end?: string) => ({
  day,
  ...(begin && { hours: end ? { begin, end } : { begin } }),
});

describe('a date of a cell', () => {
  it.each([
    ['2026-10-03', 'iso', [at('2026-10-03')]],
    ['2026-10-03T18:30', 'iso', [at('2026-10-03', '18:30')]],
    ['2026-10-03 18:30:00', 'iso', [at('2026-10-03', '18:30')]],
    ['2026-10-03T16:30:00Z', 'iso', [at('2026-10-03', '18:30')]],
    ['2026-10-03T16:30:00.000+00:00', 'iso', [at('2026-10-03', '18:30')]],
    ['2026-10-03T18:30+0200', 'iso', [at('2026-10-03', '18:30')]],
    ['2026-10-03T12:30:00-04', 'iso', [at('2026-10-03', '18:30')]],
    ['2026-12-31T23:30:00Z', 'iso', [at('2027-01-01', '00:30')]],
    // The hour that comes twice, and the one that does not come.
    ['2026-10-25T00:30:00Z', 'iso', [at('2026-10-25', '02:30')]],
    ['2026-10-25T01:30:00Z', 'iso', [at('2026-10-25', '02:30')]],
    ['2027-03-28T01:30:00Z', 'iso', [at('2027-03-28', '03:30')]],
    ['2026/10/03', 'iso', [at('2026-10-03')]],
    ['20261003', 'iso', [at('2026-10-03')]],
    ['20261003T163000Z', 'iso', [at('2026-10-03', '18:30')]],
    ['03/10/2026', 'numbers', [at('2026-10-03')]],
    ['3/10/26', 'numbers', [at('2026-10-03')]],
    ['03-10-26', 'numbers', [at('2026-10-03')]],
    ['03.10.2026', 'numbers', [at('2026-10-03')]],
    ['03/10/2026 18:30', 'numbers', [at('2026-10-03', '18:30')]],
    ['03/10/2026 18:30:00', 'numbers', [at('2026-10-03', '18:30')]],
    ['03/10/2026 à 18h30', 'numbers', [at('2026-10-03', '18:30')]],
    ['sam. 03/10/2026', 'numbers', [at('2026-10-03')]],
    ['03/10/2026 de 14h à 16h30', 'numbers', [at('2026-10-03', '14:00', '16:30')]],
    ['3 octobre 2026', 'words', [at('2026-10-03')]],
    ['Samedi 3 octobre 2026 à 18h30', 'words', [at('2026-10-03', '18:30')]],
    ['samedi 3 OCTOBRE 2026, 18 h 30', 'words', [at('2026-10-03', '18:30')]],
    ['3 oct. 2026', 'words', [at('2026-10-03')]],
    ['le 1er août 2026', 'words', [at('2026-08-01')]],
    ['14 févr. 2027', 'words', [at('2027-02-14')]],
    ['du 3 au 5 octobre 2026', 'words', [{ day: '2026-10-03', to: '2026-10-05' }]],
    ['30 septembre 2026 - 2 octobre 2026', 'words', [{ day: '2026-09-30', to: '2026-10-02' }]],
    ['3 et 4 octobre 2026', 'words', [at('2026-10-03'), at('2026-10-04')]],
    ['46298', 'serial', [at('2026-10-03')]],
    ['46298,7708333333', 'serial', [at('2026-10-03', '18:30')]],
    ['46298.7708333333', 'serial', [at('2026-10-03', '18:30')]],
  ])('« %s » is in the style %s', (cell, style, moments) => {
    expect(styleOf(cell)).toBe(style);
    expect(readMoments(cell, 'dayFirst')).toEqual(moments);
  });

  it.each(['2026-02-30', '31/11/2026', '32 octobre 2026', '2026-10-03T25:00', '03/10/2026 99h'])(
    '« %s » is none, and has a style all the same',
    (cell) => {
      expect(styleOf(cell)).toBeDefined();
      expect(readMoments(cell, 'dayFirst')).toBeUndefined();
    },
  );

  it.each(['', 'à venir', 'Oct 3, 2026', '3', '2026', '18h30', 'demain', '=NOW()', '3 octobre'])(
    '« %s » is none',
    (cell) => expect(readMoments(cell, 'dayFirst')).toBeUndefined(),
  );
});

describe('a time of a cell', () => {
  it.each([
    ['18h30', '18:30'],
    ['18:30', '18:30'],
    ['18:30:00', '18:30'],
    ['18 h', '18:00'],
    ['18H', '18:00'],
    ['8h5', undefined],
    ['6:30 PM', '18:30'],
    ['12:00 AM', '00:00'],
    ['12:15 pm', '12:15'],
    ['13:00 PM', undefined],
    ['0,770833333', '18:30'],
    ['24h', undefined],
    ['18:75', undefined],
    ['18', undefined],
    ['selon la marée', undefined],
  ])('« %s » is %s', (cell, begin) => {
    expect(readHours(cell)).toEqual(begin && { begin });
  });

  it.each(['14h-16h30', '14h à 16h30', 'de 14:00 à 16:30', '14h00 – 16h30'])(
    '« %s » has a begin and an end',
    (cell) => expect(readHours(cell)).toEqual({ begin: '14:00', end: '16:30' }),
  );

  it.each([
    ['20h-24h', { begin: '20:00', end: '24:00' }],
    ['de 20h à minuit', { begin: '20:00', end: '24:00' }],
    ['midi - 14h', { begin: '12:00', end: '14:00' }],
    ['midi', { begin: '12:00' }],
    // Of which night?
    ['minuit', undefined],
    ['20h-26h', undefined],
    ['20h-24h30', undefined],
  ])('« %s » is %o', (cell, hours) => expect(readHours(cell)).toEqual(hours));
});

describe('dates in words beside the first and the last session', () => {
  // One of each form of « date_display » in the events of the Drôme (OpenAgenda, Licence Ouverte).
  const timings = (...begins: string[]) => ({
    timings: begins.map((begin) => ({ begin })),
    days: [],
  });
  const first = (words: string, ...begins: string[]) => ({
    ...timings(...begins),
    datesInWords: words,
  });
  it.each([
    [
      'Mardi 1 décembre, 09h00',
      '2026-12-01T09:00',
      '2026-12-01T09:00',
      timings('2026-12-01T09:00'),
    ],
    [
      'Jeudi 30 avril 2026, 15h00',
      '2026-04-30T15:00',
      '2026-04-30T15:00',
      timings('2026-04-30T15:00'),
    ],
    [
      'Samedi 4 octobre, 10h00, 10h30',
      '2025-10-04T10:00',
      '2025-10-04T10:30',
      timings('2025-10-04T10:00', '2025-10-04T10:30'),
    ],
    [
      'Mardi 25 novembre 2025, 09h00, 14h00, 16h30',
      '2025-11-25T09:00',
      '2025-11-25T16:30',
      timings('2025-11-25T09:00', '2025-11-25T14:00', '2025-11-25T16:30'),
    ],
    [
      '6 et 7 juin',
      '2026-06-06T10:00',
      '2026-06-07T10:00',
      timings('2026-06-06T10:00', '2026-06-07T10:00'),
    ],
    // There may be others on these days.
    [
      '6 et 7 juin',
      '2026-06-06T10:00',
      '2026-06-07T14:00',
      first('6 et 7 juin', '2026-06-06T10:00', '2026-06-07T14:00'),
    ],
    [
      '4 et 5 février 2027',
      '2027-02-04T10:30',
      '2027-02-05T10:30',
      timings('2027-02-04T10:30', '2027-02-05T10:30'),
    ],
    [
      '1 mars 2025 et 11 février 2026',
      '2025-03-01T18:00',
      '2026-02-11T18:00',
      timings('2025-03-01T18:00', '2026-02-11T18:00'),
    ],
    [
      '17 - 19 mai 2026',
      '2026-05-17T16:00',
      '2026-05-19T14:30',
      {
        timings: [],
        days: [{ from: '2026-05-17', to: '2026-05-19' }],
        datesInWords: 'première séance à 16\u00a0h, dernière à 14\u00a0h\u00a030',
      },
    ],
    [
      '1 - 31 mai',
      '2025-05-01T00:00',
      '2025-05-31T00:00',
      { timings: [], days: [{ from: '2025-05-01', to: '2025-05-31' }] },
    ],
    [
      '22 avril - 7 juin',
      '2026-04-22T10:00',
      '2026-06-07T09:30',
      {
        timings: [],
        days: [{ from: '2026-04-22', to: '2026-06-07' }],
        datesInWords: 'première séance à 10\u00a0h, dernière à 9\u00a0h\u00a030',
      },
    ],
    [
      '11 juin 2026 - 25 juin 2026, les jeudis',
      '2026-06-11T18:00',
      '2026-06-25T18:00',
      timings('2026-06-11T18:00', '2026-06-18T18:00', '2026-06-25T18:00'),
    ],
    [
      '11 février - 26 août, certains mercredis',
      '2026-02-11T14:00',
      '2026-08-26T14:00',
      first('11 février - 26 août, certains mercredis', '2026-02-11T14:00', '2026-08-26T14:00'),
    ],
    // The sentence and the dates do not agree: what is dated stays, a person reads the rest.
    [
      'Mardi 2 décembre, 09h00',
      '2026-12-01T09:00',
      '2026-12-01T09:00',
      first('Mardi 2 décembre, 09h00', '2026-12-01T09:00'),
    ],
    [
      'Mardi 1 décembre, 10h00',
      '2026-12-01T09:00',
      '2026-12-01T09:00',
      first('Mardi 1 décembre, 10h00', '2026-12-01T09:00'),
    ],
    [
      'Aujourd’hui',
      '2026-12-01T09:00',
      '2026-12-01T09:00',
      first('Aujourd’hui', '2026-12-01T09:00'),
    ],
  ])('« %s », from %s to %s', (words, begin, last, dates) => {
    expect(sessionsInWords(words, begin, last)).toEqual(dates);
  });

  it('a year mistyped does not make thousands of sessions', () => {
    const words = '1 octobre 2026 - 2 octobre 9999, les jeudis';
    const { timings } = sessionsInWords(words, '2026-10-01T18:00', '9999-10-02T18:00');
    expect(timings).toHaveLength(2);
  });

  it('several days of the week are read, what else a sentence says is not', () => {
    const phrase = readPhrase('3 - 30 juin 2026, les lundis, mardis et jeudis');
    expect(phrase?.weekdays).toEqual([1, 2, 4]);
    expect(readPhrase('3 - 30 juin 2026, sauf le 5')).toBeUndefined();
    expect(readPhrase('3 juin 2026, 10h00, 25h00')).toBeUndefined();
  });
});

describe('the dates of a row', () => {
  const dated = async (header: string, row: string) => {
    const [record] = await recordsOf(`Titre;Lieu;${header}\nNuit;Planétarium;${row}\n`);
    const { timings, days, datesInWords } = record ?? {};
    return { timings, days, ...(datesInWords && { datesInWords }) };
  };
  const session = (begin: string, end?: string) => ({
    timings: [end ? { begin, end } : { begin }],
    days: [],
  });
  const days = (from: string, to: string) => ({ timings: [], days: [{ from, to }] });
  const isEndOf = expect.stringMatching(/^2026-10-(?:03T24|04T00):00$/);
  const TO_MIDNIGHT = { timings: [{ begin: '2026-10-03T20:00', end: isEndOf }], days: [] };
  it.each<[string, string, object]>([
    [
      'Début;Fin',
      '03/10/2026 18:30;03/10/2026 20:00',
      session('2026-10-03T18:30', '2026-10-03T20:00'),
    ],
    ['Début;Fin', '03/10/2026 18:30;20h', session('2026-10-03T18:30', '2026-10-03T20:00')],
    ['Début;Fin', '03/10/2026 22:00;2h', session('2026-10-03T22:00', '2026-10-04T02:00')],
    ['Début;Fin', '03/10/2026;05/10/2026', days('2026-10-03', '2026-10-05')],
    ['Début;Fin', '03/10/2026 00:00;05/10/2026 00:00', days('2026-10-03', '2026-10-05')],
    ['Date;Heure', '03/10/2026;18h30', session('2026-10-03T18:30')],
    ['Date;Horaires', '03/10/2026;14h-16h', session('2026-10-03T14:00', '2026-10-03T16:00')],
    [
      'Date;Heure début;Heure fin',
      '03/10/2026;18:30;20:00',
      session('2026-10-03T18:30', '2026-10-03T20:00'),
    ],
    ...['minuit', '24h', '24:00', '24 h 00', '00:00', '0h'].flatMap(
      (end): [string, string, object][] => [
        ['Date;Heure début;Heure fin', `03/10/2026;20h;${end}`, TO_MIDNIGHT],
        ['Début;Fin', `03/10/2026 20:00;${end}`, TO_MIDNIGHT],
      ],
    ),
    ...['03/10/2026 24:00', '2026-10-03T24:00:00', '03/10/2026 24h', '3 octobre 2026 à minuit'].map(
      (end): [string, string, object] => ['Début;Fin', `03/10/2026 20:00;${end}`, TO_MIDNIGHT],
    ),
    ['Date;Horaires', '03/10/2026;20h-24h', TO_MIDNIGHT],
    ['Date;Heure début;Heure fin', '03/10/2026;0h;24h', days('2026-10-03', '2026-10-03')],
    ['Date', 'du 3 au 5 octobre 2026', days('2026-10-03', '2026-10-05')],
    // Columns of Google Calendar and of Outlook.
    [
      'Start Date;Start Time;End Date;End Time;All Day Event',
      '10/13/2026;6:30 PM;10/13/2026;8:00 PM;False',
      session('2026-10-13T18:30', '2026-10-13T20:00'),
    ],
    [
      'Début;Début;Fin;Fin;Journée entière',
      '03/10/2026;18:30:00;03/10/2026;20:00:00;FAUX',
      session('2026-10-03T18:30', '2026-10-03T20:00'),
    ],
    [
      'Début;Début;Fin;Fin;Journée entière',
      '03/10/2026;00:00:00;05/10/2026;00:00:00;VRAI',
      days('2026-10-03', '2026-10-04'),
    ],
    // DATAtourisme
    ['Periodes_regroupees', '2026-10-03<->2026-10-05', days('2026-10-03', '2026-10-05')],
  ])('%s: %s', async (header, row, dates) => {
    expect(await dated(header, row)).toEqual(dates);
  });

  it('an end that is no hour is left, which is said, whichever row of the event has it', async () => {
    const header = 'Identifiant;Titre;Lieu;Date;Heure début;Heure fin';
    const rows = ['1;Nuit;Dôme;03/10/2026;20h;tard', '2;Jour;Dôme;03/10/2026;10h;26h'];
    const more = ['2;Jour;Dôme;04/10/2026;10h;12h', '3;Soir;Dôme;03/10/2026;18h;-', ''];
    const { items } = await readTable([header, ...rows, ...more].join('\n'));
    expect(items).toMatchObject([
      {
        record: { timings: [{ begin: '2026-10-03T20:00' }] },
        notes: [expect.stringMatching(/^heure de fin laissée : « tard » n’est pas une heure/)],
      },
      { kind: 'ignored' },
      { record: { timings: [{}, {}] }, notes: [expect.stringContaining('« 26h »')] },
      { record: { title: 'Soir' }, notes: [] },
    ]);
  });

  it.each([
    ['Début;Fin', '05/10/2026 18:00;03/10/2026 20:00', /^date de fin laissée : « 03\/10\/2026/],
    ['Date;Heure', '03/10/2026;25h', /^horaire gardé en toutes lettres, à vérifier : « 25h »$/],
    [
      'first_date;last_date;date_display',
      '2026-09-19T10:00;2026-09-20T17:00;19 et 20 septembre',
      /^seules la première et la dernière séances sont connues \(« 19 et 20 septembre »\)/,
    ],
  ])('%s: of « %s », what is left or unknown is said', async (header, row, note) => {
    const { items } = await readTable(`Titre;Lieu;${header}\nNuit;Planétarium;${row}\n`);
    expect(items).toMatchObject([{ kind: 'record', notes: [expect.stringMatching(note)] }]);
  });

  it('an end of several begins is that of each: it comes before none', async () => {
    const table = 'Titre;Lieu;Début;Fin\nNuit;Planétarium;3 et 4 octobre 2026;22h\n';
    expect((await readTable(table)).items).toMatchObject([{ kind: 'record', notes: [] }]);
  });

  it('a cell may list sessions', async () => {
    const list = await dated('Début', '"03/10/2026 10:00\n04/10/2026 10:00|05/10/2026 10:00"');
    expect(list.timings).toHaveLength(3);
    const times = await dated('Date;Heure', '03/10/2026;10h, 14h et 16h30');
    expect(times.timings).toEqual([
      { begin: '2026-10-03T10:00' },
      { begin: '2026-10-03T14:00' },
      { begin: '2026-10-03T16:30' },
    ]);
  });

  it('hours of several days, or hours in words, are kept for a person to read', async () => {
    expect(await dated('Début;Fin;Heure début;Heure fin', '03/10/2026;05/10/2026;10h;18h')).toEqual(
      {
        ...days('2026-10-03', '2026-10-05'),
        datesInWords: 'de 10\u00a0h à 18\u00a0h',
      },
    );
    expect(await dated('Date;Heure', '03/10/2026;selon la marée')).toEqual({
      ...days('2026-10-03', '2026-10-03'),
      datesInWords: 'selon la marée',
    });
    expect(await dated('Date;Heure début;Heure fin', '03/10/2026;vers 14h;16h')).toMatchObject({
      datesInWords: 'vers 14h – 16h',
    });
  });

  it('words beside a first and last session that are one tell of others, or are left out', async () => {
    const told = (words: string) =>
      dated(
        'firstdate_begin;lastdate_begin;Dates en toutes lettres',
        `2026-10-03T10:00;2026-10-03T10:00;"${words}"`,
      );
    expect(await told('Samedi 3 octobre, 10h00')).toEqual(session('2026-10-03T10:00'));
    expect(await told('Tous les samedis')).toEqual({
      ...session('2026-10-03T10:00'),
      datesInWords: 'Tous les samedis',
    });
  });

  it('sessions listed by Opendatasoft count before all else', async () => {
    const list =
      '[{""begin"": ""2026-10-03T16:30:00+00:00"", ""end"": ""2026-10-03T18:00:00+00:00""}]';
    expect(await dated('firstdate_begin;timings', `2026-01-01;"${list}"`)).toEqual(
      session('2026-10-03T18:30', '2026-10-03T20:00'),
    );
  });

  it.each([
    ['timings', '[null]', 'la liste des séances ne se lit pas'],
    ['timings', '[{]', 'la liste des séances ne se lit pas'],
    ['Début', '', 'pas de date de début'],
    ['Début', 'bientôt', '« bientôt » n’est pas une date comprise'],
    ['Début', '30/02/2026', '« 30/02/2026 » n’est pas une date comprise'],
    ['Début;Fin', '03/10/2026;plus tard', '« plus tard » n’est pas une date comprise'],
    [
      'Début;Fin',
      '"03/10/2026|04/10/2026|05/10/2026";"03/10/2026|04/10/2026"',
      '3 débuts pour 2 fins',
    ],
    ['Début;Fin', '03/10/2026;"03/10/2026|04/10/2026"', 'un début pour 2 fins'],
    ['first_date;last_date', '2026-10-03;2026-10-01', 'précède la première'],
  ])('%s: %s is a fault of its row', async (header, row, message) => {
    const { items } = await readTable(`Titre;Lieu;${header}\nNuit;Planétarium;${row}\n`);
    expect(items).toEqual([
      {
        kind: 'fault',
        at: 'ligne 2',
        title: 'Nuit',
        message: expect.stringContaining(message),
      },
    ]);
  });
});

describe('a column of dates', () => {
  const table = (...dates: string[]) =>
    `Titre;Lieu;Début\n${dates.map((date) => `Nuit;Planétarium;${date}\n`).join('')}`;
  const begins = async (...dates: string[]) =>
    (await recordsOf(table(...dates))).map(({ days }) => days[0]?.from);

  it('starts with the day, unless one of its dates proves the month', async () => {
    expect(await begins('03/10/2026', '04/10/2026')).toEqual(['2026-10-03', '2026-10-04']);
    expect(await begins('03/10/2026', '10/31/2026')).toEqual(['2026-03-10', '2026-10-31']);
  });

  it('of several styles is refused, with lines of each', async () => {
    expect(
      await refusalOf(table('2026-10-03', '04/10/2026', '5 octobre 2026', '06/10/2026')),
    ).toMatchInlineSnapshot(`
      "agenda.csv : la colonne « Début » écrit ses dates de 3 façons, et certaines peuvent avoir été changées par le tableur. Rien n’est lu.
      - année-mois-jour : ligne 2
      - jour/mois/année : lignes 3, 5
      - en toutes lettres : ligne 4
      À faire : les écrire toutes de la même façon, 2026-10-03 18:30 de préférence."
    `);
  });

  it('that tells neither the day nor the month is refused', async () => {
    expect(await refusalOf(table('13/04/2026', '04/13/2026'))).toMatchInlineSnapshot(`
      "agenda.csv : la colonne « Début » a des dates qui commencent par le jour (ligne 2) et d’autres par le mois (ligne 3) : les autres ne peuvent pas être lues sûrement. Rien n’est lu.
      À faire : les écrire toutes 2026-10-03, ou jour/mois/année."
    `);
    expect(await refusalOf(table('05/06/2026 6:30 PM'))).toMatch(
      'ne dit pas si le jour ou le mois vient d’abord',
    );
  });
});
