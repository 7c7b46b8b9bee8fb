import { bodyFaults } from '@echosciences/content/body-faults';
import { expect, test } from 'vitest';
import type { RichText, SourceRecord } from '../record.ts';
import { sourceRecord } from '../test-record.ts';
import { bodyOf, keywordsOf, practicalOf, summaryOf, titleOf } from './index.ts';
import { plainTextOf } from './plain-text.ts';

const N = '\u202F';
const F = '\u00A0';

const SUMMARY: RichText = { text: 'Une phrase qui dit l’essentiel.', format: 'plain' };

const html = (text: string): RichText => ({ text, format: 'html' });
const markdown = (text: string): RichText => ({ text, format: 'markdown' });
const plain = (text: string): RichText => ({ text, format: 'plain' });

test.each([
  ["GRANDE NUIT DES ÉTOILES À L'OBSERVATOIRE", 'Grande nuit des étoiles à l’observatoire'],
  ['LE CNRS FÊTE SES 80 ANS', `Le CNRS fête ses 80${F}ans`],
  ["L'ADN AU XXIÈME SIÈCLE !!!", `L’ADN au XXIe siècle${N}!`],
  ['SAINT-ÉTIENNE : NUIT DES CHERCHEURS', `Saint-Étienne${F}: nuit des chercheurs`],
  ['Conférence par Loïc STEFFAN', 'Conférence par Loïc Steffan'],
  ['Projection du film LA SEPTIÈME PORTE', 'Projection du film La septième porte'],
  ['Recrutement ouvrier TP (H/F)', 'Recrutement ouvrier TP (H/F)'],
  ['SFMA 2026', 'SFMA 2026'],
  ['Nuit des étoiles - 08/08/2026', 'Nuit des étoiles'],
  ['🎓 Atelier "Fusées" (gratuit).', `Atelier «${N}Fusées${N}» (gratuit)`],
  ['<b>L&#039;été</b> &amp; nous', 'L’été & nous'],
  ['UV', `«${N}UV${N}»`],
  ['Раris la nuit', 'Paris la nuit'],
  ['🎉', ''],
])('the title « %s » becomes « %s »', (written, title) => {
  expect(titleOf(written)).toEqual({ title, isCut: false });
});

test('a title too long is cut between words, and starts the body', () => {
  const written = 'La vie secrète des lichens et des mousses de nos murs, '.repeat(4);
  const { title, isCut } = titleOf(written);
  expect(isCut).toBe(true);
  expect(title.length).toBeLessThanOrEqual(120);
  expect(title).toMatch(/\p{L}…$/u);
  expect(bodyOf(sourceRecord({ title: written }))).toContain('nos murs, La vie secrète');
});

test.each<[string, RichText, string]>([
  ['paragraphs of breaks', html('<div>Un<br><br>Deux<br>Trois</div>'), 'Un\n\nDeux\\\nTrois'],
  [
    'bullets typed',
    html('<p>Avec :</p><p>• un</p><p>•&nbsp;deux</p>'),
    `Avec${F}:\n\n- un\n- deux`,
  ],
  [
    'bullets in one line',
    plain('Avec : • un • deux • trois'),
    `Avec${F}:\n\n- un\n- deux\n- trois`,
  ],
  ['headings', html('<h1>A</h1><h4>B</h4><p>c</p><h2>D</h2>'), '## A\n\n### B\n\nc\n\n### D'],
  [
    'a word processor',
    html('<!--[if mso]><xml>x</xml><![endif]--><p class=x>Un<o:p></o:p></p>'),
    'Un',
  ],
  ['emphasis that touches words', html('<strong>Tarif:</strong>8€'), `**Tarif${F}:** 8${F}€`],
  ['stars left', html('<p>**Avec** et ** rien</p>'), '**Avec** et rien'],
  [
    'bare links',
    plain('Voir https://www.exemple.fr/a?utm_source=x.'),
    'Voir [exemple.fr/a](https://www.exemple.fr/a).',
  ],
  ['signs of Markdown', plain('# 1 * 2_3 [x](y)'), '\\# 1 \\* 2_3 \\[x]\\(y)'],
  ['links that run', html('<a href="javascript:x">Un</a> <a href="data:x">deux</a>'), 'Un deux'],
  [
    'HTML in Markdown',
    markdown('Un<br>deux <b>trois</b> <script>x()</script>\n\n<p>Quatre</p>'),
    'Un\\\ndeux **trois**\n\nQuatre',
  ],
  ['images', markdown('Un ![photo](https://x.fr/a.jpg) deux'), 'Un deux'],
  ['code by accident', markdown('Un\n\n    deux'), 'Un\n\ndeux'],
  ['escaped HTML', html('&lt;p&gt;Un&lt;/p&gt;'), 'Un'],
  [
    'tables of data',
    html('<table><tr><th>A<th>B<tr><td>1<td>2</table>'),
    '| A | B |\n| - | - |\n| 1 | 2 |',
  ],
  [
    'tables of layout',
    html('<table><tr><td>Un</td></tr><tr><td>Deux</td></tr></table>'),
    'Un\n\nDeux',
  ],
])('%s: clean Markdown', (_, description, body) => {
  expect(bodyOf(sourceRecord({ summary: SUMMARY, description }))).toBe(body);
});

test.each([
  '<div>'.repeat(15_000),
  '<b><p>'.repeat(9000),
  '<ul><li>'.repeat(7000),
  '*a _b '.repeat(10_000),
  '['.repeat(60_000),
  '[a]('.repeat(15_000),
  '> '.repeat(20_000),
  '&lt;'.repeat(15_000),
  'x'.repeat(500_000),
  'a@b '.repeat(15_000),
  '• x '.repeat(15_000),
  `${'> - '.repeat(100)}x`,
  '| a '.repeat(15_000),
  'mot '.repeat(100_000),
])(
  'a flood is read in bounded time (%#)',
  (text) => {
    for (const format of ['plain', 'markdown', 'html'] as const) {
      const body = bodyOf(sourceRecord({ summary: SUMMARY, description: { text, format } }));
      expect(bodyFaults(body, [])).toEqual([]);
    }
  },
  6000,
);

test('a body does not say the summary again, nor invent anything', () => {
  const description = html(
    '<p>Une nuit <em>sous les étoiles</em>. Apportez une couverture.</p><p>Ensuite.</p>',
  );
  const summary = plain('Une nuit sous les étoiles.');
  expect(bodyOf(sourceRecord({ summary, description }))).toBe(
    'Apportez une couverture.\n\nEnsuite.',
  );
  expect(
    bodyOf(sourceRecord({ summary, description: html('<p>Une nuit sous les étoiles</p>') })),
  ).toBe('');
  expect(bodyOf(sourceRecord({}))).toBe('');
});

test('dates told in words come first, where they are more than dates', () => {
  expect(bodyOf(sourceRecord({ datesInWords: 'certains mercredis' }))).toBe(
    `Dates${F}: certains mercredis`,
  );
  expect(bodyOf(sourceRecord({ datesInWords: 'Samedi 20 septembre, 10h00' }))).toBe('');
  expect(bodyOf(sourceRecord({ datesInWords: 'de 10\u00A0h à 18\u00A0h' }))).toBe('');
  expect(bodyOf(sourceRecord({ datesInWords: 'jusqu’au 3 août' }))).toBe('');
});

test('a summary that its source cut is made of the description', () => {
  const description = plain(
    'On observe le ciel depuis la colline avec les astronomes du club. Prévoir un pull.',
  );
  const summary = plain('On observe le ciel depuis la colline avec les ast…');
  expect(summaryOf(sourceRecord({ summary, description }), 'Nuit des étoiles')).toBe(
    'On observe le ciel depuis la colline avec les astronomes du club. Prévoir un pull.',
  );
});

test('a record that says nothing is summed up by what is known', () => {
  const location = { name: 'Muséum', city: 'Grenoble' };
  const known = sourceRecord({ location, timings: [{ begin: '2027-08-08T21:00' }] });
  expect(summaryOf(known, 'Nuit des étoiles')).toBe(
    `Nuit des étoiles${F}: le 8${F}août 2027, Muséum, Grenoble.`,
  );
});

test.each<[string, Partial<SourceRecord>]>([
  ['several days', { timings: [{ begin: '2026-11-05T19:00' }, { begin: '2026-12-03T19:00' }] }],
  ['a period', { days: [{ from: '2026-11-05', to: '2026-12-03' }] }],
  [
    'a recurrence',
    {
      timings: [{ begin: '2026-11-05T19:00' }],
      window: { from: '2026-10-01', to: '2027-12-31' },
    },
  ],
])('a summary by what is known names no day of %s: the first is soon past', (_, dates) => {
  const location = { name: 'Muséum', city: 'Grenoble' };
  expect(summaryOf(sourceRecord({ location, ...dates }), 'Café des sciences')).toBe(
    `Café des sciences${F}: Muséum, Grenoble.`,
  );
});

test.each<[string, object | undefined]>([
  ['Gratuit', { isFree: true }],
  ['Entrée libre', { isFree: true }],
  ['Gratuit sur inscription', { isFree: true, details: 'Sur inscription' }],
  ['gratuit et ouvert à tous', { isFree: true, details: 'Ouvert à tous' }],
  ['Tarif plein 8€, réduit 5€', { isFree: false, details: `Tarif plein 8${F}€, réduit 5${F}€` }],
  [
    'gratuit pour les moins de 12 ans',
    { isFree: false, details: `gratuit pour les moins de 12${F}ans` },
  ],
  [
    'Gratuit avec le billet du musée',
    { isFree: false, details: 'Gratuit avec le billet du musée' },
  ],
  ['Prix libre', { isFree: false, details: 'Prix libre' }],
  ['https://exemple.fr/billets', undefined],
])('the price of « %s »', (conditions, price) => {
  expect(practicalOf(sourceRecord({ conditions })).price).toEqual(price);
});

test('the first contact of each kind registers, each by what it looks like', () => {
  const registration: SourceRecord['registration'] = [
    { type: 'link', value: 'contact@exemple.fr' },
    { type: 'email', value: 'contact@exemple.fr' },
    { type: 'phone', value: '+33 (0)4.76.12.34.56' },
    { type: 'link', value: 'www.exemple.fr' },
    { type: 'link', value: 'https://exemple.fr/' },
    { type: 'link', value: 'https://exemple.fr/autre' },
    { type: 'link', value: 'javascript:alert(1)' },
  ];
  expect(practicalOf(sourceRecord({ registration })).registration).toEqual({
    url: 'https://www.exemple.fr/',
    email: 'contact@exemple.fr',
    phone: '04 76 12 34 56',
  });
  expect(bodyOf(sourceRecord({ registration }))).toBe(
    `Autres contacts${F}: [exemple.fr/autre](https://exemple.fr/autre)`,
  );
});

test.each([
  [{ min: 0, max: 110 }, undefined],
  [{ min: 6, max: 99 }, { min: 6 }],
  [{ min: 12, max: 6 }, undefined],
  [{ max: 12 }, { max: 12 }],
])('an age of %o', (age, expected) => {
  expect(practicalOf(sourceRecord({ age })).age).toEqual(expected);
});

test('accessibility is told by its codes', () => {
  expect(practicalOf(sourceRecord({ accessibility: ['mi'] })).accessibility).toMatchObject({
    mi: true,
    hi: false,
  });
  expect(practicalOf(sourceRecord({})).accessibility).toBeUndefined();
});

test('keywords are words, apart and once each', () => {
  expect(
    keywordsOf(['Astronomie;ASTRONOMIE', '#ciel, étoiles', 'challenge-id=2026', 'x', '2026']),
  ).toEqual(['Astronomie', 'ciel', 'étoiles']);
});

test('plain text has one line for each paragraph and item', () => {
  expect(plainTextOf(html('<p>Un <b>deux</b></p><ul><li>trois<li>quatre</ul>'))).toBe(
    'Un deux\ntrois\nquatre',
  );
});
