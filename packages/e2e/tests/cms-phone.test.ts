import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../src/browser.ts';
import { field, openLogin, openScreen } from '../src/cms.ts';
import type { GitHubAdmin } from '../src/cms-github.ts';
import { logIn, startGitHubAdmin } from '../src/cms-github.ts';

/** The admin as a coordinator has it on a phone, from the login to a draft that is ready. */
let browser: Browser;
let admin: GitHubAdmin;
let phone: Page;

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** The same on its side; nearly a laptop's screen at 200 %. */
const LOW = { width: 640, height: 390 };

beforeAll(async () => {
  [admin, browser] = await Promise.all([startGitHubAdmin(), launchBrowser()]);
  phone = await openLogin(browser, admin, PHONE);
});
afterAll(async () => {
  await browser?.close();
  admin?.close();
});

const guide = () => phone.getByRole('link', { name: 'Guide des coordinations' });

/** What of the page is where a finger would not find it: outside of the screen, or below something else. */
function outOfReach(selector: string): Promise<string[]> {
  return phone.locator(selector).evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { left, right, top, bottom, width } = element.getBoundingClientRect();
        if (width === 0) return false;
        const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        return !isInside || !element.contains(there);
      })
      .map((element) => element.textContent || element.tagName),
  );
}

test('a low screen shows the whole login', async () => {
  await phone.setViewportSize(LOW);
  expect(await outOfReach('[class*="AuthenticationPage"] :is(img, button, a)')).toEqual([]);
  await phone.setViewportSize(PHONE.viewport);
  await logIn(phone);
});

test('the guide hides nothing of the end of a list', async () => {
  const last = phone.locator('[class*="ListCardLink"]').last();
  await last.waitFor();
  await phone.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const [end, link] = await Promise.all([last.boundingBox(), guide().boundingBox()]);
  expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(link?.y ?? 0);
  await phone.evaluate(() => scrollTo(0, 0));
});

test('a rubrique and its first contents are on one screen', async () => {
  expect(await outOfReach('[class*="SidebarNavLink"]')).toEqual([]);
  const heading = await phone.getByRole('heading', { name: 'Agenda 2026' }).boundingBox();
  expect(heading?.y).toBeLessThan(700);
});

test('each choice of « Créer » says where it leads, and a low screen has the last one', async () => {
  await phone.setViewportSize(LOW);
  await phone.getByRole('button', { name: 'Créer', exact: true }).click();
  const choices = await phone.getByRole('menuitem').allInnerTexts();
  expect(choices).toContain('événement 2027');
  expect(new Set(choices).size).toBe(choices.length);
  await phone.getByRole('menuitem').last().scrollIntoViewIfNeeded();
  expect(await outOfReach('[role=menuitem]:last-of-type')).toEqual([]);
  await phone.keyboard.press('Escape');
  await phone.setViewportSize(PHONE.viewport);
  await phone.getByRole('button', { name: 'Menu du compte' }).click();
  expect(await outOfReach('[role=menuitem]')).toEqual([]);
  await phone.keyboard.press('Escape');
});

test('what we made in a form is large enough for a finger', async () => {
  await openScreen(phone, admin, '#/collections/fictif_agenda_2026/new');
  await phone.getByRole('button', { name: 'Répéter…' }).click();
  await phone.getByRole('button', { name: 'Ajouter une séance' }).click();
  await phone.getByRole('button', { name: 'Écrire une adresse' }).click();
  const OURS = `.es-button, .es-icon, .es-input, .es-create, .es-choices span, .es-received summary,
    .schedule :is(button, select, input:not([type=checkbox])), .schedule-check`;
  const small = await phone.locator(OURS).evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && (width < 44 || height < 44);
      })
      .map((element) => element.outerHTML),
  );
  expect(small).toEqual([]);
});

test('a phone does not zoom into what is typed', async () => {
  const small = await phone
    .locator('[class*="ControlPaneContainer"] :is(input, textarea, select)')
    .evaluateAll((fields) =>
      fields
        .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 16)
        .map((one) => one.outerHTML),
    );
  expect(small).toEqual([]);
});

test('what was saved says so beside its buttons, and the board has the place for it', async () => {
  await openScreen(phone, admin, '#/collections/fictif_pages/new');
  await field(phone, 'title').fill('Une page');
  await field(phone, 'summary').fill('Un résumé de cette page.');
  await phone.getByRole('button', { name: 'Enregistrer' }).click();
  await phone.getByText('Contenu enregistré').waitFor();
  await phone.getByRole('button', { name: 'Étape : Brouillon' }).waitFor();
  const buttons = ['Enregistrer', 'Étape', 'Publier', 'Supprimer ce contenu'];
  for (const name of buttons) {
    await phone.getByRole('button', { name: new RegExp(`^${name}`) }).waitFor();
  }
  expect(await outOfReach('[class*="ToolbarSubSectionFirst"] :is(button, [role=button])')).toEqual(
    [],
  );
  expect(await outOfReach('[class*="ToolbarSectionBackLink"]')).toEqual([]);

  await openScreen(phone, admin, '#/workflow');
  const card = phone.locator('[class*="WorkflowCardContainer"]');
  await card.waitFor();
  expect((await card.boundingBox())?.width).toBeGreaterThan(340);
  await card.getByRole('button', { name: 'Supprimer ce nouveau contenu' }).waitFor();
});
