import type { ContentTypeKey } from '@echosciences/schemas';
import { allContentTypes } from '@echosciences/schemas';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, problemsOf } from '#src/browser.ts';
import type { Admin } from '#src/cms.ts';
import { field, openAdmin, publish, startAdmin } from '#src/cms.ts';
import { ENTRIES, PHOTO } from '#src/cms-entries.ts';
import { fillFields } from '#src/cms-form.ts';

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

describe.each(Object.keys(ENTRIES) as ContentTypeKey[])('%s', (key) => {
  test('created with all its fields is the file that a person would have written', async () => {
    const page = await openAdmin(browser, admin);
    const problems = problemsOf(page);
    const folder = await create(page, key);
    await expect(admin.read(`${folder}/index.md`)).toMatchFileSnapshot(`./cms/${key}.md`);
    expect(admin.check()).toBe('');
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
