import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../src/browser.ts';
import { field, openLogin } from '../src/cms.ts';
import type { GitHubAdmin } from '../src/cms-github.ts';
import { logIn, startGitHubAdmin } from '../src/cms-github.ts';
import { englishIn, listenTo } from '../src/french.ts';

let browser: Browser;
let admin: GitHubAdmin;
beforeAll(async () => {
  admin = await startGitHubAdmin();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  admin?.close();
});

test('the login with GitHub, the steps of a content and their board are French', async () => {
  const page = await openLogin(browser, admin);
  const said = await listenTo(page);
  await page.reload();
  await logIn(page);
  const go = (hash: string) =>
    page.evaluate((address) => {
      location.hash = address;
    }, hash);

  await go('#/collections/fictif_pages/new');
  await field(page, 'title').fill('Une page');
  await field(page, 'summary').fill('Un résumé de cette page.');
  await field(page, 'publishedAt').fill('2026-11-20');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Contenu enregistré').waitFor();
  // Saved is saved: no step is refused for a change that nobody made.
  await page.getByText('Tout est enregistré').waitFor();
  for (const [from, to] of [
    ['Brouillon', 'En relecture'],
    ['En relecture', 'Prêt'],
  ]) {
    await page.getByRole('button', { name: `Étape : ${from}` }).click();
    await page.getByRole('menuitem', { name: to }).click();
    await page.getByRole('button', { name: `Étape : ${to}` }).waitFor();
  }

  await go('#/workflow');
  await page.getByText('Une page').waitFor();
  await page.getByText('Une page').hover();
  await go('#/collections/fictif_pages/entries/une-page/index');
  await page.getByRole('button', { name: 'Publier' }).first().click();
  await page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
  await page.getByText('Contenu publié').waitFor();

  expect(said).toContain('Contenus en préparation');
  expect(englishIn(said)).toEqual([]);
});
