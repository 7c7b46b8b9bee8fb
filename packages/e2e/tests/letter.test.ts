import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '../src/axe.ts';
import { launchBrowser } from '../src/browser.ts';
import { createBuiltFixture } from '../src/fixture.ts';
import { htmlErrors, htmlFiles } from '../src/html.ts';
import { linkErrors } from '../src/links.ts';
import { mailErrors } from '../src/mail.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';
import { visitsOf } from '../src/visits.ts';

/** The weekly letter of a fictional network, made on Tuesday 24 November 2026. */
const fixture = await createBuiltFixture();
const SITES = ['fictif', 'vide', 'national'];
const ORIGINS = ['https://fictif.example', 'https://vide.example', 'https://reseau.example'];
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
let browser: Browser;
let visit: ReturnType<typeof visitsOf>;
let served: ServedSites;

beforeAll(async () => {
  served = await serveSites(SITES.map((id) => ({ id, name: id, dist: fixture.dist(id) })));
  browser = await launchBrowser();
  visit = visitsOf(browser);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  fixture.dispose();
});

const file = (site: string, path: string) => join(fixture.dist(site), 'lettre', path);
const read = (site: string, path: string) => readFileSync(file(site, path), 'utf8');
const readText = () => navigator.clipboard.readText();

/** The sandbox blocks what the test itself runs in the frame, and says so. */
const isOwn = (problem: string) => !problem.startsWith('Blocked script execution');

function open(path = '/lettre/', options: BrowserContextOptions = {}, site = 'fictif') {
  return visit(served.address(site, path), '2026-11-24T10:00:00+01:00', options);
}

const copyButton = (page: Page, name: string) =>
  page.getByRole('button', { name: `Copier : ${name}`, exact: true });
const copied = (page: Page, name: string) => page.locator(`[data-copied="${name}"]`);

describe('the letter as a mail', () => {
  test.each(
    SITES.flatMap((id) => [
      [id, 'lettre.html'],
      [id, 'semaine-prochaine/lettre.html'],
    ]),
  )('of %s, %s, holds in the mail programs that people have', async (id, path) => {
    expect(await mailErrors(file(id, path))).toEqual([]);
    expect(read(id, path)).not.toContain('alert("titre")</script>');
  });

  test('the check of mails refuses what they would not show', async () => {
    const bad = join(fixture.dist('vide'), 'lettre.html');
    fixture.write(
      'sites/vide/dist/lettre.html',
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Lettre</title></head><body><h1>Un</h1><div style="display:flex;position:absolute"><img src="/a.png" alt=""><a href="/agenda/">Agenda</a><svg></svg></div>${' '.repeat(60_000)}</body></html>`,
    );
    const errors = (await mailErrors(bad)).join('\n');
    fixture.remove('sites/vide/dist/lettre.html');
    for (const part of ['display:flex', 'position:', '<img>', '<svg>', '"/agenda/"', 'bytes']) {
      expect(errors).toContain(part);
    }
  });

  test('tells of this week what goes on, of the next its workshop', () => {
    expect(read('fictif', 'lettre.txt')).toMatch(/En ce moment\n=+\n\n- Exposition en cours/);
    expect(read('fictif', 'semaine-prochaine/lettre.txt')).toMatch(
      /Mercredi 2.décembre 2026\n- Ateliers du mercredi/,
    );
    expect(read('vide', 'lettre.txt')).toContain('Une semaine calme');
    expect(read('national', 'semaine-prochaine/lettre.txt')).toContain(
      'https://fictif.example/agenda/2026-12-02-ateliers/',
    );
  });

  test('and its page stay out of search engines and of the sitemap', () => {
    expect(read('fictif', 'lettre.html')).toContain('<meta name="robots" content="noindex">');
    expect(read('fictif', 'index.html')).toContain('<meta name="robots" content="noindex">');
    const sitemap = readFileSync(join(fixture.dist('fictif'), 'sitemap-0.xml'), 'utf8');
    expect(sitemap).not.toContain('/lettre/');
  });

  test('runs nothing where it is served: its policy allows styles alone', async () => {
    for (const path of ['/lettre/lettre.html', '/lettre/semaine-prochaine/lettre.html']) {
      const { headers } = await fetch(served.address('national', path));
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src/);
      expect(headers.get('content-security-policy')).toContain('sandbox');
    }
    const { headers } = await fetch(served.address('national', '/lettre/'));
    expect(headers.get('content-security-policy')).toBeNull();
  });

  test.each(['light', 'dark'] as const)('in %s, axe finds nothing, at 320 px', async (scheme) => {
    const viewport = { width: 320, height: 800 };
    // axe runs as a script, which the letter’s own headers forbid.
    const { page } = await open('/recherche/', { colorScheme: scheme, viewport, bypassCSP: true });
    await page.setContent(read('fictif', 'lettre.html'));
    const violations = await violationsOf(page, scheme);
    // The mail program that shows the letter has the landmarks.
    expect(violations.filter((text) => !/^(?:landmark-one-main|region):/.test(text))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });
});

describe('the coordination', () => {
  test('copies the subject, the HTML and the text, with the link of its mailing tool', async () => {
    const { page, problems } = await open('/lettre/', CLIPBOARD);
    await copyButton(page, 'Objet').click();
    await expect.poll(() => copied(page, 'objet').textContent()).toBe('Copié.');
    expect(await page.evaluate(readText)).toBe(
      await page.locator('[data-snippet=objet]').textContent(),
    );

    await copyButton(page, 'HTML').click();
    await expect.poll(() => copied(page, 'html').textContent()).toBe('Copié.');
    await expect.poll(() => page.evaluate(readText)).toBe(read('fictif', 'lettre.html'));

    await page.getByLabel('Votre outil d’envoi').selectOption('Brevo');
    await expect.poll(() => copied(page, 'html').textContent()).toBe('');
    await copyButton(page, 'HTML').click();
    await expect.poll(() => copied(page, 'html').textContent()).toBe('Copié.');
    const html = await page.evaluate(readText);
    expect(html).toContain('<a href="{{ unsubscribe }}"');
    expect(html).not.toContain('[LIEN DE DÉSINSCRIPTION]');
    await copyButton(page, 'Texte seul').click();
    await expect.poll(() => copied(page, 'texte').textContent()).toBe('Copié.');
    await expect.poll(() => page.evaluate(readText)).toContain('{{ unsubscribe }}');
    expect(problems.filter(isOwn)).toEqual([]);
  });

  test('copies the formatted letter, with its text for editors that have no formats', async () => {
    const { page } = await open('/lettre/', CLIPBOARD);
    await copyButton(page, 'Version mise en forme').click();
    await expect.poll(() => copied(page, 'forme').textContent()).toBe('Copié.');
    const formats = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item?.getType(type))?.text();
      return { html: await text('text/html'), plain: await text('text/plain') };
    });
    expect(formats.html).toContain('<h1');
    expect(formats.html).toContain('background-color');
    expect(formats.plain).toContain('La semaine des sciences en Fictif');
  });

  test('downloads the files, those of its tool once it is chosen', async () => {
    const { page } = await open();
    const download = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
    };
    expect(await download('Télécharger (.html)')).toEqual({
      name: 'lettre-2026-11-24.html',
      text: read('fictif', 'lettre.html'),
    });
    await page.getByLabel('Votre outil d’envoi').selectOption('Mailchimp');
    const { name, text } = await download('Télécharger (.txt)');
    expect(name).toBe('lettre-2026-11-24.txt');
    expect(text).toContain('*|UNSUB|*');
  });

  test('has the text selected where the browser refuses to copy', async () => {
    const { page } = await open();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      navigator.clipboard.write = () => Promise.reject(new Error('refused'));
    });
    await copyButton(page, 'HTML').click();
    await expect.poll(() => copied(page, 'html').textContent()).toContain('copiez-le au clavier');
    const selected = await page
      .locator('[data-snippet=html]')
      .evaluate((field: HTMLTextAreaElement) => field.value.length === field.selectionEnd);
    expect(selected).toBe(true);
  });

  test('sees it at two widths, and opens its links beside the page', async () => {
    const { page } = await open();
    const frame = page.locator('main iframe');
    await frame.scrollIntoViewIfNeeded();
    await page.frameLocator('main iframe').getByRole('heading', { level: 1 }).waitFor();
    const width = async () => (await frame.boundingBox())?.width ?? 0;
    expect(await width()).toBeLessThanOrEqual(392);
    await page.getByLabel('Ordinateur').check();
    await expect.poll(() => width()).toBeGreaterThan(520);
    expect(await frame.getAttribute('sandbox')).not.toContain('allow-scripts');
  });

  test('is told when the page is no longer of the day', async () => {
    const { page } = await open();
    expect(await page.locator('[data-stale]').isVisible()).toBe(false);
    await page.clock.setFixedTime(new Date('2026-11-26T00:30:00+01:00'));
    await page.reload();
    await expect.poll(() => page.locator('[data-stale]').isVisible()).toBe(true);
  });

  test('without JavaScript, selects and downloads the letter', async () => {
    const { page } = await open('/lettre/semaine-prochaine/', { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: /Copier/ }).count()).toBe(0);
    expect(await page.getByLabel('Votre outil d’envoi').isVisible()).toBe(false);
    await page.getByText('Voir et sélectionner : HTML').click();
    const field = page.getByRole('textbox', { name: 'HTML' });
    expect(await field.inputValue()).toBe(read('fictif', 'semaine-prochaine/lettre.html'));
    expect(await page.getByRole('link', { name: 'Télécharger (.txt)' }).getAttribute('href')).toBe(
      '/lettre/semaine-prochaine/lettre.txt',
    );
  });
});

test.each(['light', 'dark'] as const)(
  'its page, in %s: axe finds nothing at 320 px',
  async (scheme) => {
    for (const site of ['fictif', 'vide', 'national']) {
      const viewport = { width: 320, height: 800 };
      const { page, problems } = await open('/lettre/', { colorScheme: scheme, viewport }, site);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await violationsOf(page, scheme)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        320,
      );
      expect(problems.filter(isOwn)).toEqual([]);
    }
  },
);

test('its pages are valid, and every link of pages and mails leads somewhere', async () => {
  const files = SITES.flatMap((id) => htmlFiles(join(fixture.dist(id), 'lettre')));
  expect(files).toHaveLength(12);
  expect(await htmlErrors(files)).toEqual([]);
  const sites = SITES.map((id, index) => ({
    origin: ORIGINS[index] ?? '',
    dist: fixture.dist(id),
  }));
  expect(linkErrors(sites)).toEqual([]);
});
