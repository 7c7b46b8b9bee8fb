import { forgeOf } from '@echosciences/scripts/ci/lib/forge.ts';
import { publishPreviews } from '@echosciences/scripts/ci/lib/preview.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#src/browser.ts';
import { field, loseAndReopen, openLogin, otherBrowser } from '#src/cms.ts';
import type { GitHubAdmin } from '#src/cms-github.ts';
import { logIn, startGitHubAdmin } from '#src/cms-github.ts';

const SLUG = 'benevoles-pour-la-nuit-des-etoiles';
const BRANCH = `cms/fictif_annonces/${SLUG}/index`;
const FILE = `content/fictif/annonces/${SLUG}`;

let admin: GitHubAdmin;
let browser: Browser;
let page: Page;
const asked: string[] = [];
const refusedByPolicy: string[] = [];

beforeAll(async () => {
  [admin, browser] = await Promise.all([startGitHubAdmin(), launchBrowser()]);
  page = await openLogin(browser, admin);
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  // Decap asks whether one is sure to publish.
  page.on('dialog', (dialog) => dialog.accept());
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refusedByPolicy.push(message.text());
  });
});

afterAll(async () => {
  await browser.close();
  admin.close();
});

/** Text of the announcement on a branch, if it is there. */
async function written(branch: string): Promise<string | undefined> {
  const tree = await admin.github.git.tree(branch, FILE, false);
  const sha = tree?.find(({ path }) => path === 'index.md')?.sha;
  return sha && (await admin.github.git.blob(sha))?.toString('utf8');
}

async function pulls() {
  const open = await admin.github.openPulls();
  return open.map(({ title, labels }) => [title, ...labels.map(({ name }) => name)]);
}

async function setStatusTo(name: string) {
  await page.getByRole('button', { name: /^Étape/ }).click();
  await page.getByRole('menuitem', { name }).click();
  await page.getByRole('button', { name: new RegExp(`^Étape.*${name}`) }).waitFor();
}

async function publishNow() {
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
}

/** Opens the draft anew, as someone who comes the day after. */
async function reopen() {
  await page.goto('about:blank');
  await page.goto(admin.address(`#/collections/fictif_annonces/entries/${SLUG}/index`));
  await expect.poll(() => field(page, 'title').inputValue()).not.toBe('');
}

test('a coordinator logs in through the relay', async () => {
  await logIn(page);
  expect(admin.relay.journal).toEqual([{ event: 'login', outcome: 'success' }]);
});

test('what is kept of the login names no third party', async () => {
  const kept = await page.evaluate(() => localStorage.getItem('decap-cms-user') ?? '');
  expect(JSON.parse(kept)).toEqual({
    backendName: 'github',
    login: 'lea-coordination',
    name: 'Léa Coordination',
    token: expect.stringMatching(/^gho_/),
  });
});

test('entries come together, not each by requests of its own', async () => {
  const { requests } = admin.github;
  await page.locator('main a[href*="/entries/"]').filter({ hasText: /\S/ }).first().waitFor();
  expect(requests.get('POST /graphql')).toBeLessThanOrEqual(2);
  expect([...requests.keys()]).not.toContain('GET /git/blobs/…');
  expect([...requests.keys()]).not.toContain('GET /commits');
});

test('a new entry is a draft: a branch, a request in French, nothing on the published branch', async () => {
  await page.goto(admin.address('#/collections/fictif_annonces/new'));
  await field(page, 'title').fill('Bénévoles pour la Nuit des étoiles');
  await field(page, 'summary').fill('L’observatoire cherche six bénévoles.');
  await field(page, 'publishedAt').fill('2026-11-24');
  await field(page, 'kind').click();
  await page.getByRole('option', { name: 'Bénévolat' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Contenu enregistré').first().waitFor();

  expect(await written('main')).toBeUndefined();
  expect(await written(BRANCH)).toContain('title: Bénévoles pour la Nuit des étoiles\n');
  expect(await pulls()).toEqual([
    [`Fictif : annonce « ${SLUG}/index », création`, 'decap-cms/draft'],
  ]);
});

test('a draft is taken up later where it was left', async () => {
  await reopen();
  await field(page, 'title').press('Control+A');
  await field(page, 'title').pressSequentially('Douze bénévoles pour la Nuit des étoiles');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect.poll(() => written(BRANCH)).toContain('title: Douze bénévoles');
  expect(await pulls()).toHaveLength(1);
});

test('a draft that another person has saved meanwhile is not replaced by a text that does not know hers', async () => {
  await reopen();
  const other = await otherBrowser(page);
  await other.goto(admin.address(`#/collections/fictif_annonces/entries/${SLUG}/index`));
  await expect.poll(() => field(other, 'summary').inputValue()).not.toBe('');
  for (const [person, summary] of [
    [other, 'L’observatoire cherche douze bénévoles.'],
    [page, 'L’observatoire cherche vingt bénévoles.'],
  ] as const) {
    await field(person, 'summary').fill(summary);
    await person.getByRole('button', { name: 'Enregistrer' }).click();
    if (person === other) await expect.poll(() => written(BRANCH)).toContain('cherche douze');
  }
  await page
    .getByText(/quelqu’un d’autre vient de modifier ce contenu/)
    .first()
    .waitFor();
  expect(await field(page, 'summary').inputValue()).toContain('vingt');
  expect(await written(BRANCH)).toContain('cherche douze');
  // Who goes on saving in one form meets nobody but herself.
  for (const count of ['treize', 'quatorze']) {
    await expect.poll(() => other.getByText('Tout est enregistré').count()).toBeGreaterThan(0);
    await field(other, 'summary').fill(`L’observatoire cherche ${count} bénévoles.`);
    await other.getByRole('button', { name: 'Enregistrer' }).click();
    await expect.poll(() => written(BRANCH)).toContain(`cherche ${count}`);
  }
  await other.context().close();
});

test('its preview is that of its own territory', async () => {
  const head = (await admin.github.git.resolve(BRANCH)) ?? '';
  const url = (territory: string) => `https://pr-1-${territory}.apercu.example/`;
  // As the workflow of previews does (scripts/ci/preview.ts).
  const kept = await page.evaluate(() => localStorage.getItem('decap-cms-user') ?? '');
  const forge = forgeOf({
    GITHUB_API_URL: `${admin.github.url}/api/v3`,
    GITHUB_REPOSITORY: new URL(admin.github.repository).pathname.slice(1),
    GITHUB_TOKEN: JSON.parse(kept).token,
  });
  const previews = {
    runPage: 'https://forge.example/run',
    publish: async (id: string) => url(id),
  };
  const sites = ['autre', 'fictif'].map((id) => ({ id, ok: true }));
  await publishPreviews(forge, { number: 1, sha: head, ours: true }, sites, previews);
  await reopen();
  const link = page.getByRole('link', { name: /aperçu/i });
  expect(await link.getAttribute('href')).toBe(`${url('fictif')}annonces/${SLUG}/`);
});

test('a draft goes to review, then is ready', async () => {
  await setStatusTo('En relecture');
  expect(await pulls()).toEqual([[expect.any(String), 'decap-cms/pending_review']]);
  await setStatusTo('Prêt');
  expect(await pulls()).toEqual([[expect.any(String), 'decap-cms/pending_publish']]);
});

test('publishing waits for green checks: the published branch takes nothing else', async () => {
  admin.github.protection = { branch: 'main', requiredStatus: 'verification' };
  const before = await admin.github.git.resolve('main');
  await publishNow();
  await page
    .getByText(/la forge attend que les vérifications du brouillon réussissent/)
    .first()
    .waitFor();
  expect(await admin.github.git.resolve('main')).toBe(before);
  expect(await pulls()).toHaveLength(1);
});

test('what is published is one commit on the published branch, in the coordinator’s name', async () => {
  const { git } = admin.github;
  const head = (await git.resolve(BRANCH)) ?? '';
  const before = await git.resolve('main');
  admin.github.setStatus(head, { context: 'verification', state: 'success', target_url: '' });
  await reopen();
  await publishNow();
  await expect.poll(() => written('main')).toContain('title: Douze bénévoles');

  const commit = await git.commit('main');
  expect(commit.parents).toEqual([before]);
  expect(commit.message).toMatch(/^Fictif : annonce « .* », création \(#1\)/);
  expect(commit.author.name).toBe('Léa Coordination');
  await expect.poll(() => git.resolve(BRANCH)).toBeUndefined();
});

test('nor is what was published while a form was open', async () => {
  const { git } = admin.github;
  const folder = 'content/fictif/lieux/observatoire';
  await page.goto('about:blank');
  await page.goto(admin.address('#/collections/fictif_lieux/entries/observatoire/index'));
  await expect.poll(() => field(page, 'summary').inputValue()).not.toBe('');
  const last = await git.commit('main');
  const tree = await git.tree('main', folder, false);
  const file = tree?.find(({ path }) => path === 'index.md')?.sha ?? '';
  const sha = await git.writeBlob(Buffer.from(`${await git.blob(file)}\nOuvert le dimanche.\n`));
  const change = { path: `${folder}/index.md`, mode: '100644', sha };
  const now = { ...last, tree: await git.writeTree('main', [change]), parents: [last.sha] };
  await git.setBranch('main', await git.writeCommit(now));
  await field(page, 'summary').fill('Un résumé qui ne sait rien du dimanche.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page
    .getByText(/quelqu’un d’autre vient de modifier ce contenu/)
    .first()
    .waitFor();
  expect(await pulls()).toEqual([]);
});

test('what was written in a published content comes back after a crash', async () => {
  await page.goto('about:blank');
  await page.goto(admin.address('#/collections/fictif_lieux/entries/observatoire/index'));
  await field(page, 'title').fill('Un titre pas encore enregistré');
  await loseAndReopen(page, 'Un titre pas encore enregistré');
  await expect.poll(() => field(page, 'title').inputValue()).toBe('Un titre pas encore enregistré');
});

test('nobody but the site, the relay and GitHub was asked, and the policy refused nothing', () => {
  const { github, relay } = admin;
  expect(new Set(asked)).toEqual(new Set([new URL(admin.address()).origin, github.url]));
  expect(relay.journal).toHaveLength(1);
  expect(refusedByPolicy).toEqual([]);
});

test('someone without the right to write is told in French what to do', async () => {
  admin.github.mayWrite = false;
  const other = await openLogin(browser, admin);
  await other.getByRole('button', { name: /GitHub/ }).click();
  await other
    .getByText(/votre compte n’a pas le droit d’écrire dans le dépôt/)
    .first()
    .waitFor();
});
