import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'node-html-parser';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, problemsOf } from '../src/browser.ts';
import { createFixture } from '../src/fixture.ts';
import { htmlErrors, pageFiles } from '../src/html.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';

/** Photos, generated covers and social images, on a small network whose titles mean harm. */
const fixture = createFixture();
// Its images are kept for itself: another test might encode one while it looks.
fixture.remove('.cache');
const ORIGINS = { fictif: 'https://fictif.example', national: 'https://reseau.example' };
type Id = keyof typeof ORIGINS;
const HOSTILE = `${'anticonstitutionnellement'.repeat(3)} 🦋 </svg> & π 日本`;
let browser: Browser;
let served: ServedSites;

beforeAll(async () => {
  const article = 'content/fictif/articles/2026/un-article/index.md';
  const text = readFileSync(join(fixture.root, article), 'utf8');
  fixture.write(article, text.replace('title: Un article', `title: '${HOSTILE}'`));
  for (const id of ['fictif', 'vide']) expect(fixture.exportData(id).output).toContain('exportés');
  await fixture.buildAll(['fictif', 'national']);
  served = await serveSites([{ id: 'fictif', name: 'Fictif', dist: fixture.dist('fictif') }]);
  browser = await launchBrowser();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  served?.close();
  fixture.dispose();
});

const pageOf = (id: Id, path: string) =>
  parse(readFileSync(join(fixture.dist(id), path, 'index.html'), 'utf8'));
const metaOf = (page: ReturnType<typeof parse>, property: string) =>
  page.querySelector(`meta[property="${property}"]`)?.getAttribute('content');

async function open(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const problems = problemsOf(page);
  await page.goto(served.address('fictif', path), { waitUntil: 'networkidle' });
  return { page, problems };
}

describe('social images', () => {
  test.each(Object.entries(ORIGINS))(
    'every page of %s has one, JPEG of 1200 × 630',
    async (id, origin) => {
      const dist = fixture.dist(id);
      // The admin, frames of other sites and what opens inside a page are not shared.
      const pages = pageFiles(dist).filter(
        (file) => !/^(?:admin|widget|partager)\//.test(relative(dist, file)),
      );
      expect(pages.length).toBeGreaterThan(20);
      const urls = new Set<string>();
      for (const file of pages) {
        const page = parse(readFileSync(file, 'utf8'));
        const url = metaOf(page, 'og:image') ?? '';
        expect(url, file).toMatch(new RegExp(`^${origin}/partage/[\\w/-]+\\.jpg$`));
        expect(metaOf(page, 'og:image:alt'), file).toBeTruthy();
        const size = ['width', 'height'].map((side) => metaOf(page, `og:image:${side}`));
        expect(size).toEqual(['1200', '630']);
        urls.add(url);
      }
      for (const url of urls) {
        const path = join(dist, new URL(url).pathname);
        const { format, width, height, exif } = await sharp(path).metadata();
        expect({ format, width, height, exif }).toEqual({
          format: 'jpeg',
          width: 1200,
          height: 630,
        });
        // Decoded whole: a header alone proves nothing.
        await sharp(path, { failOn: 'warning' }).raw().toBuffer();
        expect(statSync(path).size, url).toBeLessThanOrEqual(60_000);
      }
    },
  );

  test('an event’s says what, when and where, and search engines get it too', () => {
    const page = pageOf('fictif', 'agenda/2026-12-13-nuit');
    const url = `${ORIGINS.fictif}/partage/agenda/2026-12-13-nuit.jpg`;
    expect(metaOf(page, 'og:image')).toBe(url);
    expect(metaOf(page, 'og:image:alt')).toContain('13\u00A0décembre 2026');
    expect(page.toString()).toContain('name="twitter:card" content="summary_large_image"');
    const data = page
      .querySelectorAll('script[type="application/ld+json"]')
      .map(({ text }) => text);
    expect(data.join('')).toContain(`"image":"${url}"`);
  });

  test('a page that is no entry shows the site’s', () => {
    for (const path of ['', 'agenda', 'carte']) {
      expect(metaOf(pageOf('fictif', path), 'og:image')).toBe(`${ORIGINS.fictif}/partage/site.jpg`);
    }
  });

  test('a title that means harm is drawn like another', () => {
    const page = pageOf('fictif', 'articles/un-article');
    expect(metaOf(page, 'og:image')).toBe(`${ORIGINS.fictif}/partage/articles/un-article.jpg`);
  });

  test('a build from nothing draws and encodes none again, and publishes the same', () => {
    const cache = join(fixture.root, '.cache/images');
    expect(existsSync(cache)).toBe(true);
    const built = readdirSync(join(fixture.dist('fictif'), '_astro')).sort();
    const image = join(fixture.dist('fictif'), 'partage/site.jpg');
    const before = { cache: statSync(cache).mtimeMs, image: readFileSync(image) };
    for (const path of ['sites/fictif/dist', 'sites/fictif/node_modules/.astro']) {
      fixture.remove(path);
    }
    expect(fixture.build('fictif').code).toBe(0);
    expect(readdirSync(join(fixture.dist('fictif'), '_astro')).sort()).toEqual(built);
    expect(statSync(cache).mtimeMs).toBe(before.cache);
    expect(readFileSync(image)).toEqual(before.image);
  });
});

describe('a photo', () => {
  test('comes as AVIF, WebP and one fallback, no wider than it is, its place kept', async () => {
    const page = pageOf('fictif', 'agenda/2026-12-13-nuit');
    const [picture] = page.querySelectorAll('picture');
    const types = picture?.querySelectorAll('source').map((source) => source.getAttribute('type'));
    expect(types).toEqual(['image/avif', 'image/webp']);
    const img = picture?.querySelector('img');
    const width = Number(img?.getAttribute('width'));
    for (const source of picture?.querySelectorAll('source') ?? []) {
      const srcset = source.getAttribute('srcset') ?? '';
      const widths = [...srcset.matchAll(/ (\d+)w/g)].map(([, digits]) => Number(digits));
      expect(widths.length).toBeGreaterThan(0);
      expect(Math.max(...widths)).toBeLessThanOrEqual(width);
    }
    expect(img?.getAttribute('alt')).toContain('Un ciel');
    expect(img?.getAttribute('fetchpriority')).toBe('high');
    expect(img?.getAttribute('loading')).toBe('eager');
  });

  test('is shown by a browser, its own colour behind it, without a stain on the policy', async () => {
    const { page, problems } = await open('/agenda/2026-12-13-nuit/');
    const img = page.locator('.entry__cover img');
    expect(await img.evaluate((element: HTMLImageElement) => element.currentSrc)).toMatch(
      /\.avif$/,
    );
    expect(await img.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(
      0,
    );
    const [colour, shown] = await img.evaluate((element: HTMLElement) => [
      element.dataset.colour,
      getComputedStyle(element).backgroundColor,
    ]);
    const parts = shown?.match(/\d+/g)?.map((part) => Number(part).toString(16).padStart(2, '0'));
    expect(`#${parts?.join('')}`).toBe(colour);
    expect(problems).toEqual([]);
  });

  test('on a card waits for its turn, and is measured where it stands', async () => {
    const { page, problems } = await open('/lieux/', { viewport: { width: 390, height: 800 } });
    const img = page.locator('.card picture img').first();
    expect(await img.getAttribute('loading')).toBe('lazy');
    expect(await page.locator('.card source').first().getAttribute('sizes')).toMatch(/^auto, /);
    await img.scrollIntoViewIfNeeded();
    await expect
      .poll(() => img.evaluate((element: HTMLImageElement) => element.naturalWidth))
      .toBeGreaterThan(0);
    expect((await img.boundingBox())?.height).toBeGreaterThan(100);
    expect(problems).toEqual([]);
  });

  test('its original is not published beside what is made of it', () => {
    const files = pageFiles(fixture.dist('fictif')).map((file) => readFileSync(file, 'utf8'));
    const used = new Set(files.join('').match(/\/_astro\/[\w.-]+\.(?:png|jpe?g|webp|avif)/g));
    expect([...used].every((path) => existsSync(join(fixture.dist('fictif'), path)))).toBe(true);
    expect([...used].some((path) => /^\/_astro\/[^_]+\.(?:png|jpg)$/.test(path))).toBe(false);
  });
});

describe('a generated cover', () => {
  test('stands where an entry has no photo, unread by screen readers, in valid HTML', async () => {
    const page = pageOf('fictif', 'articles/un-article');
    const cover = page.querySelector('.entry svg.cover');
    expect(cover?.getAttribute('aria-hidden')).toBe('true');
    expect(cover?.getAttribute('data-theme')).toBe('astronomie-espace');
    expect(
      await htmlErrors([join(fixture.dist('fictif'), 'articles/un-article/index.html')]),
    ).toEqual([]);
  });

  test('keeps to the reader’s colours when these are forced', async () => {
    const { page } = await open('/articles/un-article/', { forcedColors: 'active' });
    const colours = await page.locator('.entry svg.cover').evaluate((cover) => ({
      ground: getComputedStyle(cover).backgroundColor,
      page: getComputedStyle(document.documentElement).backgroundColor,
      inks: [
        ...new Set(
          [...cover.querySelectorAll('.wave, .echo, .deep')].map(
            (part) => getComputedStyle(part).color,
          ),
        ),
      ],
      text: getComputedStyle(document.body).color,
    }));
    expect(colours.inks).toEqual([colours.text]);
    expect(colours.ground).not.toBe(colours.text);
  });

  test('is another by night', async () => {
    const grounds = await Promise.all(
      (['light', 'dark'] as const).map(async (colorScheme) => {
        const { page } = await open('/articles/un-article/', { colorScheme });
        const cover = page.locator('.entry svg.cover');
        return cover.evaluate((element) => getComputedStyle(element).backgroundColor);
      }),
    );
    expect(new Set(grounds).size).toBe(2);
  });
});
