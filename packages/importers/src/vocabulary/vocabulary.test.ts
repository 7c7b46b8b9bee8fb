import { importVocabulary } from '@echosciences/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../record.ts';
import { sourceRecord } from '../test-record.ts';
import { classify, placeKindOf, scienceScore } from './index.ts';

const VOCABULARY = importVocabulary.parse({
  themes: [
    { term: 'astronomie', words: ['étoile', 'planète', 'astronom*'] },
    { term: 'climat', words: ['climat', 'météo'] },
    { term: 'sante', words: ['santé'] },
    { term: 'energie', words: ['énergie'] },
  ],
  audiences: [
    { term: 'tout-public', words: ['tout public'] },
    { term: 'jeune-enfance', words: ['tout-petits'], ages: { from: 0, to: 5 } },
    { term: 'enfants', words: ['enfant'], ages: { from: 6, to: 11 } },
    { term: 'adolescents', words: ['ado'], ages: { from: 12, to: 17 } },
    { term: 'adultes', words: ['adulte'], ages: { from: 18, to: 99 } },
  ],
  everyone: 'tout-public',
  schoolLevels: [{ term: 'college', words: ['collégien'] }],
  eventFormats: [
    { term: 'conference', words: ['conférence'] },
    { term: 'visite', words: ['visite guidée'] },
    { term: 'exposition', words: ['exposition'] },
  ],
  fallbackFormat: 'rencontre',
  placeKinds: [
    { term: 'musee', words: ['musée'] },
    { term: 'jardin', words: ['parc'] },
  ],
  notVisited: ['parc des expositions'],
  science: {
    strong: ['astronom*', 'fête de la science'],
    weak: ['étoile', 'planète'],
    against: ['loto', 'musique'],
  },
});

const record = (fields: Partial<SourceRecord>) =>
  sourceRecord({ title: 'Un événement', ...fields });
const plain = (text: string) => ({ text, format: 'plain' as const });
const filed = (fields: Partial<SourceRecord>) => classify(record(fields), VOCABULARY);
const score = (fields: Partial<SourceRecord>) => scienceScore(record(fields), VOCABULARY);

describe('what an event is filed under', () => {
  test('is a theme of its title or keywords, or of several words elsewhere', () => {
    expect(filed({ title: 'Les étoiles' }).themes).toEqual(['astronomie']);
    expect(filed({ keywords: ['Climat'] }).themes).toEqual(['climat']);
    expect(filed({ description: plain('Étoiles, météo.') }).themes).toEqual([]);
    expect(filed({ description: plain('Étoile, planète, astronome.') }).themes).toEqual([
      'astronomie',
    ]);
  });

  test('is three themes at most, the clearest first', () => {
    const title = 'Santé, énergie, météo et climat, sous les étoiles';
    expect(filed({ title }).themes).toEqual(['climat', 'astronomie', 'energie']);
  });

  test('is not what an address or a tag says', () => {
    const text = '<a href="/astronomie" title="étoile planète">ici</a> https://a.fr/planete-etoile';
    expect(filed({ description: { text, format: 'html' } }).themes).toEqual([]);
    expect(score({ description: { text, format: 'html' } }).score).toBe(0);
    const entities = { text: 'Plan&egrave;te, &eacute;toile, astronome', format: 'html' as const };
    expect(filed({ description: entities }).themes).toEqual(['astronomie']);
  });

  test('is the format named first, the title before the rest', () => {
    expect(filed({ title: 'Visite guidée de l’exposition' })).toMatchObject({
      format: 'visite',
      isFormatGuessed: false,
    });
    expect(filed({ title: 'Conférence', summary: plain('Une exposition') }).format).toBe(
      'conference',
    );
    expect(filed({ description: plain('Une exposition.') }).format).toBe('exposition');
  });

  test('is a guessed format when none is named, or a description names several', () => {
    const guess = { format: 'rencontre', isFormatGuessed: true };
    expect(filed({})).toMatchObject(guess);
    expect(filed({ description: plain('Exposition, puis conférence.') })).toMatchObject(guess);
  });

  test.each<[SourceRecord['age'], string[]]>([
    [{ min: 6 }, ['tout-public']],
    [{ min: 6, max: 99 }, ['tout-public']],
    [{ min: 6, max: 12 }, ['enfants']],
    [{ min: 7, max: 8 }, ['enfants']],
    [{ min: 3, max: 10 }, ['jeune-enfance', 'enfants']],
    [{ max: 5 }, ['jeune-enfance']],
    [{ min: 14 }, ['adolescents', 'adultes']],
    [{ min: 18 }, ['adultes']],
    [{}, []],
    [undefined, []],
  ])('is the audience of the ages %o', (age, audiences) => {
    expect(filed({ age }).audiences).toEqual(audiences);
  });

  test('is the audience in words, and the level, of whom it is for, once and in order', () => {
    const fields = { title: 'Ados et enfants', summary: plain('Pour les collégiens et les ados') };
    expect(filed(fields)).toMatchObject({
      audiences: ['enfants', 'adolescents'],
      schoolLevels: ['college'],
    });
    expect(filed({ description: plain('Des enfants y jouent') }).audiences).toEqual([]);
  });
});

describe('the kind of a place', () => {
  test.each([
    ['Le Musée de la Mine', 'musee'],
    ['GRAND PARC', 'jardin'],
    ['Église Notre-Dame - Musée d’art sacré', 'musee'],
    ['Chez Ali', undefined],
    ['Hôtel-Brasserie du Parc', undefined],
    ['Lycée du Musée', undefined],
    ['Parc des expositions', undefined],
    ['Halle – le Parc des Expositions', undefined],
  ])('« %s » is %s', (name, kind) => expect(placeKindOf(name, VOCABULARY)).toBe(kind));
});

describe('the score of science culture', () => {
  test('is 0 when nothing speaks of it, without a reason', () => {
    expect(score({})).toEqual({ score: 0, reasons: [] });
  });

  test('tells its reasons, the weightiest first', () => {
    const { score: value, reasons } = score({
      title: 'Astronomie et musique',
      summary: plain('Sous les étoiles'),
    });
    expect(reasons).toEqual([
      '«\u00A0astronom*\u00A0» dans le titre',
      'contre\u00A0: «\u00A0musique\u00A0» dans le titre',
      '«\u00A0étoile\u00A0» dans le résumé',
    ]);
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(score({ title: 'Astronomie' }).score);
  });

  test('counts a word once, where it weighs most', () => {
    const once = score({ title: 'Astronomie' });
    const often = score({ title: 'Astronomie', description: plain('astronomie '.repeat(50)) });
    expect(often).toEqual(once);
  });

  test('of one sure word in the title, or of its agenda with an indication, is enough', () => {
    expect(score({ title: 'Astronomie' }).score).toBeGreaterThanOrEqual(40);
    const agenda = { title: 'Fête de la science 2026' };
    expect(score({ agenda }).score).toBeGreaterThanOrEqual(40);
    expect(score({ title: 'Loto des étoiles' }).score).toBeLessThan(40);
  });

  test('lies between 0 and 100, and a word never works against its kind', () => {
    const word = fc.constantFrom('astronomie', 'étoile', 'planète', 'loto', 'musique', 'autre');
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, text, (title, keyword, description) => {
        const fields = { title, keywords: [keyword], description: plain(description) };
        const { score: value } = score(fields);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100);
        const more = { ...fields, title: `${title} astronome` };
        expect(score(more).score).toBeGreaterThanOrEqual(value);
        const less = { ...fields, title: `${title} loto` };
        expect(score(less).score).toBeLessThanOrEqual(value);
      }),
    );
  });

  test('does not depend on the order of keywords', () => {
    const keywords = ['étoile', 'astronomie', 'loto', 'planète'];
    expect(score({ keywords: [...keywords].reverse() })).toEqual(score({ keywords }));
  });
});
