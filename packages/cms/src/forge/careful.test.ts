import { expect, test } from 'vitest';
import type { DecapBackendClass } from '../admin/decap-backend.ts';
import { careful } from './careful.ts';

const PATH = 'content/fictif/annonces/appel/index.md';
const [COLLECTION, SLUG] = ['fictif_annonces', 'appel'];
const entry = { dataFiles: [{ slug: SLUG, path: PATH }] };
const published = { collectionName: COLLECTION };
const draft = { collectionName: COLLECTION, unpublished: true };

/** A forge with an entry and its draft, which anyone may change. */
function forge() {
  const files = { published: 'Dix bénévoles.', draft: 'Onze bénévoles.', saves: 0 };
  class Forge {
    api = { readFile: async () => files.published };
    async getEntry() {
      return { data: files.published };
    }
    async unpublishedEntryDataFile() {
      return files.draft;
    }
    async persistEntry() {
      files.saves += 1;
    }
  }
  const Backend = careful(Forge as unknown as DecapBackendClass);
  return { files, backend: new Backend({}) };
}

test('an entry that nobody has changed since it was read is saved', async () => {
  const { files, backend } = forge();
  await backend.getEntry(PATH);
  await backend.persistEntry(entry, published);
  await backend.unpublishedEntryDataFile(COLLECTION, SLUG, PATH, 'blob');
  await backend.persistEntry(entry, draft);
  expect(files.saves).toBe(2);
});

test('a published entry that another person has changed is not', async () => {
  const { files, backend } = forge();
  await backend.getEntry(PATH);
  files.published = 'Douze bénévoles.';
  await expect(backend.persistEntry(entry, published)).rejects.toThrow('has changed');
  expect(files.saves).toBe(0);
});

test('nor is a draft, whatever became of the published entry', async () => {
  const { files, backend } = forge();
  await backend.getEntry(PATH);
  await backend.unpublishedEntryDataFile(COLLECTION, SLUG, PATH, 'blob');
  files.draft = 'Douze bénévoles.';
  await expect(backend.persistEntry(entry, draft)).rejects.toThrow('has changed');
  expect(files.saves).toBe(0);
});

test('a new entry has nothing to be compared with', async () => {
  const { files, backend } = forge();
  await backend.persistEntry(entry, published);
  expect(files.saves).toBe(1);
});

test('what one has saved oneself is no change of another', async () => {
  const { files, backend } = forge();
  await backend.getEntry(PATH);
  await backend.persistEntry(entry, published);
  files.published = 'Treize bénévoles.';
  await backend.persistEntry(entry, published);
  expect(files.saves).toBe(2);
});
