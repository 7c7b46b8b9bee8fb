import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '@echosciences/calendar';
import type { FilterFacts } from '@echosciences/theme/lib/agenda/compact.ts';
import { encode } from '@echosciences/theme/lib/agenda/compact.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '../src/axe.ts';
import { launchBrowser } from '../src/browser.ts';
import { createBuiltFixture } from '../src/fixture.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';
import { visitsOf } from '../src/visits.ts';

/** The agenda in a browser, on a fictional territory and its portal built for 24 November 2026. */
const fixture = await createBuiltFixture();
let browser: Browser;
let sites: ServedSites;
let visit: ReturnType<typeof visitsOf>;

beforeAll(async () => {
  const ids = ['fictif', 'national'];
  sites = await serveSites(ids.map((id) => ({ id, name: id, dist: fixture.dist(id) })));
  browser = await launchBrowser();
  visit = visitsOf(browser);
});
afterAll(async () => {
  await browser?.close();
  sites?.close();
  fixture.dispose();
});

interface Visit extends BrowserContextOptions {
  /** Instant of the reader's clock. */
  now?: string;
  site?: string;
}

function open(path: string, { now = '2026-11-24T09:00:00+01:00', site, ...options }: Visit = {}) {
  return visit(address(path, site), now, options);
}

const address = (path: string, site = 'fictif') => sites.address(site, path);
const days = (page: Page) => page.locator('.agenda-group__title').allTextContents();
const titles = (page: Page) =>
  page.locator('[data-agenda-results] .agenda-row a').allTextContents();
const status = (page: Page) => page.locator('[data-agenda-status]');

/** One a day from 1 December on. */
function manyEvents(count: number): FilterFacts[] {
  return Array.from({ length: count }, (_, number) => ({
    key: String(number),
    title: `Rendez-vous ${number}`,
    href: `/agenda/${number}/`,
    occurrences: [{ start: `${addDays('2026-12-01', number)}T10:00` }],
    eventStatus: 'scheduled',
    eventAttendanceMode: 'offline',
    isFree: true,
    terms: {},
    accessible: [],
  }));
}

async function openFilters(page: Page) {
  const filters = page.locator('[data-agenda-filters]');
  if (!(await filters.evaluate((element: HTMLDetailsElement) => element.open))) {
    await filters.locator('summary').click();
  }
}

describe('a page older than its day', () => {
  test('drops what has ended, and « aujourd’hui » is today', async () => {
    const { page, problems } = await open('/agenda/', { now: '2026-12-09T09:00:00+01:00' });
    expect((await days(page)).slice(0, 3)).toEqual([
      'En ce moment',
      'Aujourd’hui, mercredi 9\u00A0décembre',
      'Dimanche 13\u00A0décembre',
    ]);
    expect(problems).toEqual([]);
  });

  test('keeps a session until the minute at which it ends, wherever the reader is', async () => {
    for (const timezoneId of ['Europe/Paris', 'America/Cayenne', 'Asia/Tokyo']) {
      const today = (page: Page) =>
        page.locator('.agenda-group', { hasText: 'Aujourd’hui, lundi 14 décembre' }).locator('a');
      const before = await open('/agenda/', { now: '2026-12-14T01:59:00+01:00', timezoneId });
      expect(await today(before.page).allTextContents()).toEqual([
        expect.stringContaining('étoiles'),
        'Sortie annulée',
      ]);
      const after = await open('/agenda/', { now: '2026-12-14T02:00:00+01:00', timezoneId });
      expect(await today(after.page).allTextContents()).toEqual(['Sortie annulée']);
    }
  });

  test('an event that ends at midnight is not there the next day', async () => {
    const { page } = await open('/agenda/', { now: '2026-12-16T00:00:00+01:00' });
    expect(await titles(page)).not.toContain('Conférence en ligne');
  });

  test('makes « ce week-end » anew', async () => {
    const { page } = await open('/agenda/ce-week-end/', { now: '2026-12-12T09:00:00+01:00' });
    await expect
      .poll(() => days(page))
      .toEqual(['En ce moment', 'Demain, dimanche 13\u00A0décembre']);
    expect(await status(page).textContent()).toBe('2 événements correspondent.');
  });

  test('hides nothing for a reader whose clock is behind', async () => {
    const { page } = await open('/agenda/', { now: '2020-01-01T09:00:00+01:00' });
    expect(await titles(page)).toHaveLength(9);
  });

  test('a card moves on to its next session, and leaves when there is none', async () => {
    const { page } = await open('/', { now: '2026-12-09T17:00:00+01:00' });
    const card = page.locator('.card', { hasText: 'Ateliers du mercredi' });
    expect(await card.locator('.card__line').first().textContent()).toContain(
      '6\u00A0janvier 2027',
    );
    const later = await open('/', { now: '2027-03-01T09:00:00+01:00' });
    expect(await later.page.locator('.card', { hasText: 'Ateliers du mercredi' }).count()).toBe(0);
  });

  test('an event’s page says that it is over, its sessions past, its registration closed', async () => {
    const { page, problems } = await open('/agenda/2026-12-13-nuit/', {
      now: '2026-12-25T09:00:00+01:00',
    });
    expect(await page.getByText('Cet événement est passé.').isVisible()).toBe(true);
    expect(await page.getByText('Les inscriptions sont closes.').isVisible()).toBe(true);
    expect(await page.getByText('Ajouter à mon calendrier').isVisible()).toBe(false);
    expect(await page.locator('.event-dates .is-over').count()).toBe(2);
    expect(problems).toEqual([]);
  });
});

describe('the calendar', () => {
  const button = (page: Page) => page.getByText('Ajouter à mon calendrier');

  test('takes an event until it is over; its file stays for who has it', async () => {
    const { page } = await open('/agenda/2026-12-13-nuit/');
    expect(await button(page).isVisible()).toBe(true);
    const over = await open('/agenda/2026-10-03-village/');
    expect(await button(over.page).count()).toBe(0);
    expect(existsSync(join(fixture.dist('fictif'), 'agenda/2026-10-03-village.ics'))).toBe(true);
  });

  test('takes no event that is cancelled, whose page never says that it is over', async () => {
    const { page } = await open('/agenda/2026-12-14-annule/', { now: '2027-01-01T09:00:00+01:00' });
    expect(await page.getByText('Cet événement est annulé.').isVisible()).toBe(true);
    expect(await page.getByText('Cet événement est passé.').count()).toBe(0);
    expect(await button(page).count()).toBe(0);
    expect(existsSync(join(fixture.dist('fictif'), 'agenda/2026-12-14-annule.ics'))).toBe(true);
  });
});

describe('filters', () => {
  test('answer at once, keep the question in the address, say the result and the counts', async () => {
    const { page, problems, requests } = await open('/agenda/');
    expect(requests.filter((url) => url.includes('/donnees/'))).toEqual([]);
    await openFilters(page);
    await page.getByLabel('Thème').selectOption('climat');
    await expect.poll(() => status(page).textContent()).toBe('1 événement correspond.');
    expect(new Set(await titles(page))).toEqual(new Set(['Ateliers du mercredi']));
    await expect.poll(() => new URL(page.url()).search).toBe('?theme=climat');
    expect(await page.locator('[name=format] option[value=atelier]').textContent()).toBe(
      'Atelier (1)',
    );
    expect(await page.locator('[name=format] option[value=balade]').isDisabled()).toBe(true);
    await page.reload();
    await expect.poll(() => status(page).textContent()).toBe('1 événement correspond.');
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await expect.poll(() => status(page).textContent()).toBe('5 événements correspondent.');
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(problems).toEqual([]);
  });

  test.each([
    [
      '?age=7&gratuit=',
      ['Ateliers du mercredi', 'Conférence en ligne', 'Exposition en cours', 'Sortie annulée'],
    ],
    ['?gratuit=1', ['Exposition en cours']],
    ['?en-ligne=1', ['Conférence en ligne', expect.stringContaining('étoiles')]],
    ['?acces=mi', ['Ateliers du mercredi', 'Exposition en cours']],
    ['?q=ETOILES', [expect.stringContaining('étoiles')]],
    ['?q=voiron', ['Ateliers du mercredi']],
    ['?quand=vacances&format=observation', [expect.stringContaining('étoiles')]],
    ['?du=2026-12-15&au=2026-12-16', ['Conférence en ligne', 'Exposition en cours']],
    ['?commune=voiron-38&rayon=5', ['Ateliers du mercredi']],
    ['?theme=climat&format=observation', []],
    ['?theme=zzz', 5],
    ['?quand=jamais&du=hier&age=vieux', 5],
  ])('%s, written in the address, is obeyed', async (query, expected) => {
    const { page } = await open(`/agenda/${query}`);
    await expect.poll(() => status(page).textContent()).not.toBe('');
    const found = [...new Set(await titles(page))].sort();
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
    if (found.length === 0) {
      expect(await status(page).textContent()).toContain('Retirez un filtre');
    }
  });

  test('show a choice in a frame of its own, before what it finds', async () => {
    const { page } = await open('/agenda/?q=atelier');
    await expect.poll(() => status(page).textContent()).toContain('correspond');
    const { frames, folded } = await page.evaluate(async () => {
      let frames = 0;
      let folded = 0;
      const { normalize } = String.prototype;
      String.prototype.normalize = function (form) {
        folded += 1;
        return normalize.call(this, form);
      };
      const results = document.querySelector('[data-agenda-results]') as HTMLElement;
      const shown = new Promise((done) => {
        new MutationObserver(done).observe(results, { childList: true });
      });
      requestAnimationFrame(() => {
        frames += 1;
      });
      document.querySelector<HTMLElement>('[name=gratuit]')?.click();
      await shown;
      return { frames, folded };
    });
    expect(frames).toBe(1);
    // The question alone: the words of the events are those of the first answer.
    expect(folded).toBe(1);
  });

  test('show « all » where the address asks for a choice that is not offered', async () => {
    const { page } = await open('/agenda/?theme=zzz&format=%3Cscript%3E&quand=jamais');
    await expect.poll(() => status(page).textContent()).toBe('5 événements correspondent.');
    const chosen = await page
      .locator('[data-agenda-filters] select')
      .evaluateAll((lists: HTMLSelectElement[]) => lists.map(({ selectedIndex }) => selectedIndex));
    expect(new Set(chosen)).toEqual(new Set([0]));
  });

  test('on the page of a theme start from that theme', async () => {
    const { page } = await open('/agenda/themes/climat/');
    await openFilters(page);
    expect(await page.getByLabel('Thème').inputValue()).toBe('climat');
    await page.getByLabel('Thème').selectOption('');
    await expect.poll(() => status(page).textContent()).toBe('5 événements correspondent.');
    await expect.poll(() => new URL(page.url()).search).toBe('?theme=');
  });

  test('« Près de moi » asks on a click only, and the position stays in the page', async () => {
    const { page, requests } = await open('/agenda/', {
      geolocation: { latitude: 45.36, longitude: 5.6 },
      permissions: ['geolocation'],
    });
    await openFilters(page);
    const before = requests.length;
    await page.getByRole('button', { name: 'Près de moi' }).click();
    await expect.poll(() => titles(page)).toContain('Ateliers du mercredi');
    await expect.poll(() => titles(page)).not.toContain('Conférence en ligne');
    await expect.poll(() => new URL(page.url()).search).toBe('?rayon=20');
    expect(requests.slice(before).filter((url) => /45[.,]3|5[.,]6/.test(url))).toEqual([]);
  });

  test('say so when the position is refused', async () => {
    const { page } = await open('/agenda/');
    await openFilters(page);
    await page.getByRole('button', { name: 'Près de moi' }).click();
    await expect.poll(() => status(page).textContent()).toContain('Choisissez une commune');
  });

  test('leave the page as it is when the network fails, and recover', async () => {
    const { page } = await open('/agenda/');
    await page.route('**/donnees/**', (route) => route.abort());
    await openFilters(page);
    await page.getByLabel('Thème').selectOption('climat');
    await expect.poll(() => status(page).textContent()).toContain('vérifiez la connexion');
    await expect.poll(() => titles(page)).toHaveLength(9);
    await page.unroute('**/donnees/**');
    await page.getByLabel('Thème').selectOption('astronomie-espace');
    await expect.poll(() => status(page).textContent()).toBe('2 événements correspondent.');
  });

  test('hand the focus of a line to what they found, when it comes late', async () => {
    const { page } = await open('/agenda/');
    const { promise: arrival, resolve: arrive } = Promise.withResolvers<void>();
    await page.route('**/donnees/**', (route) => arrival.then(() => route.continue()));
    await openFilters(page);
    await page.getByLabel('Thème').selectOption('climat');
    await page.locator('[data-agenda-results] .agenda-row a').first().focus();
    arrive();
    await expect.poll(() => status(page).textContent()).toBe('1 événement correspond.');
    await expect
      .poll(() => status(page).evaluate((element) => element === document.activeElement))
      .toBe(true);
  });

  test('say so when the rest of what they found does not come, and show it once it does', async () => {
    const { agenda, shards } = encode(manyEvents(250), '2026-11-24T00:00');
    const { page } = await open('/agenda/');
    await page.route('**/donnees/filtres.json', (route) =>
      route.fulfill({ json: { ...agenda, version: 'essai' } }),
    );
    await page.route('**/textes-essai-0.json', (route) => route.fulfill({ json: shards[0] }));
    await openFilters(page);
    await page.getByLabel('Âge').fill('8');
    const more = page.getByRole('button', { name: 'Afficher la suite' });
    for (const count of [60, 120, 180]) {
      await expect.poll(() => titles(page)).toHaveLength(count);
      await more.click();
    }
    await expect.poll(() => status(page).textContent()).toContain('vérifiez la connexion');
    expect(await titles(page)).toHaveLength(180);
    await page.route('**/textes-essai-1.json', (route) => route.fulfill({ json: shards[1] }));
    await more.click();
    await expect.poll(() => titles(page)).toHaveLength(240);
    expect((await titles(page)).filter((title) => title.trim() === '')).toEqual([]);
  });

  test('are used by keyboard alone', async () => {
    const { page } = await open('/agenda/', { viewport: { width: 390, height: 800 } });
    await page.locator('[data-agenda-filters] summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('mercredi');
    await expect.poll(() => status(page).textContent()).toBe('1 événement correspond.');
    await page.locator('.agenda-row a').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').textContent()).toBe('Ateliers du mercredi');
    await page.goBack();
    await expect.poll(() => status(page).textContent()).toBe('1 événement correspond.');
  });
});

describe('« Près d’une commune », on the portal', () => {
  const openPortal = async (query = '', reader: Visit = {}) => {
    const visit = await open(`/agenda/${query}`, { site: 'national', ...reader });
    await openFilters(visit.page);
    const field = visit.page.getByRole('combobox', { name: 'Près d’une commune' });
    const options = visit.page.locator('[role=option]');
    const asked = () => visit.requests.filter((url) => url.includes('/communes/'));
    return { ...visit, field, options, asked };
  };

  test('is a name, chosen by keyboard; the address keeps it, a reload gives it back', async () => {
    const { page, field, options, asked, problems } = await openPortal();
    expect(await page.getByLabel('Commune', { exact: true }).count()).toBe(0);
    expect(asked()).toEqual([]);
    await field.pressSequentially('saint etien');
    await expect.poll(() => options.first().textContent()).toBe('Saint-Étienne (42)');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(asked().map((url) => new URL(url).pathname)).toEqual([
      '/communes/sa.json',
      '/communes/et.json',
    ]);
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('Saint-Étienne (42)');
    await expect.poll(() => page.getByRole('listbox').count()).toBe(0);
    await expect.poll(() => status(page).textContent()).toContain('Aucun événement');
    await expect.poll(() => new URL(page.url()).search).toBe('?pres=42218&rayon=20');
    await page.getByLabel('Autour').selectOption('100');
    await expect.poll(() => status(page).textContent()).toBe('1 événement correspond.');
    expect(new Set(await titles(page))).toEqual(new Set(['Ateliers du mercredi']));
    const meta = page.locator('[data-agenda-results] .agenda-row__meta').first();
    expect(await meta.textContent()).toMatch(/ · à 9\d\u00A0km$/);
    await expect.poll(() => new URL(page.url()).search).toBe('?pres=42218&rayon=100');
    await page.reload();
    await expect.poll(() => status(page).textContent()).toBe('1 événement correspond.');
    await expect.poll(() => field.inputValue()).toBe('Saint-Étienne (42)');
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await expect.poll(() => field.inputValue()).toBe('');
    expect(problems).toEqual([]);
  });

  test('is found by postal code, taken with a finger, left as it was by Escape and by a name half typed', async () => {
    const { page, field, options } = await openPortal();
    await field.fill('38500 voir');
    await options.filter({ hasText: 'Voiron (38)' }).click();
    await expect.poll(() => status(page).textContent()).toBe('3 événements correspondent.');
    await expect
      .poll(() => page.locator('.agenda-row', { hasText: 'Sortie annulée' }).count())
      .toBe(0);
    await field.fill('greno');
    await expect.poll(() => options.count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('listbox').count()).toBe(0);
    await field.blur();
    expect(await field.inputValue()).toBe('Voiron (38)');
    await expect.poll(() => new URL(page.url()).searchParams.get('pres')).toBe('38563');
    await field.fill('');
    await expect.poll(() => status(page).textContent()).toBe('5 événements correspondent.');
    await expect.poll(() => new URL(page.url()).searchParams.has('pres')).toBe(false);
  });

  test('says that no commune begins so, and that the network failed', async () => {
    const { page, field } = await openPortal();
    const hint = page.locator('[data-commune-status]');
    await field.fill('grzzz');
    await expect.poll(() => hint.textContent()).toContain('Aucune commune');
    await page.route('**/communes/**', (route) => route.abort());
    await field.fill('voiro');
    await expect.poll(() => hint.textContent()).toContain('vérifiez la connexion');
    await page.unroute('**/communes/**');
    await field.fill('voiron');
    await expect.poll(() => hint.textContent()).toContain('proposée');
  });

  test.each(['?pres=99999&rayon=20', '?pres=..%2F..%2Fx'])(
    '%s names no commune and hides nothing',
    async (query) => {
      const { page, field } = await openPortal(query);
      await expect.poll(() => status(page).textContent()).toBe('5 événements correspondent.');
      expect(await field.inputValue()).toBe('');
    },
  );

  test.each(['light', 'dark'] as const)('axe finds nothing in its list, in %s', async (scheme) => {
    const { page, field, options } = await openPortal('', {
      colorScheme: scheme,
      viewport: { width: 320, height: 800 },
    });
    await field.fill('saint et');
    await expect.poll(() => options.count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    expect(await violationsOf(page, scheme)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });
});

describe('without JavaScript', () => {
  test('periods and themes are links, months too, and feeds are there', async () => {
    const { page } = await open('/agenda/', { javaScriptEnabled: false });
    expect(await page.locator('[data-agenda-filters]').isVisible()).toBe(false);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.getByRole('link', { name: /^Astronomie et espace/ }).click();
    await page.getByRole('link', { name: /^Vacances de Noël/ }).click();
    expect(await page.locator('h1').textContent()).toBe('Astronomie et espace, vacances de Noël');
    expect(await titles(page)).toHaveLength(2);
    await page.goto(address('/agenda/'));
    await page.getByRole('link', { name: 'Décembre 2026' }).first().click();
    await page.getByRole('link', { name: /9.décembre/ }).click();
    expect(new URL(page.url()).hash).toBe('#j-2026-12-09');
    const feeds = await page
      .locator('.feeds a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(feeds.length).toBeGreaterThan(6);
    for (const href of feeds) {
      const { pathname } = new URL(href.replace(/^webcal:/, 'http:'), address('/'));
      const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      expect(existsSync(join(fixture.dist('fictif'), file)), file).toBe(true);
    }
  });
});

describe('on paper', () => {
  test.each(['/', '/communautes/ciel/', '/contributeurs/structure/', '/carte/'])(
    '%s keeps its sections, without fields and buttons',
    async (path) => {
      const { page } = await open(path);
      const sections = () => page.locator('main .section h2:visible').allTextContents();
      const onScreen = (await sections()).filter((title) => title !== 'À voir aussi');
      expect(onScreen.length).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      expect(await sections()).toEqual(onScreen);
      expect(await page.locator('main :is(input, select, button):visible').count()).toBe(0);
    },
  );

  test.each([
    '/agenda/cette-semaine/',
    '/agenda/2026/12/',
    '/agenda/lieux/observatoire/',
    '/agenda/communautes/ciel/',
  ])('%s is a programme, without what only a screen can use', async (path) => {
    const { page } = await open(path);
    await page.emulateMedia({ media: 'print' });
    for (const selector of [
      '.site-header',
      '.site-footer',
      '.agenda-nav',
      '.filters',
      '.feeds',
      '.browse',
      '.month-grid',
    ]) {
      for (const element of await page.locator(selector).all()) {
        expect(await element.isVisible(), selector).toBe(false);
      }
    }
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('.agenda-row').first().isVisible()).toBe(true);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][\d.]* 84[12]/);
  });
});

test.each(['light', 'dark'] as const)(
  'with filters set and open, in %s: axe finds nothing, nothing overflows at 320 px',
  async (colorScheme) => {
    const { page, problems } = await open('/agenda/?theme=climat', {
      colorScheme,
      viewport: { width: 320, height: 800 },
    });
    await openFilters(page);
    expect(await violationsOf(page, colorScheme)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    expect(problems).toEqual([]);
  },
);
