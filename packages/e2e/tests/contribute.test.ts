import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { violationsOf } from '../src/axe.ts';
import { launchBrowser } from '../src/browser.ts';
import { freePort } from '../src/cms.ts';
import { createFixture } from '../src/fixture.ts';
import { createGitHub } from '../src/github.ts';
import type { Answer, ProposalsStub } from '../src/proposals.ts';
import { startProposals } from '../src/proposals.ts';
import { startRelay } from '../src/relay.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';
import { visitsOf } from '../src/visits.ts';

/** « Je contribue » of a fictional territory that has a relay, on Tuesday 24 November 2026. */
const fixture = createFixture();
const RESEAU = 'content/national/reseau.yaml';
let browser: Browser;
let visit: ReturnType<typeof visitsOf>;
let served: ServedSites;
let relay: ProposalsStub;

let port: number;

beforeAll(async () => {
  port = await freePort();
  relay = await startProposals(port);
  const network = readFileSync(join(fixture.root, RESEAU), 'utf8');
  fixture.write(RESEAU, `${network}proposals: { relay: "http://localhost:${port}" }\n`);
  await fixture.buildAll(['fictif']);
  served = await serveSites([{ id: 'fictif', name: 'Fictif', dist: fixture.dist('fictif') }]);
  browser = await launchBrowser();
  visit = visitsOf(browser);
});
afterEach(() => {
  relay.received.length = 0;
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  relay?.close();
  fixture.dispose();
});

const NOW = '2026-11-24T10:00:00+01:00';
const PHONE = { viewport: { width: 390, height: 844 } };

async function open(path: string, options: BrowserContextOptions = PHONE) {
  // A file of the site, where what the form keeps of the proposals before is taken away.
  const opened = await visit(served.address('fictif', '/favicon.svg'), NOW, options);
  await opened.page.evaluate(() => localStorage.clear());
  await opened.page.goto(served.address('fictif', path));
  return opened;
}

const EVENT = '/je-contribue/?type=evenement';
const ARTICLE = '/je-contribue/?type=article';
const next = (page: Page) => page.getByRole('button', { name: 'Vérifier et continuer' });
const sendStep = (page: Page) => page.getByRole('heading', { name: 'Envoyer votre proposition' });

async function fillEvent(page: Page, title = 'La nuit des étoiles') {
  await page.getByLabel('Titre').fill(title);
  await page.getByLabel('Format').selectOption('conference');
  await page.getByLabel('Date', { exact: true }).fill('2027-08-08');
  await page.getByLabel('Heure de début').fill('21:00');
  await page.getByLabel('Heure de fin').fill('01:00');
  await page.getByRole('combobox', { name: 'Commune' }).pressSequentially('Voiron');
  await page.getByRole('option', { name: 'Voiron (38)' }).click();
  await page.getByLabel('Résumé').fill('Une soirée pour regarder le ciel à la lunette.');
}

async function fillArticle(page: Page, title: string) {
  await page.getByLabel('Titre').fill(title);
  await page.getByLabel('Genre').selectOption({ index: 1 });
  await page.getByLabel('Résumé').fill('Un résumé qui tient en une seule phrase.');
}

async function readyToSend() {
  const opened = await open(EVENT);
  await fillEvent(opened.page);
  await next(opened.page).click();
  await sendStep(opened.page).waitFor();
  return opened;
}

/** The file that GitHub's page of a new file would hold. */
async function fileForGitHub(page: Page) {
  const link = page.getByRole('link', { name: 'Ouvrir dans GitHub' });
  const { pathname, searchParams } = new URL((await link.getAttribute('href')) ?? '');
  expect(pathname).toBe('/exemple/exemple/new/main');
  return { path: searchParams.get('filename') ?? '', text: searchParams.get('value') ?? '' };
}

/** What `pnpm check` says of the fixture once it has one more file. */
function checked({ path, text }: { path: string; text: string }): string {
  const folder = dirname(path);
  mkdirSync(join(fixture.root, folder), { recursive: true });
  fixture.write(path, text);
  const script = resolve(import.meta.dirname, '../../../scripts/check.ts');
  const { stdout } = spawnSync(process.execPath, [script, folder], {
    cwd: fixture.root,
    encoding: 'utf8',
  });
  fixture.remove(folder);
  return stdout;
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, wanted: Locator) {
  for (let press = 0; press < 120; press += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${wanted}.`);
}

test('all that is wrong is told at once, in the order of the form', async () => {
  const { page } = await open(EVENT);
  const fields = async () =>
    (await page.getByRole('alert').getByRole('listitem').allTextContents()).map(
      (line) => line.split('\u00A0:')[0],
    );
  await next(page).click();
  await expect.poll(fields).toEqual(['Titre', 'Format', 'Séances', 'Lieu', 'Résumé']);
  await page.getByLabel('Titre').fill('La nuit des étoiles');
  await page.getByLabel('Format').selectOption('conference');
  await page.getByLabel('Résumé').fill('Une soirée pour regarder le ciel à la lunette.');
  await next(page).click();
  await expect.poll(fields).toEqual(['Séances', 'Lieu']);
});

test('a person proposes an event on a phone, by keyboard only, after a first mistake', async () => {
  const { page, problems } = await open('/je-contribue/');
  const type = async (field: Locator, text: string) => {
    await tabTo(page, field);
    await page.keyboard.type(text);
  };
  await tabTo(page, page.getByRole('link', { name: 'Un événement' }));
  await page.keyboard.press('Enter');
  await type(page.getByLabel('Format'), 'Conf');
  await tabTo(page, next(page));
  await page.keyboard.press('Enter');
  const summary = page.getByRole('alert');
  await expect.poll(() => summary.textContent()).toContain('Il reste 4 points à corriger');
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await violationsOf(page, 'light')).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const title = page.getByLabel('Titre');
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await title.getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.type('La nuit des étoiles');
  await page.keyboard.press('Tab');
  // Judged as the field is left.
  await expect.poll(() => title.getAttribute('aria-invalid')).toBeNull();
  // The same day and month in whichever order the browser asks for them.
  await type(page.getByLabel('Date', { exact: true }), '08082027');
  await type(page.getByLabel('Heure de début'), '0900A');
  await type(page.getByRole('combobox', { name: 'Commune' }), 'Voiron');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await type(page.getByLabel('Résumé'), 'Une soirée pour regarder le ciel à la lunette.');
  await tabTo(page, next(page));
  await page.keyboard.press('Enter');
  await sendStep(page).waitFor();
  expect(await sendStep(page).evaluate((element) => element === document.activeElement)).toBe(true);

  const file = await fileForGitHub(page);
  expect(file.path).toBe('content/fictif/agenda/2027/2027-08-08-la-nuit-des-etoiles/index.md');
  expect(checked(file)).toBe('');

  await type(page.getByRole('textbox', { name: 'Votre nom' }), 'Léa Martin');
  await tabTo(page, page.getByRole('button', { name: 'Envoyer la proposition' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Merci, votre proposition est envoyée' }).waitFor();
  expect(await page.getByRole('link', { name: 'Suivre' }).getAttribute('href')).toBe(
    'https://github.com/exemple/exemple/pull/12',
  );
  const [{ path, form } = { path: '', form: new FormData() }] = relay.received;
  expect(path).toBe('/propositions');
  expect(form.get('site_web')).toBe('');
  expect(JSON.parse(String(form.get('proposition')))).toEqual({
    territory: 'fictif',
    type: 'event',
    signature: 'Léa Martin',
    body: '',
    fields: {
      title: 'La nuit des étoiles',
      format: 'conference',
      summary: 'Une soirée pour regarder le ciel à la lunette.',
      eventAttendanceMode: 'offline',
      occurrences: [{ start: '2027-08-08T09:00' }],
      address: { city: 'Voiron', insee: '38563', postalCode: '38500', lat: 45.365, lon: 5.586 },
    },
  });
  expect(problems).toEqual([]);
});

const REFUSALS: [answer: Answer, told: string][] = [
  [{ status: 413, body: { code: 'taille', message: 'Elle dépasse 8 Mo.' } }, 'dépasse 8 Mo'],
  [{ status: 409, body: {} }, 'existe déjà'],
  [{ status: 429, body: {}, headers: { 'retry-after': '540' } }, 'dans 9\u00A0minutes'],
  [{ status: 503, body: {} }, 'ne répond pas'],
  [
    { status: 422, body: { problems: [{ path: ['signature'], message: 'Nom : trop long.' }] } },
    'Nom : trop long.',
  ],
  [{ status: 400, body: { code: 'piege', message: 'Le champ caché est rempli.' } }, 'champ caché'],
];

test('what lacks between fields is told in the form’s words, not in the file’s', async () => {
  const { page } = await open(EVENT);
  await page.getByLabel('Titre').fill('La nuit des étoiles');
  await page.getByLabel('Format').selectOption('conference');
  await page.getByLabel('Résumé').fill('Une soirée pour regarder le ciel à la lunette.');
  await next(page).click();
  const summary = page.getByRole('alert');
  await expect
    .poll(() => summary.textContent())
    .toContain('donner au moins une séance ou une période');
  expect(await summary.textContent()).toContain('un lieu de l’annuaire ou une adresse');
  expect(await summary.textContent()).not.toContain('(occurrences)');
});

test('each refusal of the relay is told, and the proposal may be sent again', async () => {
  const { page } = await readyToSend();
  const send = page.getByRole('button', { name: 'Envoyer la proposition' });
  for (const [answer, told] of REFUSALS) {
    relay.answers.push(answer);
    await send.click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain(told);
  }
  await send.click();
  await page.getByRole('heading', { name: 'Merci' }).waitFor();
  const [first, ...others] = relay.received.map(({ form }) => form.get('proposition'));
  expect(others).toEqual(REFUSALS.map(() => first));
});

test('what the relay finds wrong goes back to its field', async () => {
  const { page } = await readyToSend();
  const problem = { path: ['occurrences', 0, 'end'], message: 'Fin : trop tard.' };
  relay.answers.push({ status: 422, body: { code: 'schema', message: 'x', problems: [problem] } });
  await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
  await page.getByRole('link', { name: /trop tard/ }).click();
  const end = page.getByLabel('Heure de fin');
  expect(await end.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('what the relay finds wrong stays until its field is left, whatever is written elsewhere', async () => {
  const { page } = await readyToSend();
  const problem = { path: ['occurrences', 0, 'end'], message: 'Fin : trop tard.' };
  relay.answers.push({ status: 422, body: { code: 'schema', message: 'x', problems: [problem] } });
  await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
  const late = page.getByRole('link', { name: /trop tard/ });
  await late.waitFor();
  await page.getByLabel('Titre').fill('');
  await page.getByLabel('Résumé').focus();
  await page.getByRole('link', { name: /Titre/ }).waitFor();
  expect(await late.count()).toBe(1);
  await page.getByLabel('Heure de fin').focus();
  await page.getByLabel('Résumé').focus();
  await expect.poll(() => late.count()).toBe(0);
});

test('a draft survives a reload, and goes when it is no longer wanted', async () => {
  const { page } = await open(EVENT);
  await fillEvent(page);
  await page.getByText('Plus de précisions').click();
  await page.getByLabel('Climat').check();
  await page.getByRole('button', { name: 'Ajouter : date' }).click();
  await page.getByRole('button', { name: 'Ajouter : date' }).click();
  await page.getByLabel('Date', { exact: true }).nth(2).fill('2027-08-09');
  await page.getByRole('button', { name: 'Retirer : date 2' }).click();
  await page.reload();
  await page.getByText('Votre brouillon du').waitFor();
  expect(await page.getByLabel('Titre').inputValue()).toBe('La nuit des étoiles');
  expect(await page.getByLabel('Climat').isChecked()).toBe(true);
  // The hours of a date are those of the one before it.
  await next(page).click();
  await sendStep(page).waitFor();
  const { text } = await fileForGitHub(page);
  expect(text).toContain('start: 2027-08-09T21:00\n    end: 2027-08-10T01:00');
  await page.getByRole('button', { name: 'Modifier le formulaire' }).click();
  await page.getByRole('button', { name: 'Effacer le brouillon' }).click();
  await expect.poll(() => page.getByLabel('Titre').inputValue()).toBe('');
  await expect.poll(() => page.getByText('Votre brouillon du').count()).toBe(0);
});

test('an image is drawn anew, and travels in the file with the entry', async () => {
  const { page, problems } = await open(ARTICLE);
  await fillArticle(page, 'Le ciel de Voiron');
  const input = page.locator('input[type=file]');
  await input.setInputFiles({
    name: 'dessin.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
  });
  await page.getByText('les dessins SVG peuvent contenir du code').waitFor();
  const photo = sharp({ create: { width: 3000, height: 60, channels: 3, background: '#246' } });
  const buffer = await photo
    .withExif({ IFD0: { Make: 'Appareil' } })
    .jpeg()
    .toBuffer();
  await input.setInputFiles({ name: 'Été.JPG', mimeType: 'image/jpeg', buffer });
  await page.getByText('ete.jpg : ').waitFor();
  await next(page).click();
  await page.getByRole('link', { name: 'Texte de remplacement' }).waitFor();
  await page.getByLabel('Texte de remplacement').fill('Le ciel bleu nuit');
  await page.getByLabel('Crédit').fill('Photo : Léa Martin, CC BY 4.0');

  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
  const card = page.locator('[data-preview-card]');
  await card.getByText('Le ciel de Voiron').waitFor();
  expect(await card.locator('img').getAttribute('src')).toMatch(/^blob:/);
  await page.getByLabel('Titre').fill('Les étoiles de Voiron');
  await card.getByText('Les étoiles de Voiron').waitFor();

  await next(page).click();
  await sendStep(page).waitFor();
  expect(await page.getByRole('link', { name: 'Télécharger ete.jpg' }).isVisible()).toBe(true);
  const mail = page.getByRole('link', { name: 'Préparer le message' });
  expect(await mail.getAttribute('href')).toMatch(/^mailto:contact@fictif\.example\?subject=/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger la proposition' }).click(),
  ]);
  const name = 'les-etoiles-de-voiron';
  expect(download.suggestedFilename()).toBe(`proposition-fictif-${name}.zip`);
  const files = unzipSync(readFileSync(await download.path()));
  const folder = `content/fictif/articles/2026/${name}`;
  expect(Object.keys(files)).toEqual([`${folder}/index.md`, `${folder}/ete.jpg`]);
  const { width, exif } = await sharp(files[`${folder}/ete.jpg`]).metadata();
  expect({ width, exif }).toEqual({ width: 2400, exif: undefined });
  const [, header = ''] = Buffer.from(files[`${folder}/index.md`] as Uint8Array)
    .toString()
    .split('---\n');
  expect(parse(header).cover).toMatchObject({ src: 'ete.jpg', alt: 'Le ciel bleu nuit' });

  await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
  await page.getByRole('heading', { name: 'Merci' }).waitFor();
  const image = relay.received[0]?.form.get('image') as File;
  expect([image.name, image.type]).toEqual(['ete.jpg', 'image/jpeg']);
  expect(problems).toEqual([]);
});

test('a text too long for GitHub’s address is there to copy', async () => {
  const { page } = await open(ARTICLE);
  await fillArticle(page, 'Un long article');
  await page.locator('textarea[name=body]').fill('Été. '.repeat(1500));
  await next(page).click();
  await page.getByText('Le texte est trop long').waitFor();
  expect(await page.getByLabel('Nom du fichier').inputValue()).toBe(
    'content/fictif/articles/2026/un-long-article/index.md',
  );
  expect(await page.getByRole('textbox', { name: 'Contenu du fichier' }).inputValue()).toContain(
    'Été. Été.',
  );
});

describe('from the page of an entry', () => {
  test('the next edition is proposed, all but its dates filled in', async () => {
    const { page } = await open('/agenda/2026-12-02-ateliers/');
    const link = page.getByRole('link', { name: 'Proposer une reconduction' });
    expect((await link.getAttribute('href'))?.length).toBeLessThan(1500);
    await link.click();
    await page.getByText('le formulaire reprend l’édition précédente').waitFor();
    expect(await page.getByLabel('Titre').inputValue()).toBe('Ateliers du mercredi');
    expect(await page.getByRole('combobox', { name: 'Commune' }).inputValue()).toBe('Voiron');
    await page.getByLabel('Date', { exact: true }).fill('2027-12-08');
    await page.getByLabel('Heure de début').fill('10:00');
    await next(page).click();
    await sendStep(page).waitFor();
    const file = await fileForGitHub(page);
    expect(file.text).toContain('previousEdition: 2026-12-02-ateliers');
    expect(checked(file)).toBe('');
  });

  test('an error is reported to the relay, or in GitHub', async () => {
    const { page, problems } = await open('/articles/');
    await page.locator('main a[href^="/articles/"]').first().click();
    const path = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Signaler une erreur' }).click();
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await page.getByText('10 caractères au moins').waitFor();
    await page.getByLabel('Que faut-il corriger').fill('La date est fausse : c’est 1826.');
    expect(await violationsOf(page, 'light')).toEqual([]);
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await page.getByRole('heading', { name: 'Merci, l’erreur est signalée' }).waitFor();
    const [received] = relay.received;
    expect(received?.path).toBe('/signalements');
    expect(JSON.parse(String(received?.form.get('signalement')))).toEqual({
      territory: 'fictif',
      page: path,
      message: 'La date est fausse : c’est 1826.',
    });
    expect(problems).toEqual([]);
  });

  test('a page of another site is none', async () => {
    const { page } = await open('/je-contribue/?signaler=//exemple.fr/');
    expect(await page.getByRole('heading', { name: 'Que voulez-vous proposer' }).isVisible()).toBe(
      true,
    );
  });
});

test.each([
  ['light', 320, ['evenement', 'lieu', 'ressource']],
  ['dark', 1280, ['evenement']],
] as const)('forms pass axe in %s, and stay within %i px: %o', async (scheme, width, types) => {
  const { page, problems } = await open('/je-contribue/', {
    viewport: { width, height: 800 },
    colorScheme: scheme,
  });
  const isWithin = () => page.evaluate(() => document.body.scrollWidth <= window.innerWidth);
  expect(await violationsOf(page, scheme)).toEqual([]);
  for (const type of types) {
    await page.goto(served.address('fictif', `/je-contribue/?type=${type}`));
    await page.getByLabel('Titre').waitFor();
    for (const part of await page.locator('form details').all()) {
      await part.evaluate((details: HTMLDetailsElement) => {
        details.open = true;
      });
    }
    for (const add of await page.locator('[data-add]').all()) await add.click();
    expect(await violationsOf(page, scheme)).toEqual([]);
    expect(await isWithin()).toBe(true);
  }
  expect(problems).toEqual([]);
});

test('without JavaScript the page says how to contribute', async () => {
  const { page } = await open('/je-contribue/', { javaScriptEnabled: false });
  expect(await page.getByText('Le formulaire a besoin de JavaScript').isVisible()).toBe(true);
  const link = page.getByRole('link', { name: 'Un événement' });
  expect(await link.getAttribute('href')).toContain('https://github.com/exemple/exemple/new/');
  expect(await page.getByRole('heading', { name: 'Que voulez-vous proposer' }).isVisible()).toBe(
    false,
  );
});

test('sent without an account, it is a pull request: branch, file, image', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'contribute-'));
  cpSync(join(fixture.root, 'content'), join(directory, 'content'), { recursive: true });
  const github = await createGitHub({ directory });
  const token = 'github_pat_11SECRET';
  github.grant(token);
  relay.close();
  const { origin } = new URL(served.address('fictif'));
  const environment = {
    GITHUB_REPOSITORY: 'echosciences/essai',
    GITHUB_TOKEN: token,
    FORGE_TIMEOUT: '10000',
  };
  const real = await startRelay({ github, origins: [origin], port, environment });
  try {
    const { page, problems } = await open(ARTICLE);
    await fillArticle(page, 'Le ciel de Voiron');
    const buffer = await sharp({
      create: { width: 900, height: 600, channels: 3, background: '#246' },
    })
      .jpeg()
      .toBuffer();
    const photo = { name: 'Ciel.JPG', mimeType: 'image/jpeg', buffer };
    await page.locator('input[type=file]').setInputFiles(photo);
    await page.getByText('ciel.jpg : ').waitFor();
    await page.getByLabel('Texte de remplacement').fill('Le ciel bleu nuit');
    await page.getByLabel('Crédit').fill('Photo : Léa Martin, CC BY 4.0');
    await next(page).click();
    await sendStep(page).waitFor();
    await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
    await page.getByRole('heading', { name: 'Merci' }).waitFor();
    const branch = 'proposition/fictif/le-ciel-de-voiron';
    expect((await github.openPulls()).map(({ head }) => head.ref)).toEqual([branch]);
    const { files } = await github.git.compare('main', branch);
    const folder = 'content/fictif/articles/2026/le-ciel-de-voiron';
    expect(files.map(({ filename }) => filename)).toEqual([
      `${folder}/ciel.jpg`,
      `${folder}/index.md`,
    ]);
    const [image, text] = await Promise.all(files.map(({ sha }) => github.git.blob(sha)));
    expect((await sharp(image).metadata()).width).toBe(900);
    expect(text?.toString()).toContain('src: ciel.jpg');
    expect(problems).toEqual([]);
  } finally {
    real.close();
    github.close();
    rmSync(directory, { recursive: true });
  }
});
