import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { Browser, BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { pathOf, templatesOf } from '../audit/templates.ts';
import { SECRET } from '../hostile/contribution.ts';
import { HIDDEN } from '../hostile/images.ts';
import { intrusions } from '../hostile/in-page.ts';
import { hostile } from '../hostile/index.ts';
import { layOut, laySecret, TERRITORY } from '../hostile/lay-out.ts';
import { launchBrowser } from '../src/browser.ts';
import { createFixture } from '../src/fixture.ts';
import { htmlFiles } from '../src/html.ts';
import { filesOf, readTables, readWithIcalJs } from '../src/readers.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';

/** One site made of all hostile contributions, as if nobody had checked them. */
const fixture = createFixture({ [SECRET.variable]: SECRET.value });
const removeSecret = laySecret();
const dist = fixture.dist(TERRITORY);
const text = (path: string) => readFileSync(join(dist, path), 'utf8');
const built = hostile.filter(({ unbuildable }) => !unbuildable);
let browser: Browser;
let served: ServedSites;

beforeAll(async () => {
  fixture.write(
    `sites/${TERRITORY}/src/content.config.ts`,
    `import { loadTerritory } from '@echosciences/content';
import { collectionsOf } from '@echosciences/theme/content';

export const collections = collectionsOf(loadTerritory);
`,
  );
  for (const contribution of built) await layOut(fixture.root, contribution);
  await fixture.buildAll([TERRITORY]);
  served = await serveSites([{ id: TERRITORY, name: TERRITORY, dist }]);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  fixture.dispose();
  removeSecret();
});

/** Opens pages one after the other. @returns what they did that no page of ours does */
async function misdeedsOf(context: BrowserContext, paths: string[]): Promise<string[]> {
  const page = await context.newPage();
  const misdeeds: string[] = [];
  let path = '';
  const say = (misdeed: string) => misdeeds.push(`${path} ${misdeed}`);
  page.on('dialog', (dialog) => {
    say(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) say(message.text());
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== 'data:' && !hostname.endsWith('localhost')) say(`request: ${request.url()}`);
  });
  for (path = paths.pop() ?? ''; path !== ''; path = paths.pop() ?? '') {
    await page.goto(served.address(TERRITORY, path));
    // A letter has its styles on its elements, and a test of its own below.
    const isPage = !path.endsWith('/lettre.html');
    if (isPage) for (const intrusion of await page.evaluate(intrusions)) say(intrusion);
    if (new URL(page.url()).pathname !== path) say(`went to ${page.url()}`);
  }
  return misdeeds;
}

/** Address of an entry's page. */
const ENTRY = /^\/(?:articles\/|agenda\/2026-12-13-|constructor\/)[^/]*\/?$/;

test('most contributions make a page where nothing checks them', () => {
  const pages = htmlFiles(dist).map((file) => pathOf(dist, file));
  expect(pages.filter((path) => ENTRY.test(path)).length).toBeGreaterThan(90);
});

test('no page runs what it was given, asks anything of another site, or breaks its own policy', async () => {
  const templates = templatesOf(dist).map(({ path }) => path);
  const entries = htmlFiles(dist)
    .map((file) => pathOf(dist, file))
    .filter((path) => ENTRY.test(path));
  const paths = [...new Set([...templates, ...entries])].filter(
    (path) => !path.startsWith('/admin/'),
  );
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const misdeeds = await Promise.all([1, 2].map(() => misdeedsOf(context, paths)));
  await context.close();
  expect(misdeeds.flat()).toEqual([]);
});

test('nothing of the machine, of the build nor hidden in a picture is published', async () => {
  const secrets = [SECRET.text, SECRET.value, HIDDEN.text, HIDDEN.city, 'root:x:0:0'];
  for (const name of filesOf(dist, '')) {
    const bytes = readFileSync(join(dist, name), 'latin1');
    for (const secret of secrets)
      expect(bytes.includes(secret), `${secret} in ${name}`).toBe(false);
  }
  const pictures = filesOf(dist, 'webp', 'avif', 'jpg', 'png');
  expect(pictures.length).toBeGreaterThan(5);
  for (const name of pictures) {
    const { exif, xmp, iptc, comments } = await sharp(join(dist, name)).metadata();
    expect([exif, xmp, iptc, comments].filter(Boolean), name).toEqual([]);
  }
});

/** Elements of the feeds and of sitemaps, as we write them. */
const XML =
  /^(?:rss|channel|title|link|description|lastBuildDate|docs|generator|language|copyright|item|guid|pubDate|category|feed|id|updated|subtitle|rights|author|name|uri|entry|summary|published|urlset|url|loc|lastmod|sitemapindex|sitemap)$/;

describe('feeds, read by other programs, hold texts and nothing more:', () => {
  test('RSS, Atom and sitemaps are XML with its own elements and no entity', async () => {
    const page = await browser.newPage();
    for (const name of filesOf(dist, 'xml', 'atom')) {
      const [doctype, ...elements] = await page.evaluate((xml) => {
        const read = new DOMParser().parseFromString(xml, 'application/xml');
        return [read.doctype, ...[...read.querySelectorAll('*')].map(({ localName }) => localName)];
      }, text(name));
      expect(doctype, name).toBeNull();
      expect(
        elements.filter((element) => !XML.test(String(element))),
        name,
      ).toEqual([]);
    }
    await page.close();
  });

  test('calendars have no property nor component of a contributor', () => {
    const titles = readWithIcalJs(text('agenda.ics')).map(({ summary }) => summary);
    expect(titles).toContain('__proto__');
    for (const name of filesOf(dist, 'ics')) {
      const lines = text(name).replaceAll('\r\n ', '').split('\r\n');
      expect(
        lines.filter((line) => /^(?:ATTENDEE|BEGIN:VALARM|ATTACH|ORGANIZER)/i.test(line)),
        name,
      ).toEqual([]);
      expect(text(name).replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/);
    }
  });

  test('tables have no formula', () => {
    const tables = readTables(
      filesOf(join(dist, 'api'), 'csv').map((name) => join(dist, 'api', name)),
    );
    const cells = Object.values(tables).flatMap((rows) =>
      rows.flatMap((row) => Object.values(row)),
    );
    expect(cells.length).toBeGreaterThan(100);
    // A longitude may be negative.
    expect(cells.filter((cell) => /^[=+@\t\r]|^-(?![\d.]+$)/.test(cell))).toEqual([]);
  });

  test('JSON is JSON, and the admin’s settings are what the schemas made them', () => {
    for (const name of filesOf(dist, 'json', 'geojson', 'webmanifest')) {
      expect(() => JSON.parse(text(name)), name).not.toThrow();
    }
    for (const name of filesOf(dist, 'yml')) {
      expect(JSON.stringify(parseYaml(text(name))), name).not.toContain('"widget":"code"');
    }
  });

  test('redirects and headers have the lines that the site wrote', () => {
    const redirects = text('_redirects').split('\n').filter(Boolean);
    expect(redirects.filter((line) => !/^\/[^\s]* \/[^/\s][^\s]* 30[128]$|^#/.test(line))).toEqual(
      [],
    );
    expect(text('_headers')).not.toMatch(/mal\.example|alert/);
  });

  test('a search finds texts: its index holds no tag', () => {
    const records = filesOf(dist, 'json').filter((name) => name.startsWith('pagefind/'));
    for (const name of records) expect(text(name), name).not.toMatch(/<img|<svg/);
  });

  test('the letter has no element of a contributor', () => {
    for (const name of filesOf(dist, 'html').filter((path) => /lettre\.html$/.test(path))) {
      const letter = parse(text(name));
      expect(
        letter
          .querySelectorAll('script, iframe, svg, form, img[onerror], [onmouseover]')
          .map(String),
        name,
      ).toEqual([]);
    }
  });
});
