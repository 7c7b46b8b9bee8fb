import { expect, test } from 'vitest';
import type { IndexedEntry } from './entry-index.ts';
import { parseSaved, remember, stillUnbuilt, withSaved } from './saved-entries.ts';

const place = (slug: string, title: string): IndexedEntry => ({
  type: 'place',
  slug,
  title,
  from: '2026-11-24',
});
const savedNow = (entry: IndexedEntry) => ({ entry, savedAt: 1_000 });

test('a saved entry is offered until the built index has it as it was saved', () => {
  const saved = [savedNow(place('halle', 'La halle'))];
  expect(stillUnbuilt(saved, [], 2_000)).toEqual(saved);
  expect(stillUnbuilt(saved, [place('halle', 'L’ancien nom')], 2_000)).toEqual(saved);
  const { from, title, slug, type } = place('halle', 'La halle');
  expect(stillUnbuilt(saved, [{ from, title, slug, type }], 2_000)).toEqual([]);
});

test('a draft that is never published is forgotten after two months', () => {
  const saved = [savedNow(place('halle', 'La halle'))];
  expect(stillUnbuilt(saved, [], 1_000 + 61 * 86_400_000)).toEqual([]);
});

test('what was saved takes the place of what is built', () => {
  const built = [place('a', 'A'), place('b', 'B')];
  const saved = [savedNow(place('b', 'B renommé')), savedNow(place('c', 'C'))];
  expect(withSaved(built, saved).map(({ title }) => title)).toEqual(['A', 'B renommé', 'C']);
});

test('an entry that is saved twice is kept once', () => {
  const once = remember([], savedNow(place('a', 'A')));
  expect(remember(once, savedNow(place('a', 'A2')))).toEqual([savedNow(place('a', 'A2'))]);
});

test('a storage that something else wrote is empty', () => {
  for (const text of [
    null,
    '',
    '{',
    '"x"',
    '{}',
    '[1, null, {"entry":{"type":"nope"},"savedAt":1}]',
  ]) {
    expect(parseSaved(text), String(text)).toEqual([]);
  }
});
