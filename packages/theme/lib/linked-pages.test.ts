import type { Item } from '@echosciences/aggregate';
import { expect, test } from 'vitest';
import { incomingOf, linkedPages } from './linked-pages.ts';

const items = (type: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ type, id: `${type}-${index}` }) as Item);
const group = (type: string, count: number) => ({ items: items(type, count) });
const byType = (page: readonly Item[] = []) => Object.groupBy(page, ({ type }) => type);

test('two hundred entries stay on the page of what they are linked to', () => {
  expect(linkedPages([group('event', 150), group('article', 50)])).toEqual([
    [...items('event', 150), ...items('article', 50)],
  ]);
  expect(linkedPages([])).toEqual([[]]);
});

test('of more, each rubrique has its share of the first page, and pages of two hundred have the rest', () => {
  const groups = [group('article', 2), group('event', 701)];
  const pages = linkedPages(groups);
  expect(pages.map((page) => page.length)).toEqual([102, 200, 200, 200, 1]);
  expect(byType(pages[0])).toMatchObject({ article: { length: 2 }, event: { length: 100 } });
  const byId = (one: Item, other: Item) => one.id.localeCompare(other.id);
  expect(pages.flat().sort(byId)).toEqual(groups.flatMap((one) => one.items).sort(byId));
  expect(pages.slice(1).flat()).toEqual(items('event', 701).slice(100));
});

test('parts of an event make its programme, what names it otherwise is linked to it', () => {
  const fete = { type: 'event', id: 'fete' } as Item;
  const [atelier, suite] = [
    { type: 'event', id: 'atelier', partOf: 'fete' },
    { type: 'event', id: 'suite' },
  ] as Item[];
  const recit = { type: 'article', id: 'recit' } as Item;
  expect(incomingOf(fete, [recit, atelier, suite] as Item[])).toEqual({
    parts: [atelier],
    linked: [recit, suite],
  });
});
