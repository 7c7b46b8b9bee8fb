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
/** Of a person who stays logged in from one test to the next. */
let page: Page;
let problems: string[];
let photo: Buffer;

beforeAll(async () => {
  [admin, browser, photo] = await Promise.all([
    startAdmin(),
    launchBrowser(),
    sharp({ create: { width: 640, height: 400, channels: 3, background: '#234' } })
      .jpeg()
      .toBuffer(),
  ]);
  page = await openAdmin(browser, admin);
  problems = problemsOf(page);
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

/** Folder of the entry under `content/` whose form is open. */
function folderOfForm(): string {
  const [, collection = '', slug = ''] =
    /collections\/([^/]+)\/entries\/(.+)\/index/.exec(page.url()) ?? [];
  return [...collection.split('_'), slug].join('/');
}

/** Opens a form afresh: Decap keeps one that is not saved when only the fragment changes. */
async function open(screen: string, on = page): Promise<void> {
  await on.goto('about:blank');
  await on.goto(admin.address(`#/collections/${screen}`));
  await field(on, 'title').waitFor();
}

async function create(key: ContentTypeKey): Promise<string> {
  await open(`${collectionOf(key)}/new`);
  await fillFields(page, admin.form(collectionOf(key)), withPhoto(ENTRIES[key]));
  await publish(page);
  await page.waitForURL(/\/entries\//);
  return folderOfForm();
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
    problems.length = 0;
    const folder = await create(key);
    created.set(key, folder);
    await expect(admin.read(`${folder}/index.md`)).toMatchFileSnapshot(`./cms/${key}.md`);
    expect(problems).toEqual([]);
  });
});

test('the check has nothing to say of what was created', () => {
  expect(admin.check()).toBe('');
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

describe('on a phone', () => {
  let phone: Page;
  beforeAll(async () => {
    phone = await openAdmin(browser, admin, { viewport: { width: 390, height: 844 } });
  });
  afterAll(() => phone.context().close());

  test.each(['event', 'article', 'project'] as const)(
    '%s emptied of all that may be empty is as short as it can be',
    async (key) => {
      const folder = created.get(key) ?? '';
      await open(`${collectionOf(key)}/entries/${basename(folder)}/index`, phone);
      const optional = admin
        .form(collectionOf(key))
        .filter(({ name, required }) => !required && !KEPT.includes(name));
      await emptyFields(phone, optional);
      await publish(phone);
      await expect(admin.read(`${folder}/index.md`)).toMatchFileSnapshot(`./cms/${key}-emptied.md`);
    },
  );

  test('the check has nothing to say of what was emptied', () => {
    expect(admin.check()).toBe('');
  });
});

/** Not required by themselves, but an event has dates and happens somewhere. */
const KEPT = ['entry_tools', 'publishedAt', 'occurrences', 'place', 'address'];

test('a changed title is one line of the file, whoever wrote it', async () => {
  const file = 'fictif/articles/2026/un-article/index.md';
  const before = admin.read(file);
  await open('fictif_articles_2026/entries/un-article/index');
  await page.locator('[contenteditable=true] table').waitFor();
  await page.getByText('Tout est enregistré').waitFor();
  await fillFields(page, admin.form('fictif_articles_2026'), { title: 'Un article, relu' });
  await publish(page);
  expect(admin.read(file)).toBe(before.replace(/^title: .*$/m, 'title: Un article, relu'));
});

test('the image of a content that exists is shown in its form', async () => {
  await open('fictif_lieux/entries/observatoire/index');
  await unfold(field(page, 'cover'));
  const image = field(page, 'cover').locator('img');
  // Decap's empty picture is a drawing without a size of its own.
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(640);
});

test('the admin asks nobody but its own site and the backend, and its policy is never broken', async () => {
  const asked = new Set<string>();
  problems.length = 0;
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
});
