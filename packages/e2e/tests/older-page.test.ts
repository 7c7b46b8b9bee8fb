import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../src/browser.ts';
import { createFixture } from '../src/fixture.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';
import { visitsOf } from '../src/visits.ts';

/** What pages built on Saturday 28 March 2026 say some days later, on a territory and on the portal. */
const fixture = createFixture({ ECHOSCIENCES_NOW: '2026-03-28' });
let browser: Browser;
let sites: ServedSites;
let visit: ReturnType<typeof visitsOf>;

const event = (slug: string, title: string, dates: string) => {
  const file = join(fixture.root, 'content/fictif/agenda', slug.slice(0, 4), slug, 'index.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `---\ntitle: ${title}\nsummary: Un événement qui n’existe que pour vieillir.\npublishedAt: 2026-03-01\nformat: exposition\nplace: observatoire\n${dates}\n---\n\nTexte.\n`,
  );
};

const sessions = (...days: string[]) =>
  `occurrences: [${days.map((day) => `{ start: ${day}T10:00, end: ${day}T12:00 }`).join(', ')}]`;

beforeAll(async () => {
  event('2026-03-01-mars', 'Mars entier', 'period: { from: 2026-03-01, to: 2026-04-30 }');
  event('2026-03-29-courte', 'Trois semaines', 'period: { from: 2026-03-29, to: 2026-04-19 }');
  event(
    '2026-03-29-longue',
    'Jusqu’à l’été',
    'period: { from: 2026-03-29, to: 2026-06-21, openings: [{ opens: "14:00", closes: "18:00" }] }',
  );
  event('2026-04-02-avril', 'Avril entier', 'period: { from: 2026-04-02, to: 2026-05-02 }');
  event('2026-03-28-samedi', 'Samedi puis jeudi', sessions('2026-03-28', '2026-04-02'));
  event('2026-03-29-dimanche', 'Dimanche puis vendredi', sessions('2026-03-29', '2026-04-03'));
  event('2026-04-04-apres', 'Le samedi suivant', sessions('2026-04-04'));
  await fixture.buildNetwork();
  sites = await serveSites(
    ['fictif', 'national'].map((id) => ({ id, name: id, dist: fixture.dist(id) })),
  );
  browser = await launchBrowser();
  visit = visitsOf(browser);
});
afterAll(async () => {
  await browser?.close();
  sites?.close();
  fixture.dispose();
});

async function open(path: string, now: string, site = 'fictif') {
  return (await visit(sites.address(site, path), now)).page;
}

/** The lines under each heading, as a reader sees them. */
async function groups(page: Page): Promise<string[][]> {
  const shown = await page
    .locator('.agenda-group:visible')
    .evaluateAll((sections) =>
      sections.map((section) => [
        `${section.querySelector('.agenda-group__title')?.textContent}`,
        ...[...section.querySelectorAll('.agenda-row')].map(
          (row) =>
            `${row.querySelector('a')?.textContent}, ${row.querySelector('.agenda-row__time')?.textContent}`,
        ),
      ]),
    );
  return shown.map((lines) => lines.map(plain));
}

/** With spaces that break, as a test is typed. */
const plain = (text: string | null) => `${text}`.replaceAll('\u00A0', ' ');

describe('an exhibition that opens after the page was built', () => {
  test.each(['/agenda/', '/agenda/formats/exposition/', '/carte/'])(
    'goes on once it has opened, in the order in which such things end: %s',
    async (path) => {
      const page = await open(path, '2026-03-30T10:00:00+02:00');
      const [ongoing, next] = await groups(page);
      expect(ongoing).toEqual([
        'En ce moment',
        'Trois semaines, jusqu’au 19 avril 2026',
        'Mars entier, jusqu’au 30 avril 2026',
        'Jusqu’à l’été, jusqu’au 21 juin 2026',
      ]);
      expect(next?.slice(0, 2)).toEqual(['Jeudi 2 avril', 'Avril entier, jusqu’au 2 mai 2026']);
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
    const [ongoing, , tomorrow] = await groups(page);
    expect(ongoing).toEqual(['En ce moment', 'Mars entier, jusqu’au 30 avril 2026']);
    expect(tomorrow).toEqual([
      'Demain, dimanche 29 mars',
      'Trois semaines, jusqu’au 19 avril 2026',
      'Dimanche puis vendredi, 10 h – 12 h',
      'Jusqu’à l’été, 14 h – 18 h, jusqu’au 21 juin 2026',
    ]);
  });
});

describe('a home page of last week', () => {
  const weekEnd = (page: Page) => page.locator('[aria-labelledby=ce-week-end]');
  const titles = (page: Page) =>
    weekEnd(page)
      .locator('.card__title')
      .evaluateAll((all) => all.map((one) => one.textContent));

  test.each(['fictif', 'national'])('keeps « ce week-end » until its Sunday: %s', async (site) => {
    const sunday = await open('/', '2026-03-29T23:00:00+02:00', site);
    expect(await weekEnd(sunday).isVisible()).toBe(true);
    const monday = await open('/', '2026-03-30T00:00:00+02:00', site);
    expect(await weekEnd(monday).isVisible()).toBe(false);
    expect(await monday.locator('#prochainement').isVisible()).toBe(true);
  });

  test('leaves out of « ce week-end » what goes on after it only', async () => {
    const saturday = await open('/', '2026-03-28T11:00:00+01:00');
    expect(await titles(saturday)).toEqual(
      expect.arrayContaining(['Samedi puis jeudi', 'Dimanche puis vendredi']),
    );
    const sunday = await open('/', '2026-03-29T11:00:00+02:00');
    expect(await titles(sunday)).not.toContain('Samedi puis jeudi');
    expect(await titles(sunday)).toContain('Dimanche puis vendredi');
  });

  test('names the days of the week without « demain »', async () => {
    const page = await open('/', '2026-03-29T11:00:00+02:00');
    const days = page.locator('a.week__day');
    expect(plain(await days.first().getAttribute('aria-label'))).toMatch(
      /^Dimanche 29 mars 2026 :/,
    );
  });
});

test('a month names no day « aujourd’hui », and nothing that goes on « en ce moment »', async () => {
  const page = await open('/agenda/2026/03/', '2026-04-03T10:00:00+02:00');
  const titles = await page.locator('.agenda-group__title').allTextContents();
  expect(titles.map(plain)).toEqual([
    'Sur la durée',
    'Samedi 28 mars 2026',
    'Dimanche 29 mars 2026',
  ]);
});

describe('the page of a period', () => {
  const counts = (page: Page) => page.locator('.agenda-nav').textContent();

  test('says how many events there are, of it and of the others', async () => {
    const page = await open('/agenda/aujourd-hui/', '2026-03-28T10:00:00+01:00');
    expect(await page.locator('.page-header').textContent()).toContain('2 événements.');
    expect(await counts(page)).toMatch(/Aujourd’hui \(2\)/);
  });

  test('no longer does on another day: the list made anew says so itself', async () => {
    const page = await open('/agenda/aujourd-hui/', '2026-03-30T10:00:00+02:00');
    await expect
      .poll(() => page.locator('[data-agenda-status]').textContent())
      .toBe('3 événements correspondent.');
    expect(await page.locator('.page-header').textContent()).not.toContain('événement');
    expect(await counts(page)).not.toMatch(/\d/);
  });
});

describe('a page that stays open until another day', () => {
  const MONDAY = new Date('2026-03-30T10:00:00+02:00');
  const comeBack = (page: Page) =>
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  const loads = (page: Page) => {
    const all: string[] = [];
    page.on('load', () => all.push(page.url()));
    return all;
  };

  test.each([
    '/agenda/?format=exposition',
    '/carte/?format=exposition',
    '/',
    '/agenda/2026-03-28-samedi/',
  ])('is loaded anew once it is looked at, once, with what was asked: %s', async (path) => {
    const page = await open(path, '2026-03-28T23:00:00+01:00');
    const { search } = new URL(page.url());
    const loaded = loads(page);
    await comeBack(page);
    await page.clock.setFixedTime(MONDAY);
    await comeBack(page);
    await expect.poll(() => loaded).toHaveLength(1);
    await comeBack(page);
    await page.reload();
    expect(loaded).toHaveLength(2);
    expect(new URL(page.url()).search).toContain(search);
  });

  test('says then what goes on, and filters as of that day', async () => {
    const page = await open('/agenda/?format=exposition', '2026-03-28T23:00:00+01:00');
    const ongoing = async () => (await groups(page))[0];
    await expect.poll(ongoing).toHaveLength(2);
    await page.clock.setFixedTime(MONDAY);
    await comeBack(page);
    await expect.poll(ongoing).toHaveLength(4);
  });

  test('stays as it is with words that are not asked yet, and without the network', async () => {
    const page = await open('/', '2026-03-28T23:00:00+01:00');
    const loaded = loads(page);
    const field = page.locator('#hero-q');
    await field.fill('marée');
    await page.clock.setFixedTime(MONDAY);
    await comeBack(page);
    await page.context().setOffline(true);
    await field.fill('');
    await comeBack(page);
    expect(await page.evaluate(() => document.readyState)).toBe('complete');
    expect(loaded).toEqual([]);
    await page.context().setOffline(false);
    await comeBack(page);
    await expect.poll(() => loaded).toHaveLength(1);
  });
});
