import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violationsOf } from '#src/axe.ts';
import { launchBrowser } from '#src/browser.ts';
import type { Admin } from '#src/cms.ts';
import { askToPublish, field, openAdmin, publish, startAdmin } from '#src/cms.ts';
import { fillFields } from '#src/cms-form.ts';

let admin: Admin;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [admin, browser] = await Promise.all([startAdmin(), launchBrowser()]);
  page = await openAdmin(browser, admin);
});

afterAll(async () => {
  await browser?.close();
  await admin?.close();
});

const AGENDA = 'fictif_agenda_2026';
const WORKSHOPS = 'fictif/agenda/2026/2026-12-02-ateliers/index.md';

/** Opens a screen afresh: Decap keeps a form that is not saved when only the fragment changes. */
async function open(screen: string, on: Page = page) {
  await on.goto('about:blank');
  await on.goto(admin.address(`#/collections/${screen}`));
}

async function openEntry(collection: string, slug: string, on: Page = page) {
  await open(`${collection}/entries/${slug}/index`, on);
  await field(on, 'title').waitFor();
}

function options(on: Page = page) {
  return on.getByRole('listbox').filter({ visible: true }).getByRole('option');
}

/** Titles of what a relation holds, in their order. */
function chosen(label: string, on: Page = page) {
  return on.getByRole('list', { name: `${label}\u00A0: choix` }).locator('.es-title');
}

function giveSession(start: string): Promise<void> {
  return fillFields(page, admin.form(AGENDA), { occurrences: [{ start }] });
}

describe('a relation', () => {
  test('is searched by words and communes, and chosen without a mouse', async () => {
    await openEntry(AGENDA, '2026-12-02-ateliers');
    await field(page, 'previousEdition').focus();
    await page.keyboard.type('sappey vill');
    await expect
      .poll(() => options().allInnerTexts())
      .toEqual([expect.stringMatching(/^Village des sciences fictif\n.*Le Sappey-en-Chartreuse/)]);
    await page.keyboard.press('Enter');
    expect(await chosen('Édition précédente').allInnerTexts()).toEqual([
      'Village des sciences fictif',
    ]);
    expect(await field(page, 'previousEdition').inputValue()).toBe('');
    await field(page, 'organizers').focus();
    for (const name of ['structure', 'camille']) {
      await page.keyboard.type(name);
      await options().first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: 'Monter Camille Fictive' }).press('Enter');
    const people = chosen('Organisateurs');
    await expect
      .poll(() => people.allInnerTexts())
      .toEqual(['Camille Fictive', 'Structure fictive']);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toBe('Monter Camille Fictive');
    await page.getByRole('button', { name: 'Retirer Camille Fictive' }).press('Enter');
    await expect.poll(() => people.allInnerTexts()).toEqual(['Structure fictive']);
    await publish(page);
    const text = admin.read(WORKSHOPS);
    expect(text).toContain('previousEdition: 2026-10-03-village\n');
    expect(text).toContain('organizers:\n  - structure\n');
    expect(admin.check()).toBe('');
  });

  test('leads to pages of other territories by their address, and to none that is not of the network', async () => {
    await openEntry(AGENDA, '2026-12-02-ateliers');
    const { origin } = new URL(admin.address());
    const elsewhere = origin.replace('fictif.', 'vide.');
    const box = field(page, 'alsoIn');
    const refusal = page.locator('.es-reference', { has: box }).locator('.es-problem');
    await box.fill('https://exemple.fr/agenda/x/');
    await expect.poll(() => refusal.textContent()).toMatch(/n’est pas un site du réseau/);
    await box.fill(`${origin}/agenda/2026-12-13-nuit/`);
    await expect.poll(() => refusal.textContent()).toMatch(/votre site/);
    await box.fill(`${elsewhere}/agenda/2026-12-13-la-meme/?d=1#horaires`);
    await box.press('Enter');
    await expect
      .poll(() => chosen('Aussi annoncé par').allInnerTexts())
      .toEqual(['2026-12-13-la-meme']);
    await box.fill('');
    await expect.poll(() => page.getByText('Événement · Vide').isVisible()).toBe(true);
  });

  test('says that what it names is gone, and lets go of it', async () => {
    const before = admin.read(WORKSHOPS);
    admin.fixture.write(`content/${WORKSHOPS}`, before.replace('- structure', '- parti'));
    await openEntry(AGENDA, '2026-12-02-ateliers');
    const lost = page.getByText('introuvable\u00A0: supprimé ou masqué\u202F?');
    await lost.waitFor();
    expect(await violationsOf(page, 'light', '.es-reference')).toEqual([]);
    await page.getByRole('button', { name: 'Retirer parti' }).click();
    await publish(page);
    expect(admin.read(WORKSHOPS)).not.toContain('organizers');
    expect(admin.check()).toBe('');
  });

  test('offers what was just saved in another tab, before any build', async () => {
    await openEntry(AGENDA, '2026-12-02-ateliers');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: /Créer.: communauté/ }).click(),
    ]);
    await tab.clock.setFixedTime(new Date('2026-11-24T10:00:00+01:00'));
    await field(tab, 'title').fill('Les curieux du soir');
    await field(tab, 'summary').fill(
      'Une communauté de personnes curieuses qui se voient le soir.',
    );
    await askToPublish(tab);
    await tab.waitForURL(/entries\/les-curieux-du-soir/);
    await tab.close();
    await field(page, 'communities').focus();
    await page.keyboard.type('curieux');
    await page.keyboard.press('Enter');
    await page.getByText('pas encore en ligne').waitFor();
    await publish(page);
    expect(admin.read(WORKSHOPS)).toContain('communities: [ciel, les-curieux-du-soir]\n');
    expect(admin.check()).toBe('');
  });

  test('stays fast with 2,000 entries, and asks for them once', async () => {
    const context = await browser.newContext({ storageState: await page.context().storageState() });
    const many = await context.newPage();
    let asked = 0;
    const event = Array.from({ length: 2000 }, (_, number) => [
      `2027-03-02-atelier-${number}`,
      `Atelier de fabrication ${number}`,
      '2027-03-02',
      '2027-03-02',
      'Saint-Étienne',
    ]);
    await many.route('**/admin/entrees.json', async (route) => {
      asked += 1;
      await route.fulfill({ json: { territory: 'fictif', sites: [], entries: { event } } });
    });
    await openEntry(AGENDA, '2026-12-02-ateliers', many);
    const box = field(many, 'previousEdition');
    await box.click();
    await expect.poll(() => options(many).count()).toBe(30);
    expect(
      await many
        .getByText(/1.970 autres.: précisez/)
        .first()
        .isVisible(),
    ).toBe(true);
    const milliseconds = await many.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('[id^="previousEdition-field-"]');
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const times: number[] = [];
      for (const text of ['s', 'st', 'etienne', 'etienne 19', 'etienne 199', 'etienne 1999']) {
        const begin = performance.now();
        setValue?.call(input, text);
        input?.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - begin);
      }
      return times.sort((a, b) => a - b);
    });
    expect(await options(many).allInnerTexts()).toEqual([
      expect.stringContaining('fabrication 1999'),
    ]);
    // The slower half says how busy the machine is.
    expect(milliseconds[2]).toBeLessThan(100);
    expect(asked).toBe(1);
    await context.close();
  });

  test('goes on without the list of entries', async () => {
    const context = await browser.newContext({ storageState: await page.context().storageState() });
    const offline = await context.newPage();
    await offline.route('**/admin/entrees.json', (route) => route.abort());
    await openEntry(AGENDA, '2026-12-13-nuit', offline);
    await offline
      .getByText(/n’a pas pu être lue/)
      .first()
      .waitFor();
    expect(await chosen('Organisateurs', offline).allInnerTexts()).toEqual(['structure']);
    await offline.unroute('**/admin/entrees.json');
    await offline.getByRole('button', { name: 'Réessayer' }).first().click();
    await expect
      .poll(() => chosen('Organisateurs', offline).allInnerTexts())
      .toEqual(['Structure fictive']);
    await context.close();
  });
});

describe('what is done with an entry', () => {
  const NIGHT = 'fictif/agenda/2026/2026-12-13-nuit/index.md';

  test('its state changes with one click, its visibility with another, and the list tells both', async () => {
    await openEntry(AGENDA, '2026-12-02-ateliers');
    await page.getByText('Reporté', { exact: true }).click();
    await page.getByRole('button', { name: 'Masquer', exact: true }).click();
    await page.getByText('Masqué\u00A0: ni page').waitFor();
    await publish(page);
    expect(admin.read(WORKSHOPS)).toContain('visibility: hidden\n');
    expect(admin.read(WORKSHOPS)).toContain('eventStatus: postponed\n');
    await page.locator('[class*="ToolbarSectionBackLink"]').click();
    await page.getByText(/Ateliers du mercredi — .* · Voiron · reporté · masqué/).waitFor();
    await openEntry(AGENDA, '2026-12-02-ateliers');
    await page.getByRole('button', { name: 'Publier de nouveau' }).click();
    await page.getByText('Programmé', { exact: true }).click();
    await publish(page);
    expect(admin.read(WORKSHOPS)).not.toMatch(/visibility|eventStatus/);
    expect(admin.check()).toBe('');
  });

  test('its page is one click away', async () => {
    await openEntry(AGENDA, '2026-12-13-nuit');
    const link = page.getByRole('link', { name: 'Voir la page' });
    expect(await link.getAttribute('href')).toBe('/agenda/2026-12-13-nuit/');
  });

  test('an event is renewed in the next year, without its dates, its image and its state', async () => {
    await openEntry(AGENDA, '2026-12-13-nuit');
    await page.getByRole('button', { name: 'Reconduire en 2027' }).click();
    await page.getByText('donner ses dates').waitFor();
    expect(page.url()).toContain('#/collections/fictif_agenda_2027/new');
    expect(await page.getByText(/Non repris.*Image principale, Séances/).isVisible()).toBe(true);
    expect(await chosen('Édition précédente').allInnerTexts()).toEqual([
      expect.stringContaining('étoiles'),
    ]);
    await askToPublish(page);
    await page
      .getByText(/donner au moins une séance/)
      .first()
      .waitFor();
    await giveSession('2027-12-12T20:00');
    await field(page, 'title').fill('Nuit des étoiles, deuxième édition');
    await publish(page);
    await page.waitForURL(/fictif_agenda_2027\/entries\/2027-12-12-/);
    const text = admin.read(
      'fictif/agenda/2027/2027-12-12-nuit-des-etoiles-deuxieme-edition/index.md',
    );
    expect(text).toContain('previousEdition: 2026-12-13-nuit\n');
    expect(text).toContain('publishedAt: 2026-11-24\n');
    expect(text).not.toMatch(/cover|soldOut|pinnedUntil|source:|updatedAt|partOf|2026-12-10/);
    expect(admin.check()).toBe('');
  });

  test('a duplicate has what the first has but its source, and the first stays', async () => {
    const before = admin.read(NIGHT);
    await openEntry(AGENDA, '2026-12-13-nuit');
    await page.getByRole('button', { name: 'Dupliquer', exact: true }).click();
    await page.getByText(/^Copie de/).waitFor();
    await field(page, 'title').fill('Une autre nuit');
    await publish(page);
    await page.waitForURL(/entries\/2026-12-13-une-autre-nuit/);
    const text = admin.read('fictif/agenda/2026/2026-12-13-une-autre-nuit/index.md');
    expect(text).toContain('eventStatus: soldOut\n');
    expect(text).toContain('start: 2026-12-13T22:00\n');
    expect(text).not.toMatch(/cover|source:|updatedAt/);
    expect(admin.read(NIGHT)).toBe(before);
    expect(await page.getByText(/^Copie de/).count()).toBe(0);
    expect(admin.check()).toBe('');
  });

  test('who does not want to lose what is written stays, and finds no copy in the next form', async () => {
    await openEntry(AGENDA, '2026-12-13-nuit');
    await field(page, 'title').fill('Un titre pas encore enregistré');
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('button', { name: 'Dupliquer', exact: true }).click();
    await expect
      .poll(() => field(page, 'title').inputValue())
      .toBe('Un titre pas encore enregistré');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto(admin.address('#/collections/fictif_lieux/new'));
    await expect.poll(() => field(page, 'title').inputValue()).toBe('');
  });
});

describe('a proposal received by mail', () => {
  const FOLDER = 'content/fictif/agenda/2026/2026-12-20-observer-le-ciel';
  const text = `---
title: Observer le ciel
summary: Une soirée au télescope, ouverte à toute personne curieuse.
cover:
  src: IMG_0042.jpeg
  alt: Deux enfants observent la Lune
  credit: 'Photo : le club'
occurrences:
  - start: 2026-12-20T20:30
address:
  name: Observatoire
  city: Rezé
format: conference
---

Voici le lieu : ![La coupole](coupole.png).
`;

  async function choose(files: Record<string, Uint8Array>) {
    await open('fictif_articles_2026/new');
    await page.getByText('Déposer une proposition reçue').click();
    await page.getByLabel('Fichier reçu').setInputFiles({
      name: 'proposition-fictif-2026-12-20-observer-le-ciel.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipSync(files)),
    });
  }

  test('opens a new entry in the right list, with its fields, its text and its images', async () => {
    const photo = sharp({ create: { width: 300, height: 200, channels: 3, background: '#246' } });
    await choose({
      [`${FOLDER}/index.md`]: strToU8(text),
      [`${FOLDER}/IMG_0042.jpeg`]: Uint8Array.from(
        await photo
          .clone()
          .withExif({ IFD0: { Copyright: 'secret' } })
          .jpeg()
          .toBuffer(),
      ),
      [`${FOLDER}/coupole.png`]: Uint8Array.from(
        await photo.clone().negate().ensureAlpha(0.5).png().toBuffer(),
      ),
    });
    await page.getByText(/^Proposition reçue/).waitFor();
    expect(page.url()).toContain('fictif_agenda_2026/new');
    expect(await field(page, 'title').inputValue()).toBe('Observer le ciel');
    expect(await violationsOf(page, 'light', '.es-tools')).toEqual([]);
    await publish(page);
    const written = admin.read(FOLDER.replace('content/', '').concat('/index.md'));
    expect(written).toContain('src: img-0042.jpg\n');
    expect(written).toContain('![La coupole](coupole.png)');
    for (const name of ['img-0042.jpg', 'coupole.png']) {
      const bytes = readFileSync(join(admin.fixture.root, FOLDER, name));
      expect(bytes.includes('secret')).toBe(false);
      expect((await sharp(bytes).metadata()).width).toBe(300);
    }
    expect(admin.check()).toBe('');
  });

  test('that is damaged, or for another territory, says so and opens nothing', async () => {
    const problem = page.locator('.es-received .es-problem');
    await choose({ '../../index.md': strToU8(text) });
    await expect.poll(() => problem.textContent()).toMatch(/veut sortir de son dossier/);
    await choose({ [`${FOLDER.replace('fictif', 'vide')}/index.md`]: strToU8(text) });
    await expect.poll(() => problem.textContent()).toMatch(/pour le territoire «.vide.»/);
    expect(await violationsOf(page, 'light', '.es-received')).toEqual([]);
    expect(page.url()).toContain('fictif_articles_2026/new');
    expect(existsSync(join(admin.fixture.root, 'content/vide/agenda'))).toBe(false);
  });
});

describe('a damaged file', () => {
  const CANCELLED = 'fictif/agenda/2026/2026-12-14-annule/index.md';
  let sound: string;

  beforeEach(() => {
    sound ??= admin.read(CANCELLED);
  });

  test.each([
    ['a header that is no YAML', () => sound.replace(/^title: .*$/m, 'title: Sortie: annulée')],
    ['a key written twice', () => sound.replace('---\n', '---\ntitle: Encore\n')],
    ['no header at all', () => 'Un texte.\n'],
  ])('with %s is in the list, and is repaired as text', async (_, damage) => {
    admin.fixture.write(`content/${CANCELLED}`, damage());
    await open(AGENDA);
    await page.getByText(/^⚠ .* · à réparer$/).click();
    const header = page.getByLabel('En-tête du fichier');
    await header.waitFor();
    expect(await violationsOf(page, 'light', '.es-tools')).toEqual([]);
    await header.fill('title: [Sortie');
    await page.getByText(/il manque le «.\].»/).waitFor();
    const reread = page.getByRole('button', { name: 'Relire' });
    expect(await reread.getAttribute('aria-disabled')).toBe('true');
    await askToPublish(page);
    await page.getByText(/Des champs sont à compléter/).waitFor();
    expect(admin.read(CANCELLED)).toBe(damage());
    const [, yaml = '', body = ''] = sound.split(/^---\n/m);
    await header.fill(yaml);
    await page.getByText('L’en-tête se lit de nouveau.').waitFor();
    await reread.click();
    await field(page, 'format').waitFor();
    expect(await field(page, 'title').inputValue()).toBe('Sortie annulée');
    await publish(page);
    expect(admin.read(CANCELLED)).toContain(body.trim());
    expect(admin.check()).toBe('');
    await page.locator('[class*="ToolbarSectionBackLink"]').click();
    await page.getByText(/^Sortie annulée — lundi 14 décembre 2026/).waitFor();
  });

  test('with lines that no field shows tells them, and is well once they are in their place', async () => {
    const damaged = sound
      .replace('---\n', '---\ncouleur: rouge\n')
      .replace(/^occurrences:[\s\S]*?(?=^\w)/m, 'occurrences: demain\n');
    admin.fixture.write(`content/${CANCELLED}`, damaged);
    await open(AGENDA);
    await page.getByText(/^Sortie annulée — sans date .* · à réparer$/).click();
    const panel = page.locator('.es-health');
    await expect.poll(() => panel.textContent()).toMatch(/«.couleur.».: champ inconnu/);
    expect(await panel.textContent()).toMatch(
      /Séances \(occurrences\).: une liste est attendue ici\s*demain/,
    );
    expect(await violationsOf(page, 'light', '.es-tools')).toEqual([]);
    await page.getByText('Complet', { exact: true }).click();
    await askToPublish(page);
    await page
      .getByText(/donner au moins une séance/)
      .first()
      .waitFor();
    expect(admin.read(CANCELLED)).toBe(damaged);
    await giveSession('2026-12-14T09:00');
    await publish(page);
    expect(admin.read(CANCELLED)).not.toMatch(/couleur|demain/);
    expect(admin.check()).toBe('');
    await expect.poll(() => panel.count()).toBe(0);
  });

  test('with a needless line only is well once a person lets go of the line', async () => {
    admin.fixture.write(`content/${CANCELLED}`, sound.replace('---\n', '---\ncouleur: rouge\n'));
    await openEntry(AGENDA, '2026-12-14-annule');
    await page.getByRole('button', { name: 'Retirer ces lignes' }).click();
    await publish(page);
    expect(admin.read(CANCELLED)).not.toContain('couleur');
    expect(admin.check()).toBe('');
  });

  test('is found with the list’s filters, as what is incomplete or to come', async () => {
    admin.fixture.write(`content/${CANCELLED}`, sound.replace('---\n', '---\ncouleur: rouge\n'));
    const titles = () => page.locator('[class*="ListCardTitle"]').allInnerTexts();
    const filter = (name: string) =>
      open(AGENDA)
        .then(() => page.getByRole('button', { name: /^Filtrer/ }).click())
        .then(() => page.getByRole('menuitem', { name }).click());
    await filter('À réparer');
    await expect.poll(titles).toEqual([expect.stringMatching(/^Sortie annulée/)]);
    await filter('À venir');
    await expect.poll(titles).not.toContainEqual(expect.stringMatching(/terminé/));
    await filter('Incomplets');
    await expect.poll(titles).toContainEqual(expect.stringMatching(/^Exposition en cours/));
    admin.fixture.write(`content/${CANCELLED}`, sound);
  });
});

test('at 390 px nothing of ours is wider than the page, and axe finds nothing', async () => {
  const phone = await openAdmin(browser, admin, { viewport: { width: 390, height: 844 } });
  await openEntry(AGENDA, '2026-12-13-nuit', phone);
  await field(phone, 'contributors').click();
  for (const part of ['.es-tools', '.es-reference', '.es-choice-field']) {
    expect(await violationsOf(phone, 'light', part), part).toEqual([]);
  }
  const wide = await phone.evaluate(() =>
    [...document.querySelectorAll('.es-tools *, .es-reference *, .es-choice-field *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth)
      .map(({ className }) => className),
  );
  expect(wide).toEqual([]);
  await phone.context().close();
});
