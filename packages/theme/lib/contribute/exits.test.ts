import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archiveOf } from './archive.ts';
import { archiveName, newFileAddress, newIssueAddress } from './exits.ts';

const place = { repository: 'https://github.com/exemple/exemple', branch: 'main' };

test('GitHub gets the whole path and the whole text of a file', () => {
  const address = newFileAddress(place, 'content/corse/articles/2027/a/index.md', 'é & #\n');
  const { pathname, searchParams } = new URL(address ?? '');
  expect(pathname).toBe('/exemple/exemple/new/main');
  expect(Object.fromEntries(searchParams)).toEqual({
    filename: 'content/corse/articles/2027/a/index.md',
    value: 'é & #\n',
  });
});

test('a text too long for an address has none', () => {
  expect(newFileAddress(place, 'index.md', 'a'.repeat(7000))).toBeDefined();
  expect(newFileAddress(place, 'index.md', 'é'.repeat(1500))).toBeUndefined();
});

test('an issue is written beforehand', () => {
  const address = newIssueAddress(place, { title: 'Erreur', body: 'a\nb', labels: 'corse' });
  expect(address).toBe(
    'https://github.com/exemple/exemple/issues/new?title=Erreur&body=a%0Ab&labels=corse',
  );
});

test('the file of a proposal holds its folder as the repository is to have it', () => {
  const entry = { folder: 'content/corse/lieux/jardin', text: '---\ntitle: É\n---\n' };
  const files = unzipSync(archiveOf(entry, [{ name: 'a.jpg', bytes: new Uint8Array([1, 2]) }]));
  expect(Object.keys(files)).toEqual([
    'content/corse/lieux/jardin/index.md',
    'content/corse/lieux/jardin/a.jpg',
  ]);
  expect(strFromU8(files['content/corse/lieux/jardin/index.md'] as Uint8Array)).toBe(entry.text);
  expect(archiveName('corse', 'jardin')).toBe('proposition-corse-jardin.zip');
});
