import { cpSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createSitesServer, localAddress } from '@echosciences/scripts/lib/server.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '../src/axe.ts';
import { launchBrowser } from '../src/browser.ts';
import { createFixture } from '../src/fixture.ts';
import { visitsOf } from '../src/visits.ts';

/** The map of the portal in a browser: two territories that have a shape, built for 24 November 2026. */
const fixture = createFixture();
const NOW = '2026-11-24T09:00:00+01:00';
let browser: Browser;
let visit: ReturnType<typeof visitsOf>;
let server: Server;
let tileServer: Server;
const tilesAsked: string[] = [];

beforeAll(async () => {
  tileServer = await tileStandIn();
  // Territories are drawn by their names: the fixture's own have no shape.
  renameSync(join(fixture.root, 'content/fictif'), join(fixture.root, 'content/grenoble'));
  cpSync(join(fixture.root, 'content/vide'), join(fixture.root, 'content/bretagne'), {
    recursive: true,
  });
  const phare = join(fixture.root, 'content/bretagne/lieux/phare');
  cpSync(join(fixture.root, 'content/grenoble/lieux/observatoire'), phare, { recursive: true });
  fixture.write('content/bretagne/lieux/phare/index.md', PHARE);
  const network = 'content/national/reseau.yaml';
  const text = readFileSync(join(fixture.root, network), 'utf8');
  fixture.write(
    network,
    `${text}tiles: { name: Plan d’essai, url: "${addressOf(tileServer)}/{z}/{x}/{y}.png", attribution: © Essai }\n`,
  );
  for (const id of ['grenoble', 'bretagne']) expect(fixture.exportData(id).code).toBe(0);
  const { code, output } = fixture.build('national');
  expect(code, output).toBe(0);
  const dist = fixture.dist('national');
  server = createSitesServer([{ id: 'national', name: 'Portail', dist }]);
  await listening(server);
  browser = await launchBrowser();
  visit = visitsOf(browser);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  tileServer?.close();
  fixture.dispose();
});

const PHARE = `---
title: Phare fictif
summary: Un lieu de l’autre bout du pays, qui n’existe que dans les tests.
publishedAt: 2026-01-01
kind: observatoire
address: { postalCode: "29200", city: Brest, insee: "29019", lat: 48.39, lon: -4.486 }
---
`;

/** One grey pixel for any tile, and the list of those asked for. */
async function tileStandIn(): Promise<Server> {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  );
  const tiles = createServer((request, response) => {
    tilesAsked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'image/png' });
    response.end(pixel);
  });
  await listening(tiles);
  return tiles;
}

const listening = (own: Server) => new Promise<void>((done) => own.listen(0, '127.0.0.1', done));
const portOf = (own: Server) => (own.address() as AddressInfo).port;
const addressOf = (own: Server) => `http://127.0.0.1:${portOf(own)}`;
const address = (path: string) => new URL(path, localAddress('national', portOf(server))).href;

interface Visit extends BrowserContextOptions {
  /** Instant of the reader's clock. */
  now?: string;
  /** Paths that the network fails on. */
  failing?: string;
}

async function open(path: string, { now = NOW, failing, ...options }: Visit = {}) {
  if (failing === undefined) return visit(address(path), now, options);
  const opened = await visit('about:blank', now, options);
  await opened.page.route(failing, (route) => route.abort());
  await opened.page.goto(address(path));
  return opened;
}

const status = (page: Page) => page.locator('[data-map-status]');
const pins = (page: Page) => page.locator('[data-map-pins] a');
const card = (page: Page) => page.locator('[data-map-card]');
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const labels = (page: Page) =>
  pins(page).evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')).sort());
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );
const scale = (page: Page) =>
  page
    .locator('[data-map-view]')
    .evaluate((group) => (group as SVGGElement).transform.baseVal.consolidate()?.matrix.a ?? 1);
const ready = (page: Page) => expect.poll(() => status(page).textContent()).not.toBe('');

describe('without JavaScript', () => {
  test('territories, communes, what comes next and the places are links, and no dead button shows', async () => {
    const { page, problems } = await open('/carte/', { javaScriptEnabled: false });
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    const territory = page.locator('.map__territory');
    expect(
      await territory.evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
    ).toEqual(['/territoires/bretagne/', '/territoires/grenoble/']);
    expect(await territory.last().getAttribute('aria-label')).toContain('5 événements à venir');
    expect(await page.locator('.territory-list').textContent()).toContain('5 événements');
    expect(await page.getByRole('link', { name: 'Ateliers du mercredi' }).count()).toBeGreaterThan(
      0,
    );
    expect(await page.getByRole('link', { name: 'Isère', exact: true }).getAttribute('href')).toBe(
      '/agenda/departements/38/',
    );
    const [first] = await pins(page).all();
    await page.goto(new URL((await first?.getAttribute('href')) ?? '', page.url()).href);
    expect(await page.locator('.agenda-row').count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  test('on paper the map is there, its tools are not', async () => {
    const { page } = await open('/carte/');
    await ready(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.map svg').first().isVisible()).toBe(true);
    for (const tool of ['.map__controls', '.filters', '.map-page__tiles']) {
      expect(await page.locator(tool).isVisible(), tool).toBe(false);
    }
    const legend = page.locator('.map-layers label:visible');
    expect((await legend.allTextContents()).map((text) => text.trim())).toEqual([
      'À ne pas manquer',
      'Agenda',
    ]);
  });
});

describe('by keyboard alone', () => {
  test('territories, then one stop for all pins, arrows between them, Enter and Escape for the card', async () => {
    const { page, problems } = await open('/carte/?couches=a-ne-pas-manquer,agenda,lieux');
    await expect.poll(() => pins(page).count()).toBe(2);
    await page.getByRole('button', { name: 'Vue d’ensemble' }).focus();
    const stops: unknown[] = [];
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
    }
    expect(stops).toEqual([
      expect.stringMatching(/^Vide|^Bretagne/),
      expect.stringMatching(/^Fictif|^Grenoble/),
      expect.stringContaining('4 événements'),
      expect.stringMatching(/fond de plan/),
    ]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(page)).toBe('1 lieu, Phare fictif, Brest');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Phare fictif, Brest');
    const link = card(page).getByRole('link', { name: 'Phare fictif' });
    await expect.poll(() => link.getAttribute('href')).toContain('/lieux/phare/');
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page).isVisible()).toBe(false);
    await expect.poll(() => focused(page)).toBe('1 lieu, Phare fictif, Brest');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => card(page).isVisible()).toBe(false);
    await expect.poll(() => focused(page)).toContain('4 événements');
    expect(problems).toEqual([]);
  });

  test('+, − and 0 stop at the limits, arrows move as far as the edge, the focus stays on a pin', async () => {
    const { page } = await open('/carte/');
    await expect.poll(() => pins(page).count()).toBe(1);
    await pins(page).first().focus();
    await page.keyboard.press('-');
    await expect.poll(() => scale(page)).toBe(1);
    for (let press = 0; press < 5; press++) await page.keyboard.press('+');
    await expect.poll(() => scale(page)).toBe(8);
    await page.keyboard.press('0');
    await expect.poll(() => scale(page)).toBe(1);
    await expect.poll(() => focused(page)).toContain('4 événements');
    await page.getByRole('button', { name: 'Agrandir' }).press('Enter');
    for (let press = 0; press < 12; press++) await page.keyboard.press('ArrowLeft');
    // Where the map's own left edge stands in the drawing, from that of the drawing.
    const leftEdge = () =>
      page.locator('[data-map-view]').evaluate((element) => {
        const group = element as SVGGElement;
        const { a = 1, e = 0 } = group.transform.baseVal.consolidate()?.matrix ?? {};
        const { x = 0 } = group.ownerSVGElement?.viewBox.baseVal ?? {};
        return a * x + e - x;
      });
    await expect.poll(leftEdge).toBe(0);
  });
});

describe('by pointer', () => {
  test('a drag moves the enlarged map and is no click; the wheel is the page’s until ctrl', async () => {
    const { page } = await open('/carte/', { viewport: { width: 1280, height: 1400 } });
    await ready(page);
    const box = await page.locator('.map__stage > svg').boundingBox();
    if (!box) throw new Error('no map');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -300);
    expect(await scale(page)).toBe(1);
    await page.evaluate(() => scrollTo(0, 0));
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -500);
    await page.keyboard.up('Control');
    await expect.poll(() => scale(page)).toBeCloseTo(2, 1);
    const territory = await page.locator('.map__territory').first().boundingBox();
    const before = page.url();
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 30, { steps: 4 });
    await page.mouse.up();
    await expect
      .poll(async () => (await page.locator('.map__territory').first().boundingBox())?.x)
      .toBeGreaterThan((territory?.x ?? 0) + 30);
    expect(new URL(page.url()).pathname).toBe(new URL(before).pathname);
  });

  test('« Agrandir ici » takes a pin apart', async () => {
    const { page } = await open('/carte/');
    await expect.poll(() => pins(page).count()).toBe(1);
    await pins(page).first().click();
    await card(page).getByRole('button', { name: 'Agrandir ici' }).click();
    await expect.poll(() => pins(page).count()).toBe(3);
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-map-pins]') !== null),
    ).toBe(true);
  });
});

test('a filter changes the pins, the counts of territories and the sentence as it does in the agenda', async () => {
  const { page, problems } = await open('/carte/');
  await expect
    .poll(() => status(page).textContent())
    .toBe('5 événements à venir. 1 n’a pas de lieu sur la carte.');
  await page.locator('[data-agenda-filters] summary').click();
  await page.getByLabel('Thème').selectOption('climat');
  await expect.poll(() => status(page).textContent()).toBe('1 événement correspond.');
  await expect.poll(() => labels(page)).toEqual(['1 événement, Voiron']);
  await expect
    .poll(() => page.locator('[data-map-count=grenoble]').textContent())
    .toBe('1 événement');
  await expect.poll(() => query(page)).toBe('?theme=climat');
  await page.goto(new URL('/agenda/?theme=climat', page.url()).href);
  await expect
    .poll(() => page.locator('[data-agenda-status]').textContent())
    .toBe('1 événement correspond.');
  await page.goBack();
  await expect.poll(() => labels(page)).toEqual(['1 événement, Voiron']);
  await page.locator('[data-agenda-filters] summary').click();
  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
  await expect.poll(() => query(page)).toBe('');
  expect(problems).toEqual([]);
});

test('layers add and take away; places and structures come when asked for', async () => {
  const { page, requests } = await open('/carte/');
  await ready(page);
  expect(requests.filter((url) => url.endsWith('/lieux.json'))).toEqual([]);
  await page.getByRole('checkbox', { name: 'Agenda' }).uncheck();
  await expect.poll(() => status(page).textContent()).toBe('1 événement à ne pas manquer.');
  expect(await labels(page)).toEqual([
    '1 événement dont 1 à ne pas manquer, Le Sappey-en-Chartreuse',
  ]);
  await page.getByRole('checkbox', { name: 'À ne pas manquer' }).uncheck();
  await expect.poll(() => status(page).textContent()).toContain('Rien à montrer');
  await expect.poll(() => pins(page).count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Structures' }).check();
  await expect.poll(() => labels(page)).toEqual(['1 structure, Structure fictive, Grenoble']);
  await page.getByRole('checkbox', { name: 'Lieux' }).check();
  await expect.poll(() => status(page).textContent()).toBe('2 lieux. 1 structure.');
  await expect.poll(() => query(page)).toBe('?couches=lieux,structures');
});

test('a layer is seen as chosen in a frame of its own, before its pins', async () => {
  const { page } = await open('/carte/');
  await ready(page);
  const frames = await page.evaluate(async () => {
    let frames = 0;
    const pins = document.querySelector('[data-map-pins]') as SVGGElement;
    const shown = new Promise((done) => {
      new MutationObserver(done).observe(pins, { childList: true });
    });
    requestAnimationFrame(() => {
      frames += 1;
    });
    document.querySelector<HTMLElement>('[data-map-layers] [value=agenda]')?.click();
    await shown;
    return frames;
  });
  expect(frames).toBe(1);
});

test('the address restores filters, layers, view and card; a followed link and Back too', async () => {
  const { page, problems } = await open(
    '/carte/?public=enfants&couches=agenda,lieux&vue=45.3,5.7,6&fiche=45.36,5.59',
  );
  await expect.poll(() => card(page).locator('h2').textContent()).toBe('Voiron');
  expect(await scale(page)).toBeCloseTo(6, 5);
  expect(await page.getByLabel('Public').inputValue()).toBe('enfants');
  expect(await page.getByRole('checkbox', { name: 'À ne pas manquer' }).isChecked()).toBe(false);
  const line = card(page).locator('.agenda-row');
  await expect.poll(() => line.count()).toBe(1);
  expect(await line.textContent()).toContain(
    'Mercredi 2\u00A0décembre, 10\u00A0h\u00A0– 12\u00A0h',
  );
  await page.goto(new URL('/territoires/', page.url()).href);
  await page.goBack();
  await expect.poll(() => card(page).locator('h2').textContent()).toBe('Voiron');
  await expect
    .poll(() => query(page))
    .toBe('?public=enfants&couches=agenda,lieux&vue=45.3,5.7,6&fiche=45.36,5.59');
  expect(await scale(page)).toBeCloseTo(6, 5);
  expect(problems).toEqual([]);
});

test('a page older than its day shows no event that has ended, and tells the next session', async () => {
  const { page } = await open('/carte/?fiche=45.36,5.59&vue=45.36,5.59,8', {
    now: '2026-12-14T13:00:00+01:00',
  });
  await expect.poll(() => status(page).textContent()).toContain('4 événements à venir');
  await expect
    .poll(() => card(page).locator('.agenda-row__time').textContent())
    .toBe('Mercredi 6\u00A0janvier 2027, 14\u00A0h\u00A0– 16\u00A0h');
  expect(await page.locator('[data-map-count=grenoble]').textContent()).toBe('4 événements');
});

test('when the network fails the page says so, its links stay, and a new try works', async () => {
  const { page } = await open('/carte/', { failing: '**/donnees/**' });
  await expect.poll(() => status(page).textContent()).toContain('vérifiez la connexion');
  expect(await pins(page).first().getAttribute('href')).toContain('/agenda/departements/');
  await page.getByRole('button', { name: 'Agrandir' }).click();
  await expect.poll(() => scale(page)).toBe(2);
  await expect.poll(() => pins(page).count()).toBeGreaterThan(0);
  await page.unroute('**/donnees/**');
  await page.getByRole('checkbox', { name: 'Lieux' }).check();
  await expect.poll(() => status(page).textContent()).toContain('5 événements à venir');
  await page.route('**/textes-*', (route) => route.abort());
  await pins(page).first().click();
  await expect.poll(() => card(page).textContent()).toContain('rouvrez cette fiche');
});

test('on a slow network the focus on a pin passes to the one that takes its place', async () => {
  const { page } = await visit('about:blank', NOW);
  const { promise: arrival, resolve: arrive } = Promise.withResolvers<void>();
  await page.route('**/donnees/**', (route) => arrival.then(() => route.continue()));
  await page.goto(address('/carte/'));
  await pins(page).first().focus();
  arrive();
  await ready(page);
  await expect.poll(() => focused(page)).toContain('Le Sappey-en-Chartreuse et alentour');
  await page.keyboard.press('Enter');
  await expect.poll(() => card(page).isVisible()).toBe(true);
});

describe('tiles', () => {
  test('nothing of a third party before the click; then tiles, their credit, and pins where they belong', async () => {
    tilesAsked.length = 0;
    const { page, problems, requests } = await open('/carte/?couches=lieux');
    await expect.poll(() => pins(page).count()).toBe(2);
    const own = new URL(page.url()).origin;
    expect(requests.filter((url) => new URL(url).origin !== own)).toEqual([]);
    expect(requests.filter((url) => url.includes('tiles'))).toEqual([]);
    expect(await page.getByText('© Essai').isVisible()).toBe(false);
    expect(await page.locator('.map-page__tiles').textContent()).toContain('127.0.0.1');
    await page.getByRole('button', { name: 'Afficher le fond de plan Plan d’essai' }).click();
    await expect.poll(() => tilesAsked.length).toBeGreaterThan(3);
    await expect.poll(() => page.getByText('© Essai').isVisible()).toBe(true);
    // Where the tile's own numbers say that Brest is, the pin is.
    const brest = pins(page).and(page.getByLabel('Phare fictif'));
    const middleOf = async (locator: typeof brest) => {
      const box = await locator.boundingBox();
      return [
        (box?.x ?? 0) + (box?.width ?? 0) / 2,
        (box?.y ?? 0) + (box?.height ?? 0) / 2,
      ] as const;
    };
    const offset = async () => {
      const [px, py] = await middleOf(brest.locator('.map__disc'));
      return page.evaluate(
        ([x, y]) => {
          const world = (2 * Math.PI * 6378137) / 2;
          const easting = (-4.486 * Math.PI * 6378137) / 180;
          const northing = Math.log(Math.tan(((90 + 48.39) * Math.PI) / 360)) * 6378137;
          const [image] = document.querySelectorAll<SVGImageElement>('.map__tiles image');
          const [z = 0, column = 0, row = 0] = (image?.getAttribute('href')?.match(/\d+/g) ?? [])
            .slice(-3)
            .map(Number);
          const { left, top, width } = image?.getBoundingClientRect() ?? new DOMRect();
          const side = width / 1.003;
          const tile = [
            ((easting + world) / (2 * world)) * 2 ** z,
            ((world - northing) / (2 * world)) * 2 ** z,
          ] as const;
          return Math.hypot(
            left + (tile[0] - column) * side - (x ?? 0),
            top + (tile[1] - row) * side - (y ?? 0),
          );
        },
        [px, py],
      );
    };
    expect(await offset()).toBeLessThan(1.5);
    await brest.click();
    await card(page).getByRole('button', { name: 'Agrandir ici' }).click();
    await expect.poll(() => scale(page)).toBeGreaterThan(1);
    await expect.poll(() => offset()).toBeLessThan(1.5);
    await page.getByRole('button', { name: 'Masquer le fond' }).click();
    await expect.poll(() => page.locator('.map__tiles').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('are allowed on the map’s page alone', () => {
    const policy = (path: string) =>
      readFileSync(join(fixture.dist('national'), path), 'utf8')
        .replaceAll('&#39;', "'")
        .match(/img-src[^;]*/)?.[0];
    expect(policy('carte/index.html')).toBe(`img-src 'self' data: ${addressOf(tileServer)}`);
    expect(policy('agenda/index.html')).toBe("img-src 'self' data:");
  });

  test('that do not come are said to be missing', async () => {
    const { page } = await open('/carte/', { failing: '**/*.png' });
    await ready(page);
    await page.getByRole('button', { name: 'Afficher le fond' }).click();
    await expect
      .poll(() => status(page).textContent())
      .toContain('Le fond de plan est indisponible');
  });
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in %s with a card open, nothing overflows at 320 px',
  async (colorScheme) => {
    const { page } = await open('/carte/?couches=agenda,lieux,structures', {
      colorScheme,
      viewport: { width: 320, height: 800 },
    });
    await expect.poll(() => pins(page).count()).toBe(2);
    await pins(page).first().click();
    await expect.poll(() => card(page).locator('.agenda-row').count()).toBeGreaterThan(2);
    expect(await violationsOf(page, colorScheme)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  },
);

test('every pin answers to a finger: 24 px at least, and the page scrolls under it', async () => {
  const { page } = await open('/carte/?couches=lieux', {
    viewport: { width: 390, height: 800 },
    hasTouch: true,
  });
  await expect.poll(() => pins(page).count()).toBe(2);
  for (const pin of await pins(page).all()) {
    const box = await pin.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  const touch = () =>
    page.locator('.map__stage > svg').evaluate((svg) => getComputedStyle(svg).touchAction);
  expect(await touch()).toBe('pan-y');
  await page.getByRole('button', { name: 'Agrandir' }).tap();
  await expect.poll(touch).toBe('none');
});

test('a map that was open when the site was published anew never tells another event at a place', async () => {
  // The cache of other visits would answer for the site: this one has its own.
  const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await page.clock.setFixedTime(new Date(NOW));
  await page.goto(address('/carte/?public=enfants&vue=45.36,5.59,8'));
  await expect.poll(() => pins(page).count()).toBe(1);
  const folder = 'content/grenoble/agenda/2026/2026-11-25-avant';
  mkdirSync(join(fixture.root, folder));
  fixture.write(`${folder}/index.md`, BEFORE_ALL);
  expect(fixture.exportData('grenoble').code).toBe(0);
  expect(fixture.build('national').code).toBe(0);
  // The server lists its files once: one that begins with the new ones takes its port.
  server.close();
  server.closeAllConnections();
  const { port } = new URL(page.url());
  server = createSitesServer([{ id: 'national', name: 'Portail', dist: fixture.dist('national') }]);
  await new Promise<void>((done) => server.listen(Number(port), '127.0.0.1', done));
  await pins(page).first().click();
  await expect
    .poll(() => card(page).locator('.agenda-row a').allTextContents())
    .toEqual(['Ateliers du mercredi']);
  expect(query(page)).toBe('?public=enfants&vue=45.36,5.59,8&fiche=45.36,5.59');
});

const BEFORE_ALL = `---
title: Avant tous les autres
summary: Un événement qui n’existe que dans les tests, publié après les autres.
publishedAt: 2026-11-24
format: atelier
occurrences: [{ start: 2026-11-25T10:00, end: 2026-11-25T12:00 }]
address: { city: Voiron, insee: "38563", postalCode: "38500", lat: 45.36, lon: 5.59 }
---

Texte.
`;
