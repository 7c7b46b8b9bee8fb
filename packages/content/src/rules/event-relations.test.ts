import { describe, expect, test } from 'vitest';
import { check, findings } from '../../test/findings.ts';
import { contentFolder, entry } from '../../test/sandbox.ts';

const path = (slug: string, territory = 'fictif') =>
  `${territory}/agenda/${slug.slice(0, 4)}/${slug}/index.md`;

/** An event on the day that its slug begins with. */
const event = (slug: string, lines: Record<string, string> = {}) =>
  entry({
    title: `title: ${slug}`,
    format: 'format: divers',
    occurrences: `occurrences: [{ start: ${slug.slice(0, 10)}T20:30 }]`,
    address: 'address: { name: Observatoire, city: Rezé }',
    ...lines,
  });

const events = (entries: Record<string, Record<string, string>>, territory = 'fictif') =>
  Object.fromEntries(
    Object.entries(entries).map(([slug, lines]) => [path(slug, territory), event(slug, lines)]),
  );

const [VILLAGE, ATELIER, JEU] = ['2026-10-02-village', '2026-10-03-atelier', '2026-10-03-jeu'];

describe('a part and its whole', () => {
  const partOf = (slug: string) => ({ partOf: `partOf: ${slug}` });

  test('two levels are right', () => {
    expect(findings(events({ [VILLAGE]: {}, [ATELIER]: partOf(VILLAGE) }))).toEqual([]);
  });

  test.each([
    [
      'three levels',
      { [VILLAGE]: {}, [ATELIER]: partOf(VILLAGE), [JEU]: partOf(ATELIER) },
      [`« ${ATELIER} » fait lui-même partie de « ${VILLAGE} » : écrire partOf: ${VILLAGE}`],
    ],
    ['itself', { [VILLAGE]: partOf(VILLAGE) }, ['un événement ne fait pas partie de lui-même']],
    [
      'a circle of two',
      { [VILLAGE]: partOf(ATELIER), [ATELIER]: partOf(VILLAGE) },
      [
        `« ${ATELIER} » fait lui-même partie de cet événement`,
        `« ${VILLAGE} » fait lui-même partie de cet événement`,
      ],
    ],
    [
      'a circle of three',
      { [VILLAGE]: partOf(ATELIER), [ATELIER]: partOf(JEU), [JEU]: partOf(VILLAGE) },
      ['fait lui-même partie', 'fait lui-même partie', 'fait lui-même partie'],
    ],
  ])('%s is refused', (_, entries, expected) => {
    expect(findings(events(entries))).toEqual(
      expected.map((text) => expect.stringContaining(text)),
    );
  });
});

describe('an edition and the one before', () => {
  const after = (slug: string, lines: Record<string, string> = {}) => ({
    previousEdition: `previousEdition: ${slug}`,
    ...lines,
  });

  test('a year apart is right', () => {
    expect(
      findings(events({ '2025-10-03-nuit': {}, '2026-10-02-nuit': after('2025-10-03-nuit') })),
    ).toEqual([]);
  });

  test.each(['2026-10-02-nuit', '2027-10-01-nuit'])('%s does not come before', (slug) => {
    const found = findings(events({ [slug]: {}, '2026-10-02-nuit': after(slug) }));
    expect(found).toEqual([
      expect.stringContaining(
        `« ${slug} » commence le ${slug.slice(0, 10)}, cet événement le 2026-10-02`,
      ),
    ]);
  });

  test('one that is still open is a warning', () => {
    const period = 'period: { from: 2026-01-01, to: 2026-12-01 }';
    const found = findings(
      events({
        '2026-01-01-expo': { occurrences: '', period },
        '2026-10-02-expo': after('2026-01-01-expo'),
      }),
    );
    expect(found).toEqual([
      expect.stringContaining(
        '(avertissement) relation « 2026-01-01-expo » finit le 2026-12-01, après le début',
      ),
    ]);
  });
});

describe('one event on two sites', () => {
  const alsoIn = (...references: string[]) => ({ alsoIn: `alsoIn: [${references.join(', ')}]` });
  const said = (here: Parameters<typeof events>[0], there: Parameters<typeof events>[0]) =>
    check(contentFolder({ ...events(here), ...events(there, 'voisin') }), 'voisin');

  test('it may be said by both', () => {
    expect(
      said(
        { [ATELIER]: alsoIn(`voisin/agenda/${JEU}`) },
        { [JEU]: alsoIn(`fictif/agenda/${ATELIER}`) },
      ),
    ).toEqual([]);
  });

  test.each([
    [
      'of its own site',
      { [ATELIER]: alsoIn(`fictif/agenda/${VILLAGE}`), [VILLAGE]: {} },
      { [JEU]: {} },
      'nomme un événement d’un autre territoire',
    ],
    [
      'that two of this site claim',
      { [ATELIER]: alsoIn(`voisin/agenda/${JEU}`), [VILLAGE]: alsoIn(`voisin/agenda/${JEU}`) },
      { [JEU]: {} },
      `est déjà dit le même que « ${VILLAGE} »`,
    ],
    [
      'that says to be another one',
      { [ATELIER]: alsoIn(`voisin/agenda/${JEU}`), [VILLAGE]: {} },
      { [JEU]: alsoIn(`fictif/agenda/${VILLAGE}`) },
      `est dit le même que « fictif/agenda/${VILLAGE} », pas que celui-ci`,
    ],
  ])('it is not one %s', (_, here, there, expected) => {
    expect(said(here, there)).toEqual([expect.stringContaining(expected)]);
  });
});

describe('what names a hidden entry', () => {
  const hidden = { visibility: 'visibility: hidden' };

  test('is a warning at the line that names it, unless it is hidden too', () => {
    const partOf = `partOf: ${VILLAGE}`;
    expect(findings(events({ [VILLAGE]: hidden, [ATELIER]: { partOf } }))).toEqual([
      expect.stringContaining(
        `index.md:8:1 (avertissement) relation « ${VILLAGE} » est masqué : cette page n’en montrera rien`,
      ),
    ]);
    expect(findings(events({ [VILLAGE]: hidden, [ATELIER]: { partOf, ...hidden } }))).toEqual([]);
  });

  test('a dossier too, in either way to write it', () => {
    const items = `items: [{ entry: agenda/${VILLAGE} }, { entry: fictif/agenda/${VILLAGE}, title: Un }]`;
    const found = findings({
      ...events({ [VILLAGE]: hidden }),
      'fictif/dossiers/un/index.md': entry({ items }),
    });
    expect(found).toHaveLength(2);
    expect(found.every((line) => line.includes('est masqué'))).toBe(true);
  });
});

describe('dates that do not go together', () => {
  test.each([
    [
      'an inscription after the last day',
      { registration: 'registration: { url: "https://exemple.fr/", deadline: 2026-10-03 }' },
      '8:45 date inscription possible jusqu’au 2026-10-03, après le dernier jour (2026-10-02)',
    ],
    [
      'a change before the publication',
      { updatedAt: 'updatedAt: 2026-01-01' },
      '(avertissement) date mise à jour du 2026-01-01, avant la publication du 2026-11-12',
    ],
  ])('%s', (_, lines, expected) => {
    expect(findings(events({ [VILLAGE]: lines }))).toEqual([expect.stringContaining(expected)]);
  });

  test('an announcement that is over before it is published', () => {
    const found = findings({
      'fictif/annonces/appel/index.md': entry({
        kind: 'kind: divers',
        deadline: 'deadline: 2026-10-01',
      }),
    });
    expect(found).toEqual([
      'annonces/appel/index.md:6:1 (avertissement) date date limite du 2026-10-01, avant la publication du 2026-11-12 : cette annonce ne se verra dans aucune liste',
    ]);
  });

  test('the last day itself is in time', () => {
    const registration = 'registration: { url: "https://exemple.fr/", deadline: 2026-10-02 }';
    expect(findings(events({ [VILLAGE]: { registration } }))).toEqual([]);
  });
});
