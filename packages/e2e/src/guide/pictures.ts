import type { Locator, Page } from 'playwright-core';
import { askToPublish, field } from '../cms.ts';
import { unfold, upload } from '../cms-form.ts';
import type { Event } from './contents.ts';
import { EVENTS, PHOTO, TERRITORY } from './contents.ts';
import type { Stage } from './stage.ts';
import { COLUMN, LAPTOP, pictureOf } from './stage.ts';

const AGENDA = `#/collections/${TERRITORY}_agenda_2026`;
const NEW = `${AGENDA}/new`;
const entry = ({ slug }: Event) => `${AGENDA}/entries/${slug}/index`;

/** Every picture of the guide by its name: how to get there, and what it shows. */
export const pictures: Record<string, (stage: Stage) => Promise<Buffer>> = {
  connexion: async ({ openForge }) => {
    const page = await openForge({ width: 560, height: 480 });
    return pictureOf(page, page.getByRole('button', { name: /GitHub/ }), page.locator('body'));
  },

  accueil: async ({ open }) => {
    const page = await open(AGENDA, LAPTOP);
    await page.getByText('Pourquoi la neige').waitFor();
    return pictureOf(page, page.locator('body'));
  },

  seances: async ({ open }) => {
    const page = await open(NEW);
    const sessions = partOf(page, 'occurrences');
    await addSession(sessions, '2026-12-12', '14:00', '16:00');
    return pictureOf(page, sessions);
  },

  adresse: async ({ open }) => {
    const page = await open(entry(EVENTS.walk));
    const address = partOf(page, 'address');
    await address.getByRole('slider').waitFor();
    return pictureOf(page, address.getByText('Position', { exact: true }), mapOf(address));
  },

  image: async ({ open }) => {
    const page = await open(NEW);
    const cover = partOf(page, 'cover');
    await unfold(cover);
    await cover.getByRole('button', { name: /^Choisir une image/ }).click();
    await upload(page, PHOTO);
    await field(page, 'alt').fill('Une coupole blanche sous une étoile filante');
    await field(page, 'credit').fill('Photo : Camille Exemple, CC BY 4.0');
    // Decap shows an empty picture, 300 pixels wide, until the file is there.
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('[class*="ImageWrapper"] img')].some(
        ({ naturalWidth }) => naturalWidth > 300,
      ),
    );
    return pictureOf(page, cover);
  },

  etat: async ({ open }) => {
    const page = await open(entry(EVENTS.night));
    const tools = toolsOf(page);
    await tools.getByRole('link', { name: 'Voir la page' }).waitFor();
    return pictureOf(page, tools, partOf(page, 'eventStatus'));
  },

  repeter: async ({ open }) => {
    const page = await open(NEW, { ...COLUMN, density: 1.5 });
    const sessions = partOf(page, 'occurrences');
    await addSession(sessions, '2026-12-01', '18:30', '20:00');
    await sessions.getByRole('button', { name: 'Répéter…' }).click();
    await sessions.getByLabel('pendant les vacances scolaires').check();
    await sessions.getByLabel('Jusqu’au (inclus)').fill('2027-03-09');
    const panel = sessions.getByRole('group', { name: 'Répéter une séance' });
    await panel.getByRole('button', { name: /^Ajouter ces/ }).waitFor();
    return pictureOf(page, panel);
  },

  publier: async ({ openInForge }) => {
    const page = await openInForge(AGENDA, { ...LAPTOP, density: 2 });
    await toStep(page, EVENTS.talk, 'Brouillon');
    await page.getByRole('button', { name: /^Étape/ }).click();
    return pictureOf(
      page,
      page.getByRole('button', { name: 'Enregistrer' }),
      page.getByRole('button', { name: 'Publier', exact: true }),
      page.getByRole('menuitem', { name: 'Prêt' }),
    );
  },

  'en-preparation': async ({ openInForge }) => {
    const page = await openInForge(AGENDA, { ...LAPTOP, height: 520 });
    await toStep(page, EVENTS.talk, 'Brouillon');
    await toStep(page, EVENTS.night, 'En relecture');
    await toStep(page, EVENTS.walk, 'Prêt');
    await show(page, '#/workflow');
    await page.getByText('Sur les traces du castor').waitFor();
    return pictureOf(page, page.locator('body'));
  },

  'tableau-de-bord': async ({ files, open }) => {
    const page = await open('', { ...LAPTOP, height: 640 });
    await page.goto(new URL('/tableau-de-bord/', files.address()).href);
    await page.evaluate(() => document.fonts.ready);
    return pictureOf(page, page.locator('h1'), page.locator('.tiles'));
  },

  'champ-refuse': async ({ open }) => {
    const page = await open(NEW);
    await field(page, 'title').fill('La nuit des chauves-souris');
    await askToPublish(page);
    await page.locator('[class*="ControlErrorsList"]').first().waitFor();
    return pictureOf(page, partOf(page, 'title'), partOf(page, 'format'));
  },

  'fichier-a-reparer': async ({ files, open }) => {
    const file = `content/${TERRITORY}/agenda/2026/${EVENTS.talk.slug}/index.md`;
    const intact = files.read(file.replace('content/', ''));
    files.fixture.write(file, intact.replace('title: Pourquoi', 'title: Neige: pourquoi'));
    try {
      const page = await open(entry(EVENTS.talk), { ...COLUMN, density: 1.5 });
      const tools = toolsOf(page);
      await tools.getByRole('button', { name: 'Relire' }).waitFor();
      return await pictureOf(page, tools);
    } finally {
      files.fixture.write(file, intact);
    }
  },
};

/** A field of the form with its label, its hint and what is wrong with it. */
function partOf(page: Page, name: string) {
  return page
    .locator('[class*="ControlContainer"]')
    .filter({ has: page.locator(`[for^="${name}-field-"]`) })
    .first();
}

/** What can be done with an entry as a whole, above its form. */
function toolsOf(page: Page): Locator {
  return page.locator('.es-tools');
}

/** The map of the address, with its pin. */
function mapOf(address: Locator): Locator {
  return address.getByRole('figure', { name: 'Carte du territoire' });
}

async function addSession(sessions: Locator, day: string, opens: string, closes: string) {
  await sessions.getByRole('button', { name: 'Ajouter une séance' }).click();
  await sessions.getByLabel(/^Date, séance/).fill(day);
  await sessions.getByLabel(/^Heure de début/).fill(opens);
  await sessions.getByLabel(/^Heure de fin/).fill(closes);
}

/** Leads to another screen as a link of the admin would: nothing is loaded anew. */
async function show(page: Page, screen: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}${screen}`);
}

/** Makes an event a draft, unless it is one, and takes it to a step. */
async function toStep(page: Page, event: Event, step: string): Promise<void> {
  await showForm(page, event);
  const current = page.getByRole('button', { name: /^Étape/ });
  if (!(await current.isVisible())) {
    const summary = field(page, 'summary');
    await summary.fill(`${await summary.inputValue()} Entrée libre.`);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await current.waitFor();
  }
  const wanted = page.getByRole('button', { name: `Étape : ${step}` });
  if (await wanted.isVisible()) return;
  await current.click();
  await page.getByRole('menuitem', { name: step }).click();
  await wanted.waitFor();
}

/** Waits for the form of an event to be filled with it, not with the one before. */
async function showForm(page: Page, event: Event): Promise<void> {
  // From form to form Decap would keep the editor of the first.
  await show(page, AGENDA);
  await page.getByRole('heading', { name: 'Agenda 2026' }).waitFor();
  await show(page, entry(event));
  await page.waitForFunction(
    (title) =>
      document
        .querySelector<HTMLInputElement>('[id^="title-field-"]')
        // What was saved has its non-breaking spaces.
        ?.value.replace(/\s/g, ' ') === title,
    event.title,
  );
}
