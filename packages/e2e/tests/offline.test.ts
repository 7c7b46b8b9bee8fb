import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violationsOf } from '../src/axe.ts';
import { launchBrowser, problemsOf } from '../src/browser.ts';
import { createBuiltFixture } from '../src/fixture.ts';
import { htmlErrors } from '../src/html.ts';
import type { UnreliableHost } from '../src/unreliable-host.ts';
import { createUnreliableHost } from '../src/unreliable-host.ts';

/** Reading without a connection, on a fictional territory built for 24 November 2026. */
const fixture = await createBuiltFixture();
let browser: Browser;
let host: UnreliableHost;

const ARTICLE = '/articles/un-article/';
const OTHER = '/dossiers/parcours/';
const KEEPER = '/hors-ligne/';

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  host = await createUnreliableHost([
    { id: 'fictif', name: 'Fictif', dist: fixture.dist('fictif') },
  ]);
});
afterEach(async () => {
  host.release();
  await Promise.all(browser.contexts().map((context) => context.close()));
  host.close();
});
afterAll(async () => {
  await browser?.close();
  fixture.dispose();
});

const at = (path: string) => host.address('fictif', path);

/** A reader whose first page made the browser keep what is read. */
async function reader(first = '/agenda/'): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(at(first));
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === 'activated') return;
    await new Promise((done) => active?.addEventListener('statechange', done));
  });
  return { page, context };
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** Addresses in the caches, as paths. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        paths.push(new URL(url).pathname);
      }
    }
    return paths.sort();
  });
const read = async (page: Page, path: string) => {
  await page.goto(at(path));
  await expect.poll(() => kept(page)).toContain(path);
};
const fileOf = (path: string) => join(fixture.dist('fictif'), path, 'index.html');
/** Changes a page as a new deployment would, until the test ends. */
async function redeploy(path: string, from: string, to: string, during: () => Promise<void>) {
  const before = readFileSync(fileOf(path), 'utf8');
  expect(before).toContain(from);
  writeFileSync(fileOf(path), before.replaceAll(from, to));
  host.deploy();
  try {
    await during();
  } finally {
    writeFileSync(fileOf(path), before);
  }
}

describe('without a connection', () => {
  test('an article that was read opens, in its own styles', async () => {
    const { page } = await reader();
    await read(page, ARTICLE);
    const [title, color] = [await heading(page).textContent(), await colorOf(page)];
    await page.goto(at('/'));
    host.network = 'cut';
    await page.goto(at(ARTICLE));
    expect(await heading(page).textContent()).toBe(title);
    expect(await colorOf(page)).toBe(color);
  });

  test('the week’s agenda opens with its script, though nobody has opened it', async () => {
    const { page } = await reader('/');
    await expect.poll(() => kept(page)).toContain('/agenda/cette-semaine/');
    const problems = problemsOf(page);
    host.network = 'cut';
    for (const path of ['/agenda/cette-semaine/', '/agenda/']) {
      await page.goto(at(path));
      await page.locator('[data-agenda-filters]:not([hidden])').waitFor();
      expect(await page.locator('[data-agenda-results] h2').count()).toBeGreaterThan(0);
    }
    // The icon in the browser's tab is not kept.
    expect(problems.filter((problem) => !problem.includes('ERR_'))).toEqual([]);
  });

  test('the page that was open before the browser kept anything opens', async () => {
    const { page } = await reader('/');
    await expect.poll(() => kept(page)).toContain('/');
    host.network = 'cut';
    await page.reload();
    expect(await page.locator('main h2').count()).toBeGreaterThan(0);
  });

  test('a page never read is replaced by what there is, and the way on', async () => {
    const { page } = await reader();
    await read(page, ARTICLE);
    const title = (await heading(page).textContent()) ?? '';
    host.network = 'cut';
    await page.goto(at(OTHER));
    await expect.poll(() => heading(page).textContent()).toBe('Connexion interrompue');
    const lists = page.locator('[data-offline-pages] a');
    expect(await lists.allTextContents()).toEqual([title]);
    const agenda = page.locator('[data-offline-agenda] a');
    expect(
      await agenda.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['/agenda/', '/agenda/cette-semaine/']);
    expect(await violationsOf(page, 'light')).toEqual([]);
    host.network = 'good';
    await page.getByRole('link', { name: 'Réessayer' }).click();
    await expect.poll(() => heading(page).textContent()).not.toBe('Connexion interrompue');
    expect(page.url()).toBe(at(OTHER));
  });

  test('a question in the address opens the page that answers it', async () => {
    const { page } = await reader();
    host.network = 'cut';
    await page.goto(at('/agenda/?theme=climat'));
    expect(await heading(page).textContent()).toBe('Agenda');
  });
});

describe('on a bad network', () => {
  test('a page that was read opens within seconds, and the late answer is kept', async () => {
    const { page } = await reader();
    await read(page, ARTICLE);
    await page.goto(at('/'));
    await redeploy(ARTICLE, '<h1>', '<h1>Mis à jour. ', async () => {
      host.network = 'stalled';
      const started = performance.now();
      await page.goto(at(ARTICLE));
      const waited = performance.now() - started;
      expect(waited).toBeGreaterThan(2500);
      expect(waited).toBeLessThan(15_000);
      expect(await heading(page).textContent()).not.toMatch(/^Mis à jour/);
      host.network = 'good';
      host.release();
      await expect
        .poll(() =>
          page.evaluate(async () => (await (await caches.match(location.href))?.text()) ?? ''),
        )
        .toContain('<h1>Mis à jour. ');
    });
  });

  test('a host that fails is no reason to lose a page that is kept', async () => {
    const { page } = await reader();
    await read(page, ARTICLE);
    host.network = 'failing';
    const answer = await page.reload();
    expect(answer?.status()).toBe(200);
    const missing = await page.goto(at(OTHER));
    expect(missing?.status()).toBe(503);
    expect(await kept(page)).not.toContain(OTHER);
  });
});

describe('a new deployment', () => {
  test('is seen at the next visit', async () => {
    const { page } = await reader();
    await read(page, ARTICLE);
    await redeploy(ARTICLE, '<h1>', '<h1>Mis à jour. ', async () => {
      await page.goto(at(ARTICLE));
      expect(await heading(page).textContent()).toMatch(/^Mis à jour/);
    });
  });

  test('that takes a page away takes it off the device', async () => {
    const { page } = await reader();
    await read(page, ARTICLE);
    const text = readFileSync(fileOf(ARTICLE));
    fixture.remove(`sites/fictif/dist${ARTICLE}index.html`);
    host.deploy();
    try {
      expect((await page.goto(at(ARTICLE)))?.status()).toBe(404);
      await expect.poll(() => kept(page)).not.toContain(ARTICLE);
    } finally {
      writeFileSync(fileOf(ARTICLE), text);
    }
  });
});

describe('the reader’s choice', () => {
  test('to keep nothing deletes all, is remembered, and can be taken back', async () => {
    const { page } = await reader();
    await read(page, ARTICLE);
    await page.goto(at(KEEPER));
    await page.getByRole('button', { name: 'Tout effacer et ne plus rien garder' }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'Tout est effacé' }).waitFor();
    expect(await registrations(page)).toBe(0);
    for (const path of ['/agenda/', ARTICLE, '/']) {
      await page.goto(at(path), { waitUntil: 'networkidle' });
    }
    expect(await registrations(page)).toBe(0);
    expect(await kept(page)).toEqual([]);
    await page.goto(at(KEEPER));
    expect(await page.locator('[data-offline-state]').textContent()).toBe(
      'Rien n’est gardé sur cet appareil.',
    );
    await page.getByRole('button', { name: 'Garder les pages que j’ouvre' }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'seront gardées' }).waitFor();
    await read(page, ARTICLE);
  });

  test('to delete the pages that were opened leaves the week’s agenda', async () => {
    const { page } = await reader();
    await read(page, ARTICLE);
    await page.goto(at(KEEPER));
    await page.getByRole('button', { name: 'Effacer les pages ouvertes' }).click();
    await page.getByRole('status').filter({ hasText: 'sont effacées' }).waitFor();
    expect(await page.locator('[data-offline-pages] a').count()).toBe(0);
    expect(await page.locator('[data-offline-agenda] a').count()).toBe(2);
    expect(await kept(page)).not.toContain(ARTICLE);
  });

  test.each(['light', 'dark'] as const)('is on a page that anyone can use (%s)', async (scheme) => {
    const { page } = await reader();
    await read(page, ARTICLE);
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(at(KEEPER));
    await page.locator('[data-offline-pages] a').waitFor();
    expect(await violationsOf(page, scheme)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const targets = page.locator('[data-offline] :is(li a, button:visible)');
    for (const target of await targets.all()) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await htmlErrors([fileOf(KEEPER)])).toEqual([]);
  });

  test('without storage, which a browser may refuse to sites, is explained too', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('', 'SecurityError'));
      Object.assign(CacheStorage.prototype, { has: refuse, keys: refuse, match: refuse });
    });
    const problems = problemsOf(page);
    await page.goto(at(KEEPER), { waitUntil: 'networkidle' });
    expect(await page.getByText('Ce navigateur ne garde pas de pages').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Effacer' }).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('without script, is explained', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at(KEEPER));
    expect(await page.getByText('Ce navigateur ne garde pas de pages').isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
  });
});

test('an article loads no script, and alone makes the browser keep nothing', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(at(ARTICLE), { waitUntil: 'networkidle' });
  expect(scripts).toEqual([]);
  expect(await registrations(page)).toBe(0);
});

test('nothing is asked for twice', async () => {
  const { page } = await reader();
  for (const path of [ARTICLE, '/api/v1/evenements.json', '/mentions-legales/']) {
    host.asked = [];
    await page.goto(at(path), { waitUntil: 'networkidle' });
    expect(host.asked.filter((asked) => asked === path)).toEqual([path]);
  }
  host.asked = [];
  await page.goto(at(ARTICLE), { waitUntil: 'networkidle' });
  expect(host.asked.filter((asked) => asked.startsWith('/_astro/'))).toEqual([]);
});

test('tools, open data, feeds, parts, sent forms and errors are never kept', async () => {
  const { page } = await reader();
  await page.evaluate(async () => {
    await fetch('/api/v1/evenements.json');
    await fetch('/agenda/donnees/filtres.json');
    await fetch('/agenda.ics');
    await fetch('/pagefind/pagefind.js');
    await fetch('/_astro/nothing.a1b2c3d4.css');
    await fetch('/_astro/nothing.a1b2c3d4.js', { method: 'POST', body: 'a' });
    await fetch('/favicon.svg', { headers: { range: 'bytes=0-3' } });
  });
  for (const path of ['/admin/', '/api/v1/evenements.json', '/flux/agenda.xml', '/nulle-part/']) {
    await page.goto(at(path)).catch(() => undefined);
  }
  await page.goto(at(ARTICLE), { waitUntil: 'networkidle' });
  await expect.poll(() => kept(page)).toContain(ARTICLE);
  const others = (await kept(page)).filter((path) => !path.startsWith('/_astro/'));
  expect(others).toEqual(['/agenda/', '/agenda/cette-semaine/', ARTICLE, KEEPER]);
  expect((await kept(page)).filter((path) => path.includes('nothing'))).toEqual([]);
});

test('the last sixty pages are kept, the one read longest ago leaves', async () => {
  const { page } = await reader();
  await read(page, ARTICLE);
  await page.evaluate(async () => {
    const [name = ''] = (await caches.keys()).filter((name) => name.endsWith('-pages'));
    const cache = await caches.open(name);
    for (let index = 0; index < 59; index++) {
      await cache.put(`/articles/rempli-${index}/`, new Response('<title>Rempli</title>'));
    }
  });
  await read(page, ARTICLE);
  await read(page, OTHER);
  await expect.poll(() => kept(page)).not.toContain('/articles/rempli-0/');
  const pages = (await kept(page)).filter((path) => /^\/(?:articles|dossiers)\//.test(path));
  expect(pages).toHaveLength(60);
  expect(pages).toContain(ARTICLE);
});

test('a full device breaks no page', async () => {
  const { page, context } = await reader();
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(at('/')).origin,
    quotaSize: 1,
  });
  const problems = problemsOf(page);
  for (const path of [ARTICLE, OTHER, '/']) {
    expect((await page.goto(at(path)))?.status()).toBe(200);
    expect(await colorOf(page)).not.toBe('rgba(0, 0, 0, 0)');
  }
  expect(await kept(page)).not.toContain(OTHER);
  expect(problems).toEqual([]);
});

test('a browser that stores nothing shows pages as ever', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  const problems = problemsOf(page);
  await page.goto(at('/agenda/'), { waitUntil: 'networkidle' });
  expect(problems).toEqual([]);
  expect(await registrations(page)).toBe(0);
});

test('what a host keeps for a year has a name of its own for each content', () => {
  const names = readdirSync(join(fixture.dist('fictif'), '_astro'));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !/\.[\w-]{8,}\.\w+$/.test(name))).toEqual([]);
});

test('each address says how long it stays, once', async () => {
  const asset = readdirSync(join(fixture.dist('fictif'), '_astro'))[0];
  const cases: [path: string, cache: string][] = [
    ['/', 'public, max-age=0, must-revalidate'],
    [`/_astro/${asset}`, 'public, max-age=31536000, immutable'],
    ['/service-worker.js', 'no-cache'],
    ['/api/v1/evenements.json', 'public, max-age=600'],
    ['/flux/agenda.xml', 'public, max-age=600'],
  ];
  const page = await (await browser.newContext()).newPage();
  await page.goto(at(ARTICLE));
  for (const [path, cache] of cases) {
    const headers = await page.evaluate(
      async (asked) => Object.fromEntries((await fetch(asked)).headers),
      path,
    );
    expect(headers).toMatchObject({
      'cache-control': cache,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'self'",
    });
  }
});

test('a site that switches it off takes it off the devices', async () => {
  const { page } = await reader();
  await read(page, ARTICLE);
  await withoutOffline(async () => {
    host.deploy();
    await page.goto(at('/agenda/'));
    await endOldWorkers(page);
    await askForWorker(page);
    await expect.poll(() => registrations(page), { timeout: 20_000 }).toBe(0);
    await expect.poll(() => kept(page)).toEqual([]);
    await page.goto(at('/agenda/'), { waitUntil: 'networkidle' });
    expect(await registrations(page)).toBe(0);
  });
});

/** Builds the site without reading offline, and puts it back as it was. */
async function withoutOffline(during: () => Promise<void>) {
  const yaml = 'content/fictif/territoire.yaml';
  const settings = readFileSync(join(fixture.root, yaml), 'utf8');
  const [dist, before] = [fixture.dist('fictif'), join(fixture.root, 'dist-before')];
  cpSync(dist, before, { recursive: true });
  try {
    fixture.write(yaml, `${settings}\noffline: false\n`);
    const { code, output } = fixture.build('fictif');
    expect(code, output).toBe(0);
    await during();
  } finally {
    fixture.write(yaml, settings);
    rmSync(dist, { recursive: true });
    renameSync(before, dist);
  }
}

/** Chromium asks by itself after a visit, once the worker is idle: half a minute later, or more. */
function askForWorker(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const registered = await navigator.serviceWorker.getRegistrations();
    // One that is gone already has nothing to ask for.
    for (const registration of registered) await registration.update().catch(() => undefined);
  });
}

/** Ends a worker as soon as its successor waits for it: Chromium does when it takes it for idle. */
async function endOldWorkers(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const versions = new Map<string, string>();
  devtools.on('ServiceWorker.workerVersionUpdated', async ({ versions: updated }) => {
    for (const { versionId, status } of updated) versions.set(versionId, status);
    if (![...versions.values()].includes('installed')) return;
    for (const [versionId, status] of versions) {
      if (status === 'activated') await devtools.send('ServiceWorker.stopWorker', { versionId });
    }
  });
  await devtools.send('ServiceWorker.enable');
}

function registrations(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
}

function colorOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
