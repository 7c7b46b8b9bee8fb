import { describe, expect, test } from 'vitest';
import version1 from '../../test/fixtures/openagenda-1.json' with { type: 'json' };
import version2 from '../../test/fixtures/openagenda-2.json' with { type: 'json' };
import albi from '../../test/fixtures/openagenda-2-albi.json' with { type: 'json' };
import version3 from '../../test/fixtures/openagenda-3.json' with { type: 'json' };
import flat1 from '../../test/fixtures/opendatasoft-1.json' with { type: 'json' };
import paris from '../../test/fixtures/opendatasoft-1-paris.json' with { type: 'json' };
import flat2 from '../../test/fixtures/opendatasoft-2.1.json' with { type: 'json' };
import { readValue, recordsOf } from '../../test/read-all.ts';
import { opendatasoft } from '../opendatasoft/index.ts';
import type { SourceRecord } from '../record.ts';
import { openagenda } from './index.ts';

const NIGHT: SourceRecord = {
  id: '9876543',
  url: 'https://openagenda.com/agendas/12345/events/9876543',
  createdAt: '2026-06-01T08:00:00Z',
  updatedAt: '2026-09-01T09:30:00Z',
  title: 'Nuit de Saturne',
  summary: { text: 'Observer Saturne avec les astronomes amateurs.', format: 'plain' },
  description: {
    text: 'Une **nuit** pour observer Saturne.\n\n- lunettes\n- télescopes',
    format: 'markdown',
  },
  timings: [
    { begin: '2026-10-02T20:30', end: '2026-10-02T23:30' },
    { begin: '2026-10-03T20:30', end: '2026-10-03T23:30' },
  ],
  days: [],
  status: 'scheduled',
  attendance: 'offline',
  location: {
    name: 'Observatoire de Jolimont',
    address: '1 Avenue Camille Flammarion, 31500 Toulouse',
    postalCode: '31500',
    city: 'Toulouse',
    insee: '31555',
    latitude: 43.6122,
    longitude: 1.4631,
    website: 'https://www.saptoulouse.net/',
    countryCode: 'FR',
  },
  conditions: 'Gratuit, sur inscription',
  registration: [
    { type: 'link', value: 'https://exemple.fr/inscription' },
    { type: 'phone', value: '05 61 00 00 00' },
    { type: 'email', value: 'reservation@exemple.fr' },
  ],
  accessibility: ['ii', 'mi'],
  age: { min: 8 },
  keywords: ['astronomie', 'planètes', 'Espace'],
  image: {
    url: 'https://cdn.openagenda.com/main/saturne.full.image.jpg',
    credit: '© Société d’astronomie populaire',
  },
  agenda: { id: '12345', title: 'Sciences en Occitanie' },
};

/** The mirror has no date of creation and no field of the agendas; its description is HTML. */
const { createdAt: _, ...withoutCreation } = NIGHT;
const MIRRORED: SourceRecord = {
  ...withoutCreation,
  description: {
    text: '<p>Une <strong>nuit</strong> pour observer Saturne.</p>',
    format: 'html',
  },
  keywords: ['astronomie', 'planètes'],
};

describe('one event in all shapes is one record', () => {
  test.each([
    ['export of version 1', openagenda, version1, NIGHT],
    ['API of version 2', openagenda, version2, NIGHT],
    ['API of version 3', openagenda, version3, NIGHT],
    ['a bare list', openagenda, version2.events, NIGHT],
    ['one event of the API', openagenda, { success: true, event: version2.events[0] }, NIGHT],
    ['one event alone', openagenda, version2.events[0], NIGHT],
    ['Opendatasoft 1', opendatasoft, flat1, MIRRORED],
    ['Opendatasoft 1, downloaded', opendatasoft, flat1.records, MIRRORED],
    [
      'Opendatasoft 2.0',
      opendatasoft,
      { total_count: 1, records: [{ links: [], record: flat1.records[0] }] },
      MIRRORED,
    ],
    ['Opendatasoft 2.1', opendatasoft, flat2, MIRRORED],
    ['Opendatasoft 2.1, exported', opendatasoft, flat2.results, MIRRORED],
  ])('%s', async (_name, reader, document, expected) => {
    const { items, facts } = await readValue(reader, document);
    expect(items).toEqual([{ kind: 'record', at: 'enregistrement 1', record: expected }]);
    expect(facts).toEqual({ provider: 'OpenAgenda', isComplete: true });
  });

  test('nothing of persons, and nothing that is not on the list, gets into a record', async () => {
    for (const document of [version1, version2, version3]) {
      const { items } = await readValue(openagenda, document);
      expect(JSON.stringify(document)).toContain('CANARI');
      expect(JSON.stringify(items)).not.toContain('CANARI');
    }
    for (const document of [flat1, flat2]) {
      const { items } = await readValue(opendatasoft, document);
      expect(JSON.stringify(document)).toContain('CANARI');
      expect(JSON.stringify(items)).not.toContain('CANARI');
    }
  });
});

describe('events as people typed them', () => {
  test('an agenda of Albi', async () => {
    const { items } = await readValue(openagenda, albi);
    const records = recordsOf(items);
    expect(records.map(({ timings }) => timings.length)).toEqual([8, 1, 1, 1]);
    expect(records.every(({ location }) => location?.city && location.insee)).toBe(true);
    expect(records[3]?.registration).toHaveLength(4);
    expect(JSON.stringify(items)).not.toMatch(/Prénom Nom|prenom\.nom/);
  });

  test('rows of the mirror in Paris', async () => {
    const { items } = await readValue(opendatasoft, paris);
    const records = recordsOf(items);
    expect(records.map(({ timings }) => timings.length)).toEqual([2, 3, 12]);
    expect(records.map(({ accessibility }) => accessibility)).toEqual([
      ['mi'],
      ['hi', 'ii', 'mi', 'vi'],
      [],
    ]);
    expect(records[0]?.age).toEqual({ min: 6 });
    expect(records.every(({ location }) => location?.latitude && location.city === 'Paris')).toBe(
      true,
    );
  });
});
