import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, recordsOf } from './test-reading.ts';

/** Two events of the Drôme: « evenements-publics-openagenda », OpenAgenda, Licence Ouverte 2.0. */
const DROME = `uid,title,description,long_description,keywords,date_display,first_date,last_date,location_name,location_city,location_address,latitude,longitude,url
64339204,Contes Shipibos - Train Théâtre / Hors les Murs - Claveyson (26),Contes Shipibos - Dessin en sable et musique en direct,"Le Pérou abrite cinquante-cinq communautés indigènes, dont les Shipibo-Konibo.",,4 et 5 février 2027,2027-02-04T09:30:00+00:00,2027-02-05T09:30:00+00:00,Salle des fêtes,Claveyson,Le Village - 26240 Claveyson,45.180752,4.930441,https://openagenda.com/cie-caminos/events/contes-shipibos-train-theatre-en-decentralisation-claveyson-26
5035822,"Détection de potentiel ""Services à la personne""","Détection de potentiel ""Services à la personne""",,Découverte secteur / métier,"Mardi 1 décembre, 09h00",2026-12-01T08:00:00+00:00,2026-12-01T08:00:00+00:00,Montélimar - Agence MONTELIMAR,Montélimar,26200 Montélimar,44.567867,4.753857,https://openagenda.com/francetravail/events/detection-de-potentiel-services-a-la-personne-4827167
`;

describe('the events of a table', () => {
  it('made from OpenAgenda are OpenAgenda’s, so that one event by two ways is one', async () => {
    const { items, facts } = await readTable(DROME);
    expect(facts).toMatchObject({ provider: 'OpenAgenda', isComplete: false });
    expect(items).toMatchObject([
      {
        at: 'ligne 2',
        record: {
          id: '64339204',
          timings: [{ begin: '2027-02-04T10:30' }, { begin: '2027-02-05T10:30' }],
          location: {
            name: 'Salle des fêtes',
            address: 'Le Village - 26240 Claveyson',
            city: 'Claveyson',
            latitude: 45.180752,
            longitude: 4.930441,
          },
        },
      },
      {
        record: {
          id: '5035822',
          title: 'Détection de potentiel "Services à la personne"',
          keywords: ['Découverte secteur / métier'],
          timings: [{ begin: '2026-12-01T09:00' }],
        },
      },
    ]);
  });

  it('are their file’s or their host’s elsewhere', async () => {
    const table = 'Id;Titre;Début;Lieu\n1;Nuit;03/10/2026;Musée\n';
    const provider = async (name: string) => (await readTable(table, { name })).facts.provider;
    expect(await provider('/home/claire/agenda.csv')).toBe('agenda.csv');
    expect(await provider('https://agenda.example/export.csv?key=1')).toBe('agenda.example');
    expect((await readTable(table)).facts.isComplete).toBe(true);
  });

  it('say which cells mean nothing here', async () => {
    const header = 'Titre;Début;Lieu;Statut;Inscription;Âge min;Latitude;Longitude';
    const notesOf = async (row: string) => {
      const { items } = await readTable(`${header}\n${row}\n`);
      return items[0]?.kind === 'record' ? items[0].notes : items;
    };
    expect(await notesOf('Nuit;03/10/2026;Dôme;peut-être;sur place;douze;abc;4,9')).toEqual([
      'état « peut-être » inconnu : tenu pour programmé, à vérifier',
      'inscription laissée, ni page, ni courriel, ni téléphone : « sur place »',
      'âge laissé, un nombre est attendu : « douze »',
      'position laissée, des degrés décimaux sont attendus : « abc »',
    ]);
    expect(await notesOf('Nuit;03/10/2026;Dôme;Confirmé;04 75 00 00 00;12;44,9;4,9')).toEqual([]);
    expect(await notesOf('Nuit;03/10/2026;Dôme;-;;null;N/A;')).toEqual([]);
    expect(await notesOf('Nuit;03/10/2026;Dôme;Ne pas publier;;;;')).toMatchObject([
      { kind: 'ignored' },
    ]);
  });

  it('hold what Opendatasoft puts into cells', async () => {
    const columns = {
      uid: '1',
      title_fr: 'Annulée – Nuit des étoiles',
      longdescription_fr: '<p>Venez <b>tous</b>.</p>',
      conditions_fr: 'Gratuit',
      keywords_fr: '["ciel", "étoiles"]',
      firstdate_begin: '2026-10-03T16:30:00+00:00',
      status: '{"id": 6, "label": {"fr": "Annulé"}}',
      attendancemode: '{"id": 3, "label": {"fr": "Mixte"}}',
      onlineaccesslink: 'https://visio.example/1',
      registration:
        '[{"type": "link", "value": "https://billets.example/1"}, {"type": "phone", "value": "04 75 00 00 00"}, {"type":"email","value":"accueil@musee.example"}]',
      accessibility: '{"hi": true, "vi": false, "mi": true}',
      age_min: '6',
      age_max: '110',
      location_name: 'Musée',
      location_coordinates: '44.93, 4.89',
      location_countrycode: 'FR',
      originagenda_uid: '99',
      originagenda_title: 'Agenda du musée',
      updatedat: '2026-09-01T10:00:45+02:00',
      image: 'https://images.example/1.jpg',
      imagecredits: 'Musée',
    };
    const [record] = await recordsOf(stringify([Object.keys(columns), Object.values(columns)]));
    expect(record).toEqual({
      id: '1',
      title: 'Nuit des étoiles',
      description: { text: '<p>Venez <b>tous</b>.</p>', format: 'html' },
      conditions: 'Gratuit',
      keywords: ['ciel', 'étoiles'],
      timings: [{ begin: '2026-10-03T18:30' }],
      days: [],
      status: 'cancelled',
      attendance: 'mixed',
      onlineUrl: 'https://visio.example/1',
      registration: [
        { type: 'link', value: 'https://billets.example/1' },
        { type: 'phone', value: '04 75 00 00 00' },
        { type: 'email', value: 'accueil@musee.example' },
      ],
      accessibility: ['hi', 'mi'],
      age: { min: 6, max: 110 },
      location: { name: 'Musée', latitude: 44.93, longitude: 4.89, countryCode: 'FR' },
      agenda: { id: '99', title: 'Agenda du musée' },
      updatedAt: '2026-09-01T08:00:45Z',
      image: { url: 'https://images.example/1.jpg', credit: 'Musée' },
    });
  });

  it('hold what DATAtourisme puts into cells', async () => {
    const table = `Nom_du_POI,Categories_de_POI,Latitude,Longitude,Adresse_postale,Code_postal_et_commune,Periodes_regroupees,URI_ID_du_POI,Date_de_mise_a_jour
Nuit,https://www.datatourisme.fr/ontology/core#CulturalEvent|http://schema.org/Event,44.93,4.89,2 rue de la Paix,26000#Valence,2026-10-03<->2026-10-05|2026-11-01<->2026-11-01,https://data.datatourisme.fr/13/abc,2026-09-01
`;
    const [record] = await recordsOf(table);
    expect(record).toMatchObject({
      id: 'https://data.datatourisme.fr/13/abc',
      updatedAt: '2026-08-31T22:00:00Z',
      location: { postalCode: '26000', city: 'Valence', address: '2 rue de la Paix' },
      days: [
        { from: '2026-10-03', to: '2026-10-05' },
        { from: '2026-11-01', to: '2026-11-01' },
      ],
    });
    expect(record?.keywords[0]).toBe('CulturalEvent');
  });

  it('that are private or drafts are left, with the reason', async () => {
    const { items } = await readTable(
      'Titre;Début;Lieu;Privé;Statut\nA;03/10/2026;Musée;VRAI;\nB;03/10/2026;Musée;;Brouillon\nC;03/10/2026;Musée;FAUX;Complet\n',
    );
    expect(items).toMatchObject([
      { kind: 'ignored', title: 'A', reason: 'événement privé' },
      { kind: 'ignored', title: 'B', reason: 'état « Brouillon » : pas à publier' },
      { kind: 'record', record: { status: 'soldOut' } },
    ]);
  });

  it('never hold what a table says of persons', async () => {
    const { items, facts } = await readTable(
      'Objet;Début;Début;Emplacement;Organisateur d’une réunion;Participants obligatoires;Contact;Créateur\nNuit;03/10/2026;18:00;Musée;Claire Martin;claire@prive.example;claire@prive.example;Claire\n',
    );
    expect(JSON.stringify([items, facts])).not.toMatch(/claire/i);
  });

  it('whose place is told in one column have its name and its address', async () => {
    const [record] = await recordsOf(
      'Subject,Start Date,Location\nNuit,2026-10-03,"Médiathèque, 2 rue de la Paix, 26000 Valence"\n',
    );
    expect(record?.location).toEqual({
      name: 'Médiathèque',
      address: 'Médiathèque, 2 rue de la Paix, 26000 Valence',
    });
  });
});

describe('rows of one event', () => {
  const read = async (table: string) =>
    (await readTable(table)).items.map((item) =>
      item.kind === 'record'
        ? [
            item.at,
            item.record.title,
            ...item.record.timings.map(({ begin }) => begin.slice(5, 10)),
          ]
        : [item.at, item.kind, item.kind === 'ignored' ? item.reason : ''],
    );

  it('that differ by their dates alone are its sessions', async () => {
    expect(
      await read(
        'Id;Titre;Date;Heure;Lieu\n1;Nuit;03/10/2026;18h;Musée\n2;Jour;03/10/2026;10h;Musée\n1;Nuit;04/10/2026;18h;Musée\n',
      ),
    ).toEqual([
      ['ligne 2', 'ignored', 'séance du même événement que la ligne 4, réunie avec elle'],
      ['ligne 3', 'Jour', '10-03'],
      ['ligne 4', 'Nuit', '10-03', '10-04'],
    ]);
  });

  it('that differ otherwise give way to the newest, else to the last', async () => {
    const header = 'Id;Titre;Date;Heure;Lieu;Mise à jour';
    expect(
      await read(
        `${header}\n1;Ancien;03/10/2026;18h;Musée;01/08/2026\n1;Neuf;03/10/2026;18h;Musée;03/09/2026\n1;Moyen;03/10/2026;18h;Musée;20/08/2026\n`,
      ),
    ).toEqual([
      ['ligne 2', 'ignored', 'même identifiant que la ligne 3, plus récente'],
      ['ligne 3', 'Neuf', '10-03'],
      ['ligne 4', 'ignored', 'même identifiant que la ligne 3, plus récente'],
    ]);
    expect(await read(`${header}\n1;A;03/10/2026;18h;Musée;\n1;B;03/10/2026;18h;Musée;\n`)).toEqual(
      [
        ['ligne 2', 'ignored', 'même identifiant que la ligne 3, plus récente'],
        ['ligne 3', 'B', '10-03'],
      ],
    );
  });

  it('are known by their page, else by their title, first day and place, which is told', async () => {
    const ids = async (table: string) => (await recordsOf(table)).map(({ id }) => id);
    expect(await ids('Titre;Début;Lieu;Lien\nA;03/10/2026;M;https://a.example/1\n')).toEqual([
      'https://a.example/1',
    ]);
    const plain = 'Titre;Début;Lieu\nA;03/10/2026;M\n';
    const other = 'Lieu,Titre,Date,Tarif\nM,A,2026-10-03,Gratuit\nM,A,2026-10-04,\n';
    const [same, moved] = await ids(other);
    expect(await ids(plain)).toEqual([same]);
    expect(moved).not.toBe(same);
    expect((await readTable(plain)).facts.notes?.join()).toContain(
      'En changer un dans le tableau en ferait un nouvel événement',
    );
  });
});

describe('reading what was written', () => {
  const text = fc
    .stringMatching(/^[A-Za-zéàœ’"',;|\t=+-]{0,30}[a-zé]$/)
    .map((value) => value.trim());
  const event = fc.record({
    id: fc.integer({ min: 1, max: 1_000_000 }).map(String),
    titre: text,
    debut: fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 16)),
    lieu: text,
    description: fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  });
  const encoders: ((table: string) => Uint8Array)[] = [
    (table) => Buffer.from(table),
    (table) => Buffer.from(`\ufeff${table}`),
    (table) => Buffer.from(`\ufeff${table}`, 'utf16le'),
  ];

  it('gives the same events in each delimiter, encoding and end of line', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(event, { minLength: 2, maxLength: 8, selector: ({ id }) => id }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom(...encoders),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 300 }),
        async (events, delimiter, encode, end, step) => {
          const options = { header: true, delimiter, record_delimiter: end, quoted_match: /\n/ };
          const read = await recordsOf(encode(stringify(events, options)), { step });
          const seen = read.map(({ id, title, timings, days, location, description }) => ({
            id,
            titre: title,
            debut: timings[0]?.begin ?? `${days[0]?.from}T00:00`,
            lieu: location?.address ?? location?.name,
            description: description?.text,
          }));
          expect(seen).toEqual(
            events.map((one) => ({ ...one, description: one.description.trim() })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
