import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '../src/axe.ts';
import { launchBrowser } from '../src/browser.ts';
import { createFixture } from '../src/fixture.ts';
import { createForeignSite } from '../src/foreign-page.ts';
import { htmlErrors, htmlFiles } from '../src/html.ts';
import { linkErrors } from '../src/links.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';
import { visitsOf } from '../src/visits.ts';

/** An article with all that a text may hold, read in a real browser. */
const fixture = createFixture();
const PATH = '/articles/un-long-article/';
const FOLDER = 'content/fictif/articles/2026/un-long-article';
let browser: Browser;
let visit: ReturnType<typeof visitsOf>;
let served: ServedSites;
let foreign: Awaited<ReturnType<typeof createForeignSite>>;
/** Stands for the hosts of videos: what it was asked. */
const asked: string[] = [];
const host = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    '<!doctype html><title>Lecteur</title><p>Le lecteur</p><script>top.location="https://mal.example/"</script>',
  );
});

const BODY = `
Le texte avec [un lien](https://exemple.example/page) et une note[^1]. ${'Des mots pour le lire. '.repeat(120)}

![Un dégradé](./photo.jpg "Un dégradé de gris. Crédit : A. Photographe")

## Programme

[La marée « en vrai »](https://tube.example/w/abc123)

## Une table

| Ville | Début | Maximum | Fin | Surface cachée | Hauteur du Soleil | Remarque |
|---|---|---|---|---|---|---|
| Saint-Étienne | 10 h 04 | 11 h 03 | 12 h 04 | 44 % | 43° | rien |

## Un oiseau

[La sittelle](https://sons.example/sittelle.mp3)

### Sa voix

> Une citation.

\`\`\`
${'un-code-sans-espace'.repeat(12)}
\`\`\`

[^1]: La note, avec [une source](https://exemple.example/source).
`;

/** Of the components that MDX may use. */
const CALLOUT = '\n<Encart titre="À savoir">\n  Le contenu de l’encart.\n</Encart>\n';

beforeAll(async () => {
  const network = readFileSync(join(fixture.root, 'content/national/reseau.yaml'), 'utf8');
  fixture.write('content/national/reseau.yaml', `${network}peertubeHosts: [tube.example]\n`);
  mkdirSync(join(fixture.root, FOLDER));
  fixture.write(
    `${FOLDER}/index.md`,
    `---\ntitle: Un long article\nsummary: Un article qui a tout ce qu’un texte peut avoir.\npublishedAt: 2026-11-02\nkind: reportage\nthemes: [astronomie-espace]\ncontributors: [personne]\n---\n${BODY}`,
  );
  const photo = sharp({ create: { width: 1600, height: 900, channels: 3, background: '#789' } });
  await photo.jpeg().toFile(join(fixture.root, FOLDER, 'photo.jpg'));
  await photo.jpeg().toFile(join(fixture.root, 'content/fictif/dossiers/parcours/photo.jpg'));
  fixture.remove('content/fictif/dossiers/parcours/index.md');
  fixture.write(
    'content/fictif/dossiers/parcours/index.mdx',
    `---\ntitle: Parcours fictif\nsummary: Un dossier en MDX, avec un composant de la liste.\npublishedAt: 2026-11-02\nitems:\n  - { entry: articles/un-article }\n  - { entry: articles/un-long-article }\n---\n${BODY}${CALLOUT}`,
  );
  const { code, output } = fixture.build('fictif');
  expect(code, output).toBe(0);
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  foreign = await createForeignSite();
  served = await serveSites([{ id: 'fictif', name: 'Fictif', dist: fixture.dist('fictif') }]);
  browser = await launchBrowser();
  visit = visitsOf(browser);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  foreign?.close();
  host.close();
  fixture.dispose();
});

async function open(path = PATH, options: BrowserContextOptions = {}) {
  const opened = await visit('about:blank', '2026-11-24T09:00:00+01:00', options);
  const { page, requests } = opened;
  // The hosts' names are nobody's: what is asked of them goes to the stand-in.
  const { port } = host.address() as AddressInfo;
  await page.route(/^https:\/\//, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const url = `http://127.0.0.1:${port}${pathname}${search}`;
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await page.goto(served.address('fictif', path));
  const elsewhere = () =>
    requests.filter((url) => new URL(url).origin !== new URL(served.address('fictif')).origin);
  return { ...opened, elsewhere };
}

const scrollThrough = async (page: Page) => {
  await page.locator('.footnotes').scrollIntoViewIfNeeded();
  await page.locator('iframe.embed__frame').scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
};

describe.each([PATH, '/dossiers/parcours/'])('a player in %s', (path) => {
  test('asks nothing of another site before the reader does, and has no script', async () => {
    const { page, problems, requests, elsewhere } = await open(path);
    await scrollThrough(page);
    const frame = page.frameLocator('iframe.embed__frame');
    await frame.getByRole('link').waitFor();
    expect(await frame.getByRole('link').textContent()).toContain('La marée «\u202Fen vrai\u202F»');
    expect(await frame.locator('a').evaluate((link) => getComputedStyle(link).display)).toBe(
      'flex',
    );
    expect(elsewhere()).toEqual([]);
    expect(requests.filter((url) => url.endsWith('.js'))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('starts at a click, in its place, and cannot move the page', async () => {
    const { page, elsewhere } = await open(path);
    asked.length = 0;
    await page.frameLocator('iframe.embed__frame').getByRole('link').click();
    await page.frameLocator('iframe.embed__frame').getByText('Le lecteur').waitFor();
    expect(asked).toEqual(['/videos/embed/abc123?autoplay=1&p2p=0']);
    expect(elsewhere()).toEqual(['https://tube.example/videos/embed/abc123?autoplay=1&p2p=0']);
    expect(page.url()).toBe(served.address('fictif', path));
  });
});

test('a player starts by keyboard, without JavaScript too', async () => {
  const { page } = await open(PATH, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Programme' }).focus();
  const frame = page.frameLocator('iframe.embed__frame');
  await frame.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await frame.getByText('Le lecteur').waitFor();
});

test('the policy of a page lets in the hosts of its own players and no other', async () => {
  const { page } = await open();
  const policy = await page.locator('meta[http-equiv]').getAttribute('content');
  expect(policy).toContain("frame-src 'self' https://tube.example;");
  expect(policy).toContain("media-src 'self' https://sons.example;");
  const blocked = await page.evaluate(
    () =>
      new Promise((done) => {
        document.addEventListener('securitypolicyviolation', ({ blockedURI }) => done(blockedURI));
        const frame = document.createElement('iframe');
        frame.src = 'https://autre.example/';
        document.body.append(frame);
      }),
  );
  expect(blocked).toContain('https://autre.example');
  const { page: other } = await open('/articles/un-article/');
  expect(await other.locator('meta[http-equiv]').getAttribute('content')).not.toMatch(
    /(?:frame|media)-src/,
  );
});

test('the sound of an article has the browser’s controls and is not asked for before', async () => {
  const { page, elsewhere } = await open();
  const audio = page.locator('audio');
  await audio.scrollIntoViewIfNeeded();
  expect(await audio.evaluate((element: HTMLAudioElement) => element.networkState)).toBe(
    // NETWORK_IDLE: chosen, nothing loaded.
    1,
  );
  expect(elsewhere()).toEqual([]);
});

describe('sharing', () => {
  const openShare = async (options: BrowserContextOptions = {}) => {
    const opened = await open(PATH, options);
    await opened.page.getByRole('button', { name: 'Partager ou imprimer' }).click();
    return { ...opened, frame: opened.page.frameLocator('.share__frame') };
  };

  test('asks for its frame when the reader opens it, not before', async () => {
    const { page, requests } = await open();
    await page.locator('.entry-actions').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('/partager/'))).toEqual([]);
    await page.getByRole('button', { name: 'Partager ou imprimer' }).click();
    await expect.poll(() => requests.filter((url) => url.includes('/partager/'))).toHaveLength(1);
  });

  test('copies the address of the page, and says so', async () => {
    const { page, frame, problems } = await openShare({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await frame.getByRole('button', { name: 'Copier le lien' }).click();
    await frame.getByText('Lien copié.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `https://fictif.example${PATH}`,
    );
    const [inside, outside] = await page
      .locator('.share__frame')
      .evaluate((element: HTMLIFrameElement) => [
        element.contentDocument?.documentElement.scrollHeight ?? 0,
        element.clientHeight,
      ]);
    expect(outside).toBeGreaterThanOrEqual(inside ?? 0);
    expect(problems).toEqual([]);
  });

  test('says when the browser refuses to copy', async () => {
    const { page, frame } = await openShare();
    await frame.getByRole('button', { name: 'Copier le lien' }).waitFor();
    const inner = page.frames().find((one) => one.url().endsWith('/partager/'));
    await inner?.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await frame.getByRole('button', { name: 'Copier le lien' }).click();
    await frame.getByText('La copie est bloquée').waitFor();
  });

  test('hands title and address to the device’s own sheet where there is one', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(navigator, {
        canShare: () => true,
        share: (data: unknown) => Promise.resolve(shared.push(data)),
      });
      Object.assign(window, { shared });
    });
    const page = await context.newPage();
    await page.goto(served.address('fictif', PATH));
    await page.getByRole('button', { name: 'Partager ou imprimer' }).click();
    const frame = page.frameLocator('.share__frame');
    await frame.getByRole('button', { name: 'Partager avec…' }).click();
    expect(await frame.locator('body').evaluate(() => Reflect.get(window, 'shared'))).toEqual([
      { title: 'Un long article', url: `https://fictif.example${PATH}` },
    ]);
  });

  test('closes by Escape from its frame, and before the focus goes on behind it', async () => {
    const { page, frame } = await openShare();
    const button = page.getByRole('button', { name: 'Partager ou imprimer' });
    await frame.getByRole('button', { name: 'Copier le lien' }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.share').isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Fermer' }).focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.share').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  test('prints the page, not the frame', async () => {
    const { page, frame } = await openShare();
    await page.evaluate(() =>
      Object.assign(window, { print: () => document.body.classList.add('printed') }),
    );
    await frame.getByRole('button', { name: 'Imprimer' }).click();
    await page.locator('body.printed').waitFor();
  });

  test('needs no script to send an e-mail or to read the address', async () => {
    const { page } = await openShare({ javaScriptEnabled: false });
    const mail = await page.getByRole('link', { name: 'Envoyer par e-mail' }).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toContain(`https://fictif.example${PATH}`);
    expect(await page.locator('.share__address').textContent()).toContain(
      `https://fictif.example${PATH}`,
    );
    await page.getByRole('button', { name: 'Fermer' }).click();
    await expect.poll(() => page.locator('.share').isVisible()).toBe(false);
  });

  test('is no frame for another site, and offers nothing alone', async () => {
    const { page, problems } = await open('/partager/');
    expect(await page.getByText('Cette page sert aux boutons').isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    const framing = foreign.publish({
      body: `<iframe src="${served.address('fictif', '/partager/')}" title="Cadre"></iframe>`,
    });
    await page.goto(framing);
    await expect.poll(() => problems.join()).toContain('frame-ancestors');
    expect(await page.frameLocator('iframe').getByText('Cette page').count()).toBe(0);
  });
});

describe('reading', () => {
  test('MDX has the components on the list', async () => {
    const { page } = await open('/dossiers/parcours/');
    expect(await page.locator('aside.callout').textContent()).toContain('Le contenu de l’encart.');
  });

  test('the images of a body come in widths that fit, when they are near', async () => {
    for (const path of [PATH, '/dossiers/parcours/']) {
      const { page } = await open(path);
      const image = page.locator('.figure img');
      expect(await image.getAttribute('srcset'), path).toMatch(
        /^\/_astro\/\S+\.webp 450w, \/_astro\/\S+\.webp 750w, \/_astro\/\S+\.webp 1350w$/,
      );
      expect(await image.getAttribute('loading')).toBe('lazy');
      expect(await image.getAttribute('width')).toBe('1600');
      expect(await image.getAttribute('title')).toBeNull();
      expect(await page.locator('.figure figcaption').textContent()).toBe(
        'Un dégradé de gris. Crédit\u00A0: A. Photographe',
      );
    }
  });

  test('the contents lead to each part, the notes there and back', async () => {
    const { page } = await open();
    const contents = page.getByRole('navigation', { name: 'Dans cet article' });
    expect(await contents.getByRole('link').allTextContents()).toEqual([
      'Programme',
      'Une table',
      'Un oiseau',
      'Sa voix',
    ]);
    await contents.getByRole('link', { name: 'Un oiseau' }).click();
    expect(new URL(page.url()).hash).toBe('#oiseau');
    expect(await page.locator('#oiseau').textContent()).toBe('Un oiseau');
    await page.getByRole('link', { name: '1', exact: true }).click();
    await page.getByRole('link', { name: 'Retour à l’appel de note 1' }).click();
    expect(new URL(page.url()).hash).toBe('#user-content-fnref-1');
  });

  test('the reading time stands in the byline, the reference can be copied', async () => {
    const { page } = await open();
    expect(await page.locator('.byline').textContent()).toContain('lu en 3\u00A0min');
    await page.getByText('Citer', { exact: true }).click();
    expect(await page.locator('.cite__reference').textContent()).toBe(
      `Camille Fictive, «\u202FUn long article\u202F», Réseau fictif Fictif, 2\u00A0novembre 2026, https://fictif.example${PATH}, consulté le…`,
    );
  });

  test.each(['light', 'dark'] as const)(
    'at 320 px in %s, the table scrolls, the page does not; axe finds nothing',
    async (scheme) => {
      const { page, problems } = await open(PATH, {
        colorScheme: scheme,
        viewport: { width: 320, height: 700 },
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        320,
      );
      const table = page.getByRole('region', { name: 'Tableau 1' });
      await table.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
      await page.getByText('Citer', { exact: true }).click();
      expect(await violationsOf(page, scheme)).toEqual([]);
      await page.getByRole('button', { name: 'Partager ou imprimer' }).click();
      expect(await violationsOf(page, scheme)).toEqual([]);
      expect(problems).toEqual([]);
    },
  );

  test('on paper there are the text and where its links lead, nothing to press', async () => {
    const { page } = await open();
    await page.emulateMedia({ media: 'print' });
    for (const selector of [
      '.site-header',
      '.toc',
      '.entry-actions',
      'iframe',
      'audio',
      '.site-footer',
    ]) {
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
    }
    const address = (selector: string) =>
      page.locator(selector).evaluate((link) => getComputedStyle(link, '::after').content);
    expect(await address('.prose a[href$="/page"]')).toBe('" (https://exemple.example/page)"');
    expect(await page.locator('.embed figcaption a').first().isVisible()).toBe(true);
  });
});

test('its links lead somewhere and it loads nothing from a third party', () => {
  const site = { origin: 'https://fictif.example', dist: fixture.dist('fictif') };
  expect(linkErrors([site])).toEqual([]);
});

test('its pages are valid HTML', async () => {
  const files = htmlFiles(fixture.dist('fictif')).filter((file) =>
    /partager|un-long-article|parcours/.test(file),
  );
  expect(files).toHaveLength(3);
  expect(await htmlErrors(files)).toEqual([]);
});

test('a host that the network lists no more is a link again, warm cache included', () => {
  const path = join(fixture.root, 'content/national/reseau.yaml');
  fixture.write(
    'content/national/reseau.yaml',
    readFileSync(path, 'utf8').replace('tube.example', 'autre.example'),
  );
  const { code, output } = fixture.build('fictif');
  expect(code, output).toBe(0);
  for (const page of [PATH, '/dossiers/parcours/']) {
    const html = readFileSync(join(fixture.dist('fictif'), page, 'index.html'), 'utf8');
    expect(html, page).not.toMatch(/embed__frame|frame-src/);
    expect(html, page).toContain('href="https://tube.example/w/abc123"');
  }
});
