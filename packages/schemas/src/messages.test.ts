import { describe, expect, test } from 'vitest';
import { contentTypes } from './content-types.ts';
import { parse } from './messages.ts';
import { network } from './site.ts';

const article = {
  title: 'Un titre',
  summary: 'Une phrase qui résume l’article.',
  publishedAt: '2026-11-12',
  kind: 'actualite',
};
const event = {
  ...article,
  format: 'atelier',
  kind: undefined,
  address: { city: 'Rennes' },
  occurrences: [{ start: '2026-12-13T18:30', end: '2026-12-13T20:00' }],
};

function problems(type: keyof typeof contentTypes, data: object): string[] {
  const { kind, ...rest } = data as { kind?: string };
  const parsed = parse(contentTypes[type].schema, kind === undefined ? rest : data);
  return 'problems' in parsed
    ? parsed.problems.map(({ path, message }) => `${path.join('.')} | ${message}`)
    : [];
}

describe('messages of a schema', () => {
  test('a valid entry has none', () => {
    expect(problems('article', article)).toEqual([]);
    expect(problems('event', event)).toEqual([]);
  });

  test('an unknown field is named, with the right one when it is near', () => {
    expect(problems('article', { ...article, summry: 'x' })).toEqual([
      'summry | champ inconnu « summry ». Peut-être « summary » ?',
    ]);
  });

  test('a missing field is said to be required, whatever its type', () => {
    const { publishedAt, ...rest } = article;
    expect(problems('article', rest)).toEqual([
      'publishedAt | Date de publication (publishedAt) : champ obligatoire, à remplir',
    ]);
  });

  test.each(['2206-11-12', '0206-11-12'])(
    'the year of %s is a slip of the keyboard',
    (publishedAt) => {
      expect(problems('article', { ...article, publishedAt })).toEqual([
        `publishedAt | Date de publication (publishedAt) : l’année ${publishedAt.slice(0, 4)} est sans doute une faute de frappe : la corriger`,
      ]);
    },
  );

  test('at a field of a form, it names no field of the file and no quotes', () => {
    const parsed = parse(contentTypes.event.schema, {
      ...event,
      kind: undefined,
      occurrences: [],
      registration: { phone: 'standard' },
    });
    const reasons = 'problems' in parsed ? parsed.problems.map(({ reason }) => reason) : [];
    expect(reasons).toContain('donner au moins une séance ou une période');
    expect(reasons).toContain('un numéro de téléphone est attendu, par exemple 04 76 00 00 00');
  });

  test('an event that moved online says where', () => {
    expect(problems('event', { ...event, eventStatus: 'movedOnline' })).toEqual([
      'onlineUrl | Adresse en ligne (onlineUrl) : un événement en ligne a besoin de son adresse (onlineUrl)',
    ]);
  });

  test('a date in another form is refused with the form to write', () => {
    expect(problems('article', { ...article, publishedAt: '30/10/2026' })).toEqual([
      'publishedAt | Date de publication (publishedAt) : une date est attendue, écrite 2026-10-02 (année-mois-jour)',
    ]);
  });

  test.each([
    ['2026-02-31', 'n’existe pas dans le calendrier : ce mois-là va de 01 à 28'],
    ['2028-02-30', 'n’existe pas dans le calendrier : ce mois-là va de 01 à 29'],
    ['2026-04-31', 'n’existe pas dans le calendrier : ce mois-là va de 01 à 30'],
    ['2026-30-10', 'n’existe pas : le mois va de 01 à 12, écrit avant le jour (année-mois-jour)'],
  ])('%s is said to be no day of the calendar', (publishedAt, message) => {
    expect(problems('article', { ...article, publishedAt })).toEqual([
      `publishedAt | Date de publication (publishedAt) : ${publishedAt} ${message}`,
    ]);
  });

  test('a local time that clocks jump over is refused, its neighbours are not; of an unlikely year nothing else is said', () => {
    const at = (start: string) => problems('event', { ...event, occurrences: [{ start }] });
    expect(at('2027-03-28T02:30')).toEqual([
      'occurrences.0.start | Début (occurrences.0.start) : cette heure n’existe pas, les horloges passent de 2 h à 3 h cette nuit-là : écrire 2027-03-28T03:30',
    ]);
    expect(at('0226-12-13T10:00')).toEqual([
      'occurrences.0.start | Début (occurrences.0.start) : l’année 0226 est sans doute une faute de frappe : la corriger',
    ]);
    for (const sound of ['2027-03-28T01:59', '2027-03-28T03:00', '2027-10-31T02:30']) {
      expect(at(sound)).toEqual([]);
    }
  });

  test.each([
    ['\u202E', 'U+202E (changement du sens d’écriture)'],
    ['\u2066', 'U+2066 (changement du sens d’écriture)'],
    ['\u0007', 'U+0007 (caractère de commande)'],
    ['\uFEFF', 'U+FEFF (marque de début de fichier)'],
  ])('a character that cannot be seen is named: %j', (character, name) => {
    expect(problems('article', { ...article, title: `Un ti${character}tre` })).toEqual([
      `title | Titre (title) : caractère invisible ${name} : effacer le passage et le taper de nouveau au clavier`,
    ]);
  });

  test('line breaks, tabs and the spaces of French typography are ordinary', () => {
    expect(
      problems('article', {
        ...article,
        summary: 'Une phrase\u202F?\n\tEt\u00A0une autre encore.',
      }),
    ).toEqual([]);
  });

  test('what is expected agrees with its noun', () => {
    expect(problems('article', { ...article, keywords: 'un', cover: 'a.png' })).toEqual([
      'cover | Image principale (cover) : un groupe de champs est attendu (un par ligne, en retrait)',
      'keywords | Mots-clés (keywords) : une liste est attendue (une ligne par élément, chacune précédée d’un tiret)',
    ]);
  });

  test.each([
    [
      '2026-12-13',
      'il manque l’heure : écrire 2026-10-02T18:30 ; pour des journées entières, donner une période (period)',
    ],
    [
      '2026-12-13T18:30:00+01:00',
      'l’heure s’écrit sans fuseau ni décalage : 2026-10-02T18:30 est l’heure de Paris',
    ],
    [
      '2026-12-13T18:30Z',
      'l’heure s’écrit sans fuseau ni décalage : 2026-10-02T18:30 est l’heure de Paris',
    ],
    ['18h30', 'une date et une heure qui existent sont attendues, écrites 2026-10-02T18:30'],
    [
      '2026-12-13 18h30',
      'une date et une heure qui existent sont attendues, écrites 2026-10-02T18:30',
    ],
    [
      '2026-12-13T24:30',
      'une date et une heure qui existent sont attendues, écrites 2026-10-02T18:30',
    ],
    ['2026-12-31T24:00', 'minuit s’écrit à la date du lendemain : écrire 2027-01-01T00:00'],
    ['2026-02-30T24:00', '2026-02-30 n’existe pas dans le calendrier : ce mois-là va de 01 à 28'],
    ['2026-02-30T10:00', '2026-02-30 n’existe pas dans le calendrier : ce mois-là va de 01 à 28'],
  ])('the time %s is refused with what to write: nothing is guessed', (start, message) => {
    expect(problems('event', { ...event, occurrences: [{ start, end: start }] })).toEqual([
      `occurrences.0.start | Début (occurrences.0.start) : ${message}`,
      `occurrences.0.end | Fin (occurrences.0.end) : ${message}`,
    ]);
  });

  test.each([
    [
      'an end before its start',
      [{ start: '2026-12-13T18:30', end: '2026-12-13T17:00' }],
      'occurrences.0.end | Fin (occurrences.0.end) : la fin doit venir après le début : une séance qui passe minuit finit à la date du lendemain',
    ],
    [
      'a session of 25 hours',
      [{ start: '2026-12-13T18:30', end: '2026-12-14T19:30' }],
      'occurrences.0.end | Fin (occurrences.0.end) : une séance dure 24 heures au plus : pour plusieurs jours, donner une séance par jour ou une période (period) avec from: 2026-10-02 et to: 2026-10-12',
    ],
    [
      'the same session twice',
      [{ start: '2026-12-13T18:30' }, { start: '2026-12-13T18:30' }],
      'occurrences.1.start | Début (occurrences.1.start) : deux séances commencent le 2026-12-13 à 18:30 : n’en garder qu’une, ou en faire deux événements',
    ],
    [
      'sessions that overlap, in whatever order',
      [
        { start: '2026-12-13T18:00', end: '2026-12-13T19:00' },
        { start: '2026-12-13T14:00', end: '2026-12-13T18:30' },
      ],
      'occurrences.0.start | Début (occurrences.0.start) : cette séance commence avant la fin de celle du 2026-12-13 à 14:00 : corriger les heures, ou en faire deux événements',
    ],
    [
      '900 sessions',
      Array.from({ length: 900 }, (_, index) => ({
        start: `${2100 + index}-01-01T10:00`,
      })),
      'occurrences | Séances (occurrences) : 900 séances, 800 au plus : ce qui ouvre à heures régulières s’écrit en une période (period) avec ses ouvertures (openings)',
    ],
  ])('%s: refused with what to write', (_case, occurrences, message) => {
    expect(problems('event', { ...event, occurrences })).toEqual([message]);
  });

  test('sessions may follow one another, and last a day', () => {
    const occurrences = [
      { start: '2026-12-13T10:00', end: '2026-12-14T10:00' },
      { start: '2026-12-14T10:00' },
    ];
    expect(problems('event', { ...event, occurrences })).toEqual([]);
  });

  describe('of a period', () => {
    const dates = { from: '2026-10-03', to: '2026-10-09' };
    const hours = { opens: '10:00', closes: '18:00' };
    const of = (period: object) => problems('event', { ...event, occurrences: [], period });

    test('none when it is right, open until midnight or ten years long', () => {
      expect(of({ ...dates, hours: 'Dernière entrée à 17 h.' })).toEqual([]);
      expect(of({ from: '2026-10-03', to: '2036-10-03' })).toEqual([]);
      const openings = [
        { days: ['monday', 'sunday'], ...hours },
        { opens: '20:00', closes: '24:00' },
      ];
      expect(of({ ...dates, openings, closedOn: ['2026-10-03'] })).toEqual([]);
    });

    test.each([
      [
        'an end before its start',
        { from: '2026-10-09', to: '2026-10-03' },
        'period.to | Au (inclus) (period.to) : le dernier jour vient après le premier : écrire from: 2026-10-03',
      ],
      [
        'more than ten years',
        { from: '2026-10-03', to: '2036-10-04' },
        'period.to | Au (inclus) (period.to) : une période dure 10 ans au plus : corriger l’année ; ce qui est permanent se décrit comme un lieu (lieux)',
      ],
      [
        'a day that does not exist',
        { from: '2026-02-30', to: '2026-03-02' },
        'period.from | Du (period.from) : 2026-02-30 n’existe pas dans le calendrier : ce mois-là va de 01 à 28',
      ],
      [
        'hours as they are said',
        { ...dates, openings: [{ opens: '10:00', closes: '18h30' }] },
        'period.openings.0.closes | Fermeture (period.openings.0.closes) : une heure est attendue, écrite 18:30 ou 09:00 ; minuit, en fin de journée, s’écrit 24:00',
      ],
      [
        'a closing after midnight',
        { ...dates, openings: [{ opens: '20:00', closes: '02:00' }] },
        'period.openings.0.closes | Fermeture (period.openings.0.closes) : la fermeture vient après l’ouverture, le même jour : minuit s’écrit 24:00 ; au-delà de minuit, donner des séances (occurrences)',
      ],
      [
        'a weekday in French',
        { ...dates, openings: [{ days: ['mardi'], ...hours }] },
        'period.openings.0.days.0 | Jour (period.openings.0.days.0) : valeur inconnue « mardi » : écrire tuesday',
      ],
      [
        'a weekday that it does not have',
        { from: '2026-10-03', to: '2026-10-04', openings: [{ days: ['monday'], ...hours }] },
        'period.openings.0.days.0 | Jour (period.openings.0.days.0) : aucun lundi du 2026-10-03 au 2026-10-04 : retirer ce jour ou corriger la période',
      ],
      [
        'openings that overlap on some weekday',
        {
          ...dates,
          openings: [
            { days: ['monday'], ...hours },
            { opens: '17:00', closes: '20:00' },
          ],
        },
        'period.openings.1.opens | Ouverture (period.openings.1.opens) : cette ouverture en chevauche une autre, de 10:00 à 18:00 : corriger les jours ou les heures',
      ],
      [
        'a closed day outside',
        { ...dates, closedOn: ['2026-10-05', '2026-10-10'] },
        'period.closedOn.1 | Jour fermé (period.closedOn.1) : ce jour n’est pas dans la période, du 2026-10-03 au 2026-10-09 : le retirer ou corriger la période',
      ],
      [
        'no open day',
        { ...dates, openings: [{ days: ['monday'], ...hours }], closedOn: ['2026-10-05'] },
        'period.closedOn | Fermetures exceptionnelles (period.closedOn) : aucun jour ouvert du 2026-10-03 au 2026-10-09 : retirer des fermetures',
      ],
    ])('%s: refused with what to write', (_case, period, message) => {
      expect(of(period)).toEqual([message]);
    });
  });

  test('an event says where it is, once', () => {
    expect(problems('event', { ...event, address: undefined })).toEqual([
      expect.stringContaining('dire où'),
    ]);
    expect(problems('event', { ...event, place: 'un-lieu' })).toEqual([
      expect.stringContaining('pas les deux'),
    ]);
  });

  test('what is wrong in one field does not hide what others lack together', () => {
    expect(problems('event', {})).toEqual([
      expect.stringMatching(/^title .* obligatoire/),
      expect.stringMatching(/^summary .* obligatoire/),
      expect.stringMatching(/^publishedAt .* obligatoire/),
      expect.stringMatching(/^format .* obligatoire/),
      expect.stringMatching(/^occurrences .* donner au moins une séance/),
      expect.stringMatching(/^place .* dire où/),
    ]);
    expect(problems('place', { address: { city: 'Brest' } })).toContainEqual(
      expect.stringContaining('a besoin de sa position'),
    );
    expect(problems('project', { startDate: '2026-02-01', endDate: '2026-01-01' })).toContainEqual(
      expect.stringContaining('la fin doit venir après le début'),
    );
  });

  test.each([
    ['occurrences', 'demain'],
    ['occurrences', null],
    ['occurrences', [null]],
    ['period', null],
    ['period', {}],
    ['place', ''],
    ['address', null],
    ['address', []],
    ['eventAttendanceMode', 'En ligne'],
    ['eventAttendanceMode', null],
    ['onlineUrl', ''],
  ])(
    'rules over several fields say nothing of one that is wrong itself: %s, %j',
    (field, value) => {
      const bare = { ...event, occurrences: undefined, address: undefined };
      const mode = field === 'onlineUrl' ? { eventAttendanceMode: 'mixed' } : {};
      const found = problems('event', { ...bare, ...mode, [field]: value });
      const about = /donner au moins|dire où|pas les deux|a besoin de son adresse/;
      const rules: Record<string, RegExp> = {
        occurrences: /donner au moins/,
        period: /donner au moins/,
        onlineUrl: /a besoin de son adresse/,
      };
      expect(found.some((line) => line.startsWith(field))).toBe(true);
      const wrong = rules[field] ?? /dire où|pas les deux|a besoin de son adresse/;
      expect(found.filter((line) => about.test(line) && wrong.test(line))).toEqual([]);
    },
  );

  test.each([[null], ['texte'], [[]], [7]])('an entry that is %j is one fault', (entry) => {
    for (const type of ['event', 'place', 'project'] as const) {
      const parsed = parse(contentTypes[type].schema, entry);
      expect('problems' in parsed && parsed.problems).toHaveLength(1);
    }
  });

  test('a number where a text is due asks for quotation marks', () => {
    const address = { city: 'Bourg-en-Bresse', postalCode: 1000 };
    expect(problems('event', { ...event, address })).toEqual([
      'address.postalCode | Code postal (address.postalCode) : un texte est attendu : mettre la valeur entre guillemets',
    ]);
  });

  test('a value outside a closed list comes with the nearest one', () => {
    expect(problems('event', { ...event, eventStatus: 'canceled' })).toEqual([
      'eventStatus | État (eventStatus) : valeur inconnue « canceled ». Peut-être « cancelled » ?',
    ]);
  });

  test('keys that JavaScript knows are unknown fields like others', () => {
    const hostile = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}');
    expect(problems('article', { ...article, ...hostile })).toEqual([
      expect.stringContaining('champ inconnu « __proto__ »'),
      expect.stringContaining('champ inconnu « constructor »'),
    ]);
  });
});

describe('tiles of the map', () => {
  const url = 'https://tuiles.example/{z}/{x}/{y}.png';
  const read = (own: string) => {
    const { tiles } = network.shape;
    return tiles.safeParse({ name: 'Plan', url: own, attribution: '© Exemple' }).success;
  };

  test('are an encrypted address with its three marks, or one of this machine', () => {
    expect(read(url)).toBe(true);
    expect(
      read('https://data.example/wmts?LAYER=PLAN&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}'),
    ).toBe(true);
    expect(read('http://127.0.0.1:8080/{z}/{x}/{y}')).toBe(true);
  });

  test.each([
    'http://tuiles.example/{z}/{x}/{y}.png',
    'https://tuiles.example/{z}/{x}.png',
    "https://tuiles.example; script-src 'unsafe-inline'/{z}/{x}/{y}",
    '/{z}/{x}/{y}.png',
  ])('%s is refused', (own) => {
    expect(read(own)).toBe(false);
  });
});
