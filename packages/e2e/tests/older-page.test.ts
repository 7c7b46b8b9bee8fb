import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../src/browser.ts';
import { createFixture } from '../src/fixture.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';

/** What pages built on Saturday 28 March 2026 say some days later, on a territory and on the portal. */
const fixture = createFixture({ ECHOSCIENCES_NOW: '2026-03-28' });
let browser: Browser;
let sites: ServedSites;

const event = (slug: string, title: string, dates: string) => {
  const file = join(fixture.root, 'content/fictif/agenda', slug.slice(0, 4), slug, 'index.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `---\ntitle: ${title}\nsummary: Un événement qui n’existe que pour vieillir.\npublishedAt: 2026-03-01\nformat: exposition\nplace: observatoire\n${dates}\n---\n\nTexte.\n`,
  );
};

beforeAll(async () => {
  event('2026-03-01-mars', 'Mars entier', 'period: { from: 2026-03-01, to: 2026-04-30 }');
  event('2026-03-29-courte', 'Trois semaines', 'period: { from: 2026-03-29, to: 2026-04-19 }');
  event(
    '2026-03-29-longue',
    'Jusqu’à l’été',
    'period: { from: 2026-03-29, to: 2026-06-21, openings: [{ opens: "14:00", closes: "18:00" }] }',
  );
  event('2026-04-02-avril', 'Avril entier', 'period: { from: 2026-04-02, to: 2026-05-02 }');
  await fixture.buildNetwork();
  sites = await serveSites(
    ['fictif', 'national'].map((id) => ({ id, name: id, dist: fixture.dist(id) })),
  );
  browser = await launchBrowser();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  sites?.close();
  fixture.dispose();
});

async function open(path: string, now: string, site = 'fictif') {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(now));
  await page.goto(sites.address(site, path));
  return page;
}

/** The lines under each heading, as a reader sees them. */
const groups = (page: Page) =>
  page
    .locator('.agenda-group:visible')
    .evaluateAll((sections) =>
      sections.map((section) => [
        section.querySelector('.agenda-group__title')?.textContent,
        ...[...section.querySelectorAll('.agenda-row')].map(
          (row) =>
            `${row.querySelector('a')?.textContent}, ${row.querySelector('.agenda-row__time')?.textContent}`,
        ),
      ]),
    );

describe('an exhibition that opens after the page was built', () => {
  test.each(['/agenda/', '/agenda/formats/exposition/', '/carte/'])(
    'goes on once it has opened, in the order in which such things end: %s',
    async (path) => {
      const page = await open(path, '2026-03-30T10:00:00+02:00');
      expect((await groups(page)).slice(0, 2)).toEqual([
        [
          'En ce moment',
          'Trois semaines, jusqu’au 19 avril 2026',
          'Mars entier, jusqu’au 30 avril 2026',
          'Jusqu’à l’été, jusqu’au 21 juin 2026',
        ],
        ['Jeudi 2 avril', 'Avril entier, toute la journée'],
      ]);
      const later = await open(path, '2026-04-20T10:00:00+02:00');
      expect((await groups(later))[0]).toEqual([
        'En ce moment',
        'Mars entier, jusqu’au 30 avril 2026',
        'Avril entier, jusqu’au 2 mai 2026',
        'Jusqu’à l’été, jusqu’au 21 juin 2026',
      ]);
    },
  );

  test('has its first day before', async () => {
    const page = await open('/agenda/', '2026-03-28T10:00:00+01:00');
    expect((await groups(page)).slice(0, 2)).toEqual([
      ['En ce moment', 'Mars entier, jusqu’au 30 avril 2026'],
      [
        'Demain, dimanche 29 mars',
        'Trois semaines, toute la journée',
        'Jusqu’à l’été, 14\u00A0h – 18\u00A0h',
      ],
    ]);
  });
});
