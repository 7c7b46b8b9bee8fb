import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ContentTypeKey } from '@echosciences/schemas';
import { allContentTypes, contentTypes } from '@echosciences/schemas';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, problemsOf } from '#src/browser.ts';
import type { Admin } from '#src/cms.ts';
import { field, openAdmin, publish, startAdmin } from '#src/cms.ts';
import { emptyFields } from '#src/cms-empty.ts';
import { ENTRIES, PHOTO } from '#src/cms-entries.ts';
import { fillFields, unfold } from '#src/cms-form.ts';

let admin: Admin;
let browser: Browser;
let photo: Buffer;

beforeAll(async () => {
  [admin, browser, photo] = await Promise.all([
    startAdmin(),
    launchBrowser(),
    sharp({ create: { width: 640, height: 400, channels: 3, background: '#234' } })
      .jpeg()
      .toBuffer(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await admin?.close();
});

/** The collection of a content type, of the year of the fixture's clock. */
function collectionOf(key: ContentTypeKey): string {
  const { folder, byYear } = allContentTypes.find((type) => type.key === key) ?? {};
  return ['fictif', folder, ...(byYear ? [2026] : [])].join('_');
}

/** Folder of an entry under `content/`, from the address of its form. */
function folderOf(page: Page): string {
  const [, collection = '', slug = ''] =
    /collections\/([^/]+)\/entries\/(.+)\/index/.exec(page.url()) ?? [];
  return [...collection.split('_'), slug].join('/');
}

async function create(page: Page, key: ContentTypeKey, values = ENTRIES[key]): Promise<string> {
  await page.goto('about:blank');
  await page.goto(admin.address(`#/collections/${collectionOf(key)}/new`));
  await field(page, 'title').waitFor();
  await fillFields(page, admin.form(collectionOf(key)), withPhoto(values));
  await publish(page);
  await page.waitForURL(/\/entries\//);
  return folderOf(page);
}

/** The photo's bytes in the place of its mark. */
function withPhoto(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const cover = values.cover as { src: unknown } | undefined;
  if (cover?.src !== PHOTO) return values;
  const src = { name: PHOTO.photo, mimeType: 'image/jpeg', buffer: photo };
  return { ...values, cover: { ...cover, src } };
}

const created = new Map<ContentTypeKey, string>();

describe.each(Object.keys(ENTRIES) as ContentTypeKey[])('%s', (key) => {
  test('created with all its fields is the file that a person would have written', async () => {
    const page = await openAdmin(browser, admin);
    const problems = problemsOf(page);
    const folder = await create(page, key);
    created.set(key, folder);
    await expect(admin.read(`${folder}/index.md`)).toMatchFileSnapshot(`./cms/${key}.md`);
    expect(admin.check()).toBe('');
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

test('what was created stands on its page, in the lists, in the calendar and at the portal', async () => {
  for (const id of ['fictif', 'national']) {
    if (id === 'national') {
      for (const exported of ['fictif', 'vide', 'national']) admin.fixture.exportData(exported);
    }
    const { code, output } = admin.fixture.build(id);
    expect(code, output).toBe(0);
  }
  const built = (id: string, path: string) =>
    readFileSync(join(admin.fixture.dist(id), path), 'utf8');
  for (const [key, folder] of created) {
    const { path } = contentTypes[key];
    const page = built('fictif', join(path, basename(folder), 'index.html'));
    expect(page).toContain(String(ENTRIES[key].summary));
  }
  const slug = basename(created.get('event') ?? '');
  const calendar = built('fictif', 'agenda.ics').replace(/\r\n /g, '');
  expect(calendar).toContain('SUMMARY:Complet\u00A0: L’été des étoiles');
  expect(calendar).toContain('DTSTART;TZID=Europe/Paris:20261219T200000');
  const network: { id: string; territory: string }[] = JSON.parse(
    built('national', 'api/v1/evenements.json'),
  );
  expect(network).toContainEqual(expect.objectContaining({ id: slug, territory: 'fictif' }));
});

test.each(['event', 'article', 'project'] as const)(
  '%s emptied of all that may be empty is as short as it can be',
  async (key) => {
    const folder = created.get(key) ?? '';
    const page = await openAdmin(browser, admin, { viewport: { width: 390, height: 844 } });
    await page.goto(
      admin.address(`#/collections/${collectionOf(key)}/entries/${basename(folder)}/index`),
    );
    await field(page, 'title').waitFor();
    const optional = admin
      .form(collectionOf(key))
      .filter(({ name, required }) => !required && !KEPT.includes(name));
    await emptyFields(page, optional);
    await publish(page);
    await expect(admin.read(`${folder}/index.md`)).toMatchFileSnapshot(`./cms/${key}-emptied.md`);
    expect(admin.check()).toBe('');
    await page.context().close();
  },
);

/** Not required by themselves, but an event has dates and happens somewhere. */
const KEPT = ['entry_tools', 'publishedAt', 'occurrences', 'place', 'address'];

test('a changed title is one line of the file, whoever wrote it', async () => {
  const page = await openAdmin(browser, admin);
  await page.goto(admin.address('#/collections/fictif_articles_2026/entries/un-article/index'));
  const file = 'fictif/articles/2026/un-article/index.md';
  const before = admin.read(file);
  await field(page, 'title').waitFor();
  await page.locator('[contenteditable=true] table').waitFor();
  await page.getByText('Modifications enregistrées').waitFor();
  await fillFields(page, admin.form('fictif_articles_2026'), { title: 'Un article, relu' });
  await publish(page);
  expect(admin.read(file)).toBe(before.replace(/^title: .*$/m, 'title: Un article, relu'));
  await page.context().close();
});

test('the image of a content that exists is shown in its form', async () => {
  const page = await openAdmin(browser, admin);
  await page.goto(admin.address('#/collections/fictif_lieux/entries/observatoire/index'));
  await field(page, 'title').waitFor();
  await unfold(field(page, 'cover'));
  const image = field(page, 'cover').locator('img');
  // Decap's empty picture is a drawing without a size of its own.
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(640);
  await page.context().close();
});

test('the admin asks nobody but its own site and the backend, and its policy is never broken', async () => {
  const asked = new Set<string>();
  const page = await openAdmin(browser, admin);
  const problems = problemsOf(page);
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http')) asked.add(origin);
  });
  for (const key of Object.keys(ENTRIES) as ContentTypeKey[]) {
    await page.goto(admin.address(`#/collections/${collectionOf(key)}`));
    await page.goto(admin.address(`#/collections/${collectionOf(key)}/new`));
    await field(page, 'title').waitFor();
  }
  expect([...asked].filter((origin) => !admin.origins.includes(origin))).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});
