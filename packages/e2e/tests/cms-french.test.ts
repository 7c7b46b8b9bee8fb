import { allContentTypes } from '@echosciences/schemas';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../src/browser.ts';
import type { Admin } from '../src/cms.ts';
import { adminPage, askToPublish, field, logIn, publish, startAdmin } from '../src/cms.ts';
import { englishIn, listenTo } from '../src/french.ts';

/** Walks the screens of the admin, and lists what is not French. */
let browser: Browser;
let admin: Admin;
beforeAll(async () => {
  admin = await startAdmin();
  browser = await launchBrowser();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  await admin?.close();
});

/** All that the admin says while `walk` goes through it. */
async function saidDuring(walk: (page: Page) => Promise<void>): Promise<Set<string>> {
  const page = await adminPage(browser);
  const said = await listenTo(page);
  await page.goto(admin.address());
  await logIn(page);
  await page.getByRole('link', { name: 'Contenus' }).waitFor();
  await walk(page);
  return said;
}

/** Another screen of the admin that is open; a form with changes asks whether to leave it. */
async function go(page: Page, screen: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, screen);
}

/** Addresses of all collections: `#/collections/fictif_lieux`. */
async function collections(page: Page): Promise<string[]> {
  const links = page
    .getByRole('navigation')
    .or(page.locator('aside'))
    .locator('a[href^="#/collections/"]');
  await links.first().waitFor();
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

/** Unfolds the groups of a form, puts an item in its lists, opens a list of choices. */
async function unfold(page: Page): Promise<void> {
  // Once each: what a press shows comes a moment later, and a second one would hide it again.
  const press = (name: string | RegExp) =>
    page
      .getByRole('button', { name })
      .and(page.locator(':not([data-pressed])'))
      .evaluateAll((buttons) => {
        for (const button of buttons) {
          button.setAttribute('data-pressed', '');
          (button as HTMLElement).click();
        }
        return buttons.length;
      });
  const unfoldAll = () => expect.poll(() => press('Déplier')).toBe(0);
  // Two levels: a period has a list of openings.
  for (let level = 0; level < 2; level++) {
    await unfoldAll();
    await press(/^Ajouter\s/);
  }
  await unfoldAll();
  const choices = page.getByRole('combobox');
  if ((await choices.count()) === 0) return;
  await choices.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('zzz');
  await page.keyboard.press('Escape');
}

test('English is found wherever it is said, if only for a moment', async () => {
  const said = await saidDuring((page) =>
    page.evaluate(() => {
      const button = document.createElement('button');
      button.setAttribute('aria-label', 'Close');
      const flash = document.createElement('p');
      flash.textContent = 'Entry saved';
      document.body.append(button, flash);
      flash.remove();
      confirm('Are you sure?');
    }),
  );
  expect(englishIn(said).sort()).toEqual(['Are you sure?', 'Close', 'Entry saved']);
});

/** What the form of a page asks for. */
async function fillPage(page: Page, title: string): Promise<void> {
  await field(page, 'title').fill(title);
  await field(page, 'summary').fill('Un résumé de cette page.');
  await field(page, 'publishedAt').fill('2026-11-20');
}

test('the login screen, and the menu that leads to it', async () => {
  const said = await saidDuring(async (page) => {
    await page.getByRole('button', { name: 'Menu du compte' }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  });
  expect([...said]).toContain('Se connecter');
  expect(englishIn(said)).toEqual([]);
});

test('the lists of all rubriques, as cards and as lines, sorted, filtered, grouped', async () => {
  const said = await saidDuring(async (page) => {
    for (const address of await collections(page)) {
      await go(page, address);
      await page
        .getByRole('heading', { level: 1 })
        .or(page.getByText('Aucun contenu'))
        .first()
        .waitFor();
      for (const name of ['Grouper par', 'Filtrer', 'Trier par']) {
        const menu = page.getByRole('button', { name });
        if ((await menu.count()) === 0) continue;
        await menu.click();
        for (const item of await page.getByRole('menuitem').all()) await item.hover();
        await page.getByRole('menuitem').first().click();
        await page.keyboard.press('Escape');
      }
      for (const name of ['Afficher en liste', 'Afficher en vignettes']) {
        const button = page.getByRole('button', { name });
        if ((await button.count()) > 0) await button.click();
      }
    }
  });
  expect(said.size).toBeGreaterThan(50);
  expect(englishIn(said)).toEqual([]);
});

test('the forms of all rubriques: groups, lists, choices, what is refused, leaving them', async () => {
  const said = await saidDuring(async (page) => {
    for (const { folder, byYear } of allContentTypes) {
      await go(page, `#/collections/fictif_${folder}${byYear ? '_2026' : ''}/new`);
      await field(page, 'title').waitFor();
      await unfold(page);
      await askToPublish(page);
      await page.locator('[class*="ControlErrorsList"]').first().waitFor();
      await go(page, '#/collections/fictif_pages');
      await field(page, 'title').waitFor({ state: 'detached' });
    }
  });
  expect(said).toContain('Titre');
  expect(englishIn(said)).toEqual([]);
});

test('the text: its buttons, headings, a link, an image, Markdown', async () => {
  const said = await saidDuring(async (page) => {
    await go(page, '#/collections/fictif_articles_2026/new');
    await field(page, 'title').waitFor();
    const text = page.locator('[contenteditable=true]').first();
    await text.click();
    await page.keyboard.type('Un texte.');
    for (const name of ['Gras', 'Italique', 'Liste à puces', 'Liste numérotée', 'Citation']) {
      await page.getByRole('button', { name, exact: true }).hover();
    }
    await page.getByRole('button', { name: 'Intertitres' }).click();
    await page.getByRole('menuitem', { name: 'Titre de niveau 2' }).click();
    await page.keyboard.press('Control+A');
    await page.getByRole('button', { name: 'Lien', exact: true }).click();
    await text.click();
    await page.getByRole('button', { name: 'Insérer' }).click();
    await page.getByRole('menuitem', { name: 'Image' }).click();
    await page.getByText('Légende et crédit').waitFor();
    await page.getByRole('switch', { name: 'Markdown' }).click();
  });
  expect(said).toContain('Adresse web du lien (https://…)');
  expect(englishIn(said)).toEqual([]);
});

test('images: the dialog, what is sent, refused, chosen, searched, removed', async () => {
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const said = await saidDuring(async (page) => {
    await go(page, '#/collections/fictif_articles_2026/new');
    await field(page, 'title').waitFor();
    await unfold(page);
    const open = page.getByRole('button', { name: 'Choisir une image' }).first();
    await open.click();
    await page.getByRole('button', { name: 'Fermer' }).click();
    await open.click();
    const send = page.locator('input[type=file]').first();
    await send.setInputFiles({
      name: 'dessin.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg/>'),
    });
    await page.getByText(/dessins SVG/).waitFor();
    await send.setInputFiles({ name: 'Été.JPG', mimeType: 'image/jpeg', buffer: photo });
    await page.getByText('ete.jpg').waitFor();
    await page.getByPlaceholder('Rechercher…').fill('zzz');
    await page.getByText('Aucun résultat.').waitFor();
    await page.getByPlaceholder('Rechercher…').fill('');
    await page.getByText('ete.jpg').click();
    const choose = page.getByRole('button', { name: 'Choisir cette image' });
    if (await choose.isDisabled()) await page.getByText('ete.jpg').click();
    await choose.click();
    await page.getByRole('button', { name: 'Choisir une autre image' }).click();
    await page.getByText('ete.jpg').click();
    await page.getByRole('button', { name: 'Supprimer' }).click();
  });
  expect(said).toContain('Choisir une autre image');
  expect(englishIn(said)).toEqual([]);
});

test('searching: suggestions, results, none', async () => {
  const said = await saidDuring(async (page) => {
    const search = page.getByPlaceholder('Rechercher partout');
    for (const words of ['article', 'zzzz']) {
      await search.fill(words);
      await page.getByText('Toutes les rubriques').waitFor();
      await search.press('Enter');
      await page.getByText(new RegExp(`Résultats de la recherche.*${words}`)).waitFor();
    }
    await page.getByText('Aucun contenu').waitFor();
  });
  expect(englishIn(said)).toEqual([]);
});

test('writing a page: published, duplicated, left half written', async () => {
  const said = await saidDuring(async (page) => {
    await go(page, '#/collections/fictif_pages/new');
    await fillPage(page, 'Une page');
    await publish(page);
    await page.getByRole('button', { name: /^Publié/ }).click();
    await page.getByRole('menuitem', { name: 'Dupliquer' }).click();
    await field(page, 'title').click();
    await page.keyboard.type(' bis');
    await page.getByText('Modifications non enregistrées').waitFor();
    await page.reload();
    await field(page, 'title').waitFor();
  });
  expect(said).toContain('Contenu enregistré');
  expect(englishIn(said)).toEqual([]);
});

test('a server that does not answer, one that refuses, an address that leads nowhere', async () => {
  const said = await saidDuring(async (page) => {
    await go(page, '#/nulle-part');
    await page.getByText('Page introuvable').waitFor();
    await go(page, '#/collections/fictif_pages/new');
    await fillPage(page, 'Sans serveur');
    await page.route('**/api/v1', (route) => route.abort());
    await askToPublish(page);
    await page.getByText(/le serveur ne répond pas/).waitFor();
    await page.route('**/api/v1', (route) =>
      route.fulfill({ status: 500, json: { error: 'Something went wrong' } }),
    );
    await askToPublish(page);
    await page.getByText(/Something went wrong/).waitFor();
  });
  expect(englishIn(said).filter((text) => !text.includes('Something went wrong'))).toEqual([]);
});
