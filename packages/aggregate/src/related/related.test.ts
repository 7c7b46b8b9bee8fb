import { describe, expect, test } from 'vitest';
import { items, source } from '../../test/items.ts';
import { relatedFinder } from './related.ts';

const idsOf = (found: { id: string }[]) => found.map(({ id }) => id);

describe('what to read next', () => {
  const all = items(
    source('article', 'eclipse', {
      title: 'L’éclipse solaire vue du phare',
      themes: ['astronomie-espace'],
      publishedAt: '2020-01-01',
    }),
    source('article', 'eclipses', {
      title: 'Observer les éclipses sans danger',
      themes: ['astronomie-espace'],
      publishedAt: '2019-01-01',
    }),
    source('article', 'satellite', {
      title: 'Un satellite pour la météo',
      themes: ['astronomie-espace'],
    }),
    source('article', 'levain', { title: 'Le levain et ses levures', themes: ['chimie-matiere'] }),
    source('community', 'ciel'),
    source('article', 'marche', { title: 'Une marche', communities: ['ciel'] }),
    source('place', 'dome', { title: 'La coupole', communities: ['ciel'] }),
  );
  const find = (id: string) => all.find((item) => item.id === id) ?? expect.fail(id);
  const related = relatedFinder(all);

  test('is about the same: words first, whatever their endings and accents, an older one before a newer', () => {
    expect(idsOf(related(find('eclipse'), 2))).toEqual(['eclipses', 'satellite']);
  });

  test('is found by a community alone, in any rubrique', () => {
    expect(idsOf(related(find('marche'), 3))).toContain('dome');
  });

  test('is nothing when nothing is shared', () => {
    expect(related(find('levain'), 3)).toEqual([]);
  });

  test('is never the entry itself, nor what the page links to already', () => {
    const left = related(find('eclipse'), 9, [find('eclipses')]);
    expect(idsOf(left)).not.toContain('eclipse');
    expect(idsOf(left)).not.toContain('eclipses');
  });

  test('is found from an entry of the past, which others do not lead to', () => {
    const current = relatedFinder(all.filter(({ id }) => id !== 'eclipse'));
    expect(idsOf(current(find('eclipse'), 1))).toEqual(['eclipses']);
    expect(idsOf(current(find('eclipses'), 9))).not.toContain('eclipse');
  });

  test('is the newest of those that are equally close, then the first by its id', () => {
    const twin = (id: string, publishedAt: string) =>
      source('article', id, { title: 'Marées du golfe', publishedAt });
    const twins = items(
      twin('c', '2026-01-01'),
      twin('b', '2026-01-01'),
      twin('d', '2026-02-01'),
      twin('a', '2025-01-01'),
      source('article', 'autre', { title: 'Autre chose' }),
    );
    const [first] = twins.filter(({ id }) => id === 'a');
    expect(first && idsOf(relatedFinder(twins)(first, 3))).toEqual(['d', 'b', 'c']);
  });

  test('counts a rare theme more than one of everybody', () => {
    const themed = (id: string, ...themes: string[]) => source('article', id, { themes });
    const many = Array.from({ length: 20 }, (_, number) => themed(`m${number}`, 'climat'));
    const some = items(themed('sujet', 'climat', 'terre'), themed('rare', 'terre'), ...many);
    const [subject] = some.filter(({ id }) => id === 'sujet');
    expect(subject && idsOf(relatedFinder(some)(subject, 1))).toEqual(['rare']);
  });

  test('reads bodies too, addresses of their links left out', () => {
    const plain = items(
      source('article', 'a', { title: 'Premier' }),
      source('article', 'b', { title: 'Second' }),
      source('article', 'c', { title: 'Troisième' }),
      source('article', 'd', { title: 'Quatrième' }),
    );
    const bodies: Record<string, string> = {
      a: 'La sittelle corse niche dans le pin laricio. [ici](https://exemple.fr/ornithologie)',
      b: 'Le pin laricio abrite la sittelle.',
      c: 'Voir [là](https://exemple.fr/ornithologie).',
      d: 'Rien.',
    };
    const [a] = plain;
    expect(a && idsOf(relatedFinder(plain, ({ id }) => bodies[id] ?? '')(a, 3))).toEqual(['b']);
  });

  test('is the same in whatever order the entries come', () => {
    const words =
      'marée volcan étoile insecte forêt glacier atome virus gène calcul robot vague'.split(' ');
    const pick = (seed: number) => words[(seed * 7919) % words.length] ?? '';
    const many = items(
      ...Array.from({ length: 200 }, (_, seed) =>
        source('article', `a${seed}`, { title: `${pick(seed)} ${pick(seed + 3)} ${seed % 50}` }),
      ),
    );
    const bodyOf = ({ id }: { id: string }) => pick(Number(id.slice(1)) + 5);
    const [one, other] = [many, [...many].reverse()].map((some) => relatedFinder(some, bodyOf));
    for (const item of many) {
      expect(one && idsOf(one(item, 3))).toEqual(other && idsOf(other(item, 3)));
    }
  });
});
