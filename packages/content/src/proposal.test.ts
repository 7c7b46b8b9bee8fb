import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Proposal } from './proposal.ts';
import { writeProposal } from './proposal.ts';

const night: Proposal = {
  territory: 'fictif',
  type: 'event',
  fields: {
    title: 'La nuit des étoiles',
    summary: 'Une soirée au télescope, ouverte à toute personne curieuse.',
    format: 'observation',
    occurrences: [{ start: '2027-10-08T20:30', end: '' }],
    address: { name: 'Observatoire', city: 'Rezé' },
  },
  body: 'Venez avec une lampe rouge.',
  images: [],
};

test('an event lies in the year of its first day, under it and its title', () => {
  const written = writeProposal(night, '2026-11-24');
  expect(written).toMatchObject({
    slug: '2027-10-08-la-nuit-des-etoiles',
    folder: 'content/fictif/agenda/2027/2027-10-08-la-nuit-des-etoiles',
  });
  const [, header = '', body] = ('text' in written ? written.text : '').split('---\n');
  expect(parse(header)).toMatchObject({
    publishedAt: '2026-11-24',
    occurrences: [{ start: '2027-10-08T20:30' }],
  });
  expect(body?.trim()).toBe('Venez avec une lampe rouge.');
});

test('what the build would refuse is refused in its words', () => {
  const untitled = { ...night, fields: { ...night.fields, title: '' }, body: '![](photo.jpg)' };
  const written = writeProposal(untitled, '2026-11-24');
  expect('problems' in written && written.problems.map(({ path }) => path.join('.'))).toEqual([
    'title',
    'body',
  ]);
});

test('a day of publication may have passed, not be to come', () => {
  const written = (publishedAt: string) =>
    writeProposal({ ...night, fields: { ...night.fields, publishedAt } }, '2026-11-24');
  expect(written('2026-11-24')).toHaveProperty('slug');
  expect(written('2026-11-25')).toMatchObject({
    problems: [{ path: ['publishedAt'], reason: expect.stringContaining('2026-11-25') }],
  });
});

test.each([
  [
    'gives no letter to an address',
    '日本の科学の夜',
    'des lettres latines ou des chiffres sont attendus',
  ],
  ['is that of a page of the site', 'Page', 'le site a déjà une page à cette adresse'],
])('a title that %s is refused, whoever asks', (_what, title, reason) => {
  const fields = { title, summary: night.fields.summary, kind: 'reportage' };
  const written = writeProposal({ ...night, type: 'article', fields }, '2026-11-24');
  expect(written).toMatchObject({
    problems: [{ path: ['title'], label: 'Titre', reason: expect.stringContaining(reason) }],
  });
});
