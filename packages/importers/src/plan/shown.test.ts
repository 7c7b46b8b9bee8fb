import { expect, test } from 'vitest';
import type { Part, PartValue } from './fields.ts';
import { labelOf, PARTS } from './fields.ts';
import { shown } from './shown.ts';

test.each<[Part, PartValue, string]>([
  ['title', { title: 'Nuit des étoiles' }, 'Nuit des étoiles'],
  ['status', { eventStatus: 'cancelled' }, 'Annulé'],
  ['keywords', { keywords: ['ciel', 'étoile'] }, 'ciel, étoile'],
  ['where', { address: { name: 'Parc', postalCode: '26150', city: 'Die' } }, 'Parc, 26150 Die'],
  ['where', { place: 'musee-de-die' }, 'lieu « musee-de-die »'],
  ['age', { age: { min: 6, max: 12 } }, 'Âge minimum : 6, Âge maximum : 12'],
  ['price', { price: { isFree: true } }, 'Gratuit'],
  ['accessibility', { accessibility: { hi: true, mi: true } }, 'Handicap auditif, Handicap moteur'],
  ['body', undefined, ''],
  ['attendance', undefined, 'Sur place'],
  [
    'dates',
    { occurrences: [{ start: '2026-12-13T18:30' }] },
    'dimanche 13 décembre 2026 à 18 h 30',
  ],
])('%s of %j reads %s', (part, value, text) => {
  expect(shown(part, value, undefined)[0].replace(/[\u00a0\u202f]/g, ' ')).toBe(text);
});

test('of long texts that begin alike, the difference is shown', () => {
  const start = 'Une longue phrase qui se répète. '.repeat(20);
  const [a, b] = shown('body', { body: `${start}Fin ici.` }, { body: `${start}Ou là.` });
  expect(a).toMatch(/^….*Fin ici\.$/);
  expect(b).toMatch(/^….*Ou là\.$/);
});

test('each part has a French name', () => {
  expect((Object.keys(PARTS) as Part[]).map(labelOf)).toMatchInlineSnapshot(`
    [
      "Titre",
      "Résumé",
      "Texte",
      "Dates",
      "Lieu",
      "État",
      "Participation",
      "Adresse en ligne",
      "Tarif",
      "Inscription",
      "Accessibilité",
      "Âge",
      "Thèmes",
      "Publics",
      "Niveaux scolaires",
      "Format",
      "Mots-clés",
      "Image principale",
    ]
  `);
});
