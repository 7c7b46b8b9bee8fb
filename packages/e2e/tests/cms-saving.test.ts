import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '#src/browser.ts';
import type { Admin } from '#src/cms.ts';
import {
  askToPublish,
  field,
  loseAndReopen,
  openAdmin,
  openScreen,
  publish,
  startAdmin,
} from '#src/cms.ts';
import { fillFields, unfold } from '#src/cms-form.ts';

/** What becomes of what a person writes: kept when the page goes away, or refused in plain sight. */
let admin: Admin;
let browser: Browser;
/** Of a person who stays logged in from one test to the next. */
let page: Page;

beforeAll(async () => {
  [admin, browser] = await Promise.all([startAdmin(), launchBrowser()]);
  page = await openAdmin(browser, admin);
});

afterAll(async () => {
  await browser?.close();
  await admin?.close();
});

afterEach(() => page.removeAllListeners('dialog'));

const AGENDA = 'fictif_agenda_2026';

async function open(screen: string): Promise<void> {
  await openScreen(page, admin, `#/collections/${screen}`);
  await field(page, 'title').waitFor();
}

describe('a settings file', () => {
  const FILE = 'content/fictif/territoire.yaml';
  const SCREEN = 'fictif_reglages/entries/territoire';
  const TEXT = `# Le territoire des tests.
name: 'Fictif'   # jamais traduit
inName: "en Fictif"
domain: fictif.example
tagline: >-
  Un territoire
  pour les tests
summary: Ce territoire n’existe que dans les tests, pour y exercer chaque cas difficile.
hue: 100

coordinators: [structure, personne] # dans cet ordre
coverage: { departments: ["38"], epci: ["200040715"], label: Isère }
contact:
  phone: '04 00 00 00 00' # le matin
  url: https://fictif.example/
social:
  # Le plus lu.
  - https://mastodon.example/@fictif
publicationDirector: Camille Fictive
# Fin.
`;
  const WANTED = TEXT.replace(
    '>-\n  Un territoire\n  pour les tests',
    '\'Un "essai"\u00A0: deux\'',
  );

  beforeEach(async () => {
    admin.fixture.write(FILE, TEXT);
    await openScreen(page, admin, `#/collections/${SCREEN}`);
    await field(page, 'tagline').waitFor();
  });

  test('changes the lines of what was changed in its form, and no other', async () => {
    await field(page, 'tagline').fill('Un "essai" : deux');
    await publish(page);
    expect(admin.read('fictif/territoire.yaml')).toBe(WANTED);
    // The form is still that of the file as it was read.
    await field(page, 'publicationDirector').fill('');
    await publish(page);
    expect(admin.read('fictif/territoire.yaml')).toBe(
      WANTED.replace('publicationDirector: Camille Fictive\n', ''),
    );
    expect(admin.check()).toBe('');
  });
});

test('what comes back after the page went away is saved with the lines that it changes', async () => {
  page.on('dialog', (dialog) => void dialog.accept());
  const file = 'fictif/agenda/2026/2026-12-15-visio/index.md';
  const before = admin.read(file).replace(/^title: (.*)$/m, 'title: "$1" # comme sur l’affiche');
  admin.fixture.write(`content/${file}`, before);
  await open(`${AGENDA}/entries/2026-12-15-visio/index`);
  await field(page, 'title').fill('La visio, relue');
  await loseAndReopen(page, 'relue');
  await expect.poll(() => field(page, 'title').inputValue()).toBe('La visio, relue');
  await publish(page);
  expect(admin.read(file)).toBe(before.replace(/^title: ".*"/m, 'title: La visio, relue'));
});

test('images are sent from the forms that show them, and from nowhere else', async () => {
  await openScreen(page, admin);
  await page.getByRole('link', { name: 'Contenus' }).waitFor();
  expect(await page.getByRole('button', { name: 'Images' }).count()).toBe(0);
});

test.each([
  ['a new content', `${AGENDA}/new`],
  ['a content that exists', `${AGENDA}/entries/2026-12-02-ateliers/index`],
])(
  'what was written in %s comes back after the page went away, if its author wants it',
  async (_, screen) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await open(screen);
    await field(page, 'title').fill('Un titre pas encore enregistré');
    await loseAndReopen(page, 'Un titre pas encore enregistré');
    await expect
      .poll(() => field(page, 'title').inputValue())
      .toBe('Un titre pas encore enregistré');
    await page.getByText('Modifications non enregistrées').waitFor();
  },
);

test('a form that is refused says so, and shows the first field to mend', async () => {
  await open(`${AGENDA}/new`);
  await fillFields(page, admin.form(AGENDA), {
    title: 'Une soirée sans lieu',
    format: 'conference',
    occurrences: [{ start: '2026-12-20T20:00' }],
    summary: 'Une soirée dont personne ne sait encore où elle aura lieu.',
  });
  await field(page, 'title').click();
  await askToPublish(page);
  await page
    .getByText(/signalés en rouge/)
    .first()
    .waitFor();
  const errors = page.locator('[class*="ControlErrorsList"]');
  await expect
    .poll(() =>
      errors.first().evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      }),
    )
    .toBe(true);
});

describe('the text of an article', () => {
  beforeAll(async () => {
    head = /^---\n.*?\n---\n\n/s.exec(admin.read(FILE))?.[0] ?? '';
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  const FOLDER = 'fictif/articles/2026/un-article';
  const FILE = `${FOLDER}/index.md`;
  let head: string;
  const editor = () => page.locator('[contenteditable=true]').last();

  async function openText(text: string): Promise<void> {
    admin.fixture.write(`content/${FILE}`, head + text);
    await open('fictif_articles_2026/entries/un-article/index');
    await editor().locator('p').first().click();
  }

  /** What the file holds once it is published. */
  async function published(): Promise<string> {
    await publish(page);
    return admin.read(FILE).slice(head.length);
  }

  /** The editor learns of a selection when a moment has gone by on the clock. */
  async function press(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.clock.setFixedTime(await page.evaluate(() => Date.now() + 1000));
      await page.waitForTimeout(200);
    }
  }

  test('has its tables as they were when something else is changed', async () => {
    const table = `| Jour     | Heure | Prix |
| :------- | ----: | :--: |
| Lundi    |  14 h |  5 € |
| a \\| \`b\` |  16 h | rien |
`;
    await openText(`Avant.\n\n${table}`);
    await press(['Home']);
    await page.keyboard.type('Bien ');
    expect(await published()).toBe(`Bien Avant.\n\n${table}`);
  });

  test('keeps an image that is copied with what stands around it', async () => {
    const text = 'Un.\n\n![Le ciel](./ciel.jpg "Crédit : Une autrice")\n\nDeux.';
    const pixels = { width: 40, height: 30, channels: 3, background: 'navy' } as const;
    await sharp({ create: pixels }).toFile(join(admin.fixture.root, 'content', FOLDER, 'ciel.jpg'));
    await openText(`${text}\n`);
    await press(['Control+A', 'Control+C', 'Control+End', 'Enter', 'Control+V']);
    expect(await published()).toBe(`${text}\n\n${text}\n`);
  });

  test('takes a text of Word with its titles, lists and tables, without its images', async () => {
    await openText('Un.\n');
    await page.evaluate((html) => {
      const item = new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) });
      return navigator.clipboard.write([item]);
    }, WORD);
    await press(['End', 'Enter', 'Control+V']);
    expect(await published()).toBe(`Un.

## Programme

**Venez** nombreux.

* Le matin
* L’après-midi

| Jour  | Heures    |
| ----- | --------- |
| Lundi | 14 h 16 h |
`);
  });

  const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=FR><!--StartFragment-->
<h1 style='color:#2F5496'>Programme<o:p></o:p></h1>
<p class=MsoNormal><b><span style='font-size:14.0pt;color:red'>Venez</span></b> nombreux.<o:p></o:p></p>
<p class=MsoNormal><img width=200 src="file:///C:/image001.png"></p>
${['Le matin', 'L’après-midi']
  .map(
    (text) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`,
  )
  .join('\n')}
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Jour</p></td><td><p class=MsoNormal>Heures</p></td></tr>
<tr><td><p class=MsoNormal>Lundi</p></td><td><p class=MsoNormal>14 h</p><p class=MsoNormal>16 h</p></td></tr></table>
<!--EndFragment--></body></html>`;
});

describe('an optional group that was begun', () => {
  test('asks for its parts in red, and does not call them optional', async () => {
    await open('fictif_articles_2026/new');
    const cover = field(page, 'cover');
    await unfold(cover);
    for (const part of ['src', 'alt', 'credit']) {
      expect(await cover.locator(`label[for^="${part}-field-"]`).textContent()).not.toMatch(
        /faculta/i,
      );
    }
    await field(page, 'alt').fill('Une coupole ouverte, la nuit');
    await cover.getByTestId('expand-button').first().click();
    await askToPublish(page);
    // What is missing in a folded group is shown.
    const missing = expect.stringMatching(/champ obligatoire/i);
    await expect.poll(() => errorsOf(cover)).toEqual([missing, missing]);
  });

  test('says at its parts what is wrong between them', async () => {
    await open(`${AGENDA}/new`);
    await fillFields(page, admin.form(AGENDA), { age: { min: 12, max: 6 } });
    await askToPublish(page);
    await expect
      .poll(() => errorsOf(field(page, 'age')))
      .toEqual([expect.stringMatching(/au moins égal/i)]);
  });
});

/** What the fields inside a group say in red. */
function errorsOf(group: Locator): Promise<string[]> {
  return group.locator('[class*="ControlErrorsList"]:visible li').allInnerTexts();
}

test('a year that is past and has no list is said to be past, with what to do', async () => {
  await open(`${AGENDA}/new`);
  await fillFields(page, admin.form(AGENDA), { occurrences: [{ start: '2025-05-01T14:00' }] });
  await page
    .getByText(/Cette année est passée.*vérifier la date.*personne qui administre/)
    .waitFor();
});
