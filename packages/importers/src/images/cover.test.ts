import { image, typography } from '@echosciences/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceRecord } from '../record.ts';
import { sourceRecord } from '../test-record.ts';
import { coverOf } from './cover.ts';

const record = (fields: Partial<SourceRecord> = {}) =>
  sourceRecord({
    title: 'La nuit des étoiles',
    url: 'https://openagenda.com/albi/events/nuit',
    ...fields,
  });
const credited = (credit: string) =>
  coverOf(record({ image: { url: 'https://a.example/', credit } }), 'a.webp', 'OpenAgenda')?.credit;

test('the text of an image that nobody here has seen says what it is for', () => {
  expect(coverOf(record(), 'a.webp', 'OpenAgenda')).toEqual({
    src: 'a.webp',
    alt: typography('Image qui annonce l’événement « La nuit des étoiles »'),
    credit: 'Image publiée par OpenAgenda (openagenda.com)',
  });
});

test('the credit is the source’s where it names somebody, without mail and markup', () => {
  const fallback = 'Image publiée par OpenAgenda (openagenda.com)';
  expect(credited('© Prénom Nom')).toBe('© Prénom Nom');
  expect(credited('<a href="https://x.example">Prénom Nom</a> (nom@exemple.fr)')).toBe(
    'Prénom Nom',
  );
  for (const empty of ['', ' ', '©', '\u200B', '- -', 'nom@exemple.fr']) {
    expect(credited(empty)).toBe(fallback);
  }
  expect(credited('Un crédit sans fin '.repeat(900))?.length).toBeLessThanOrEqual(200);
});

test('whatever a source says, the cover is valid', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 400 });
  fc.assert(
    fc.property(words, words, words, (title, credit, provider) => {
      const cover = coverOf(
        record({ title, image: { url: 'https://a.example/', credit } }),
        'a.webp',
        provider || 'Un agenda',
      );
      expect(cover && image.safeParse(cover).data).toEqual(cover);
    }),
  );
});
