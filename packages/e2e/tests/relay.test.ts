import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '#src/axe.ts';
import { launchBrowser, problemsOf } from '#src/browser.ts';
import { createForeignSite } from '#src/foreign-page.ts';
import type { GitHub } from '#src/github.ts';
import { createGitHub } from '#src/github.ts';
import type { Relay } from '#src/relay.ts';
import { CLIENT_SECRET, startRelay } from '#src/relay.ts';

const AUTH = '/auth?provider=github&site_id=corse.example&scope=public_repo';

const directory = mkdtempSync(join(tmpdir(), 'relay-'));
writeFileSync(join(directory, 'README.md'), 'Essai');
let github: GitHub;
let relay: Relay;
let browser: Browser;
let site: Awaited<ReturnType<typeof createForeignSite>>;
let foreign: Awaited<ReturnType<typeof createForeignSite>>;

beforeAll(async () => {
  [github, site, foreign, browser] = await Promise.all([
    createGitHub({ directory }),
    createForeignSite(),
    createForeignSite(),
    launchBrowser(),
  ]);
  relay = await startRelay({ github, origins: [site.origin] });
});

afterEach(() => {
  github.outage = 'none';
  github.consents = true;
  relay.journal.length = 0;
});

afterAll(async () => {
  await browser.close();
  for (const server of [relay, github, site, foreign]) server.close();
  rmSync(directory, { recursive: true });
});

/** A page as the admin is to the relay, in a browser of its own. */
async function adminOf(own: typeof site): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(own.publish({ body: '<p>Administration</p>' }));
  return page;
}

/** Opens the relay's window and follows the protocol of Decap's `NetlifyAuthenticator`. */
async function logIn(page: Page) {
  const popup = page.waitForEvent('popup');
  await page.evaluate((address) => {
    const opened = window.open(address);
    const said: unknown[] = [];
    Object.assign(window, { said });
    addEventListener('message', ({ data, origin }) => {
      if (data === 'authorizing:github') opened?.postMessage(data, origin);
      else said.push([origin, data]);
    });
  }, relay.url + AUTH);
  const said = () => page.evaluate(() => Reflect.get(window, 'said') as [string, string][]);
  return { popup: await popup, said };
}

/** The same flow without a browser, step by step. */
async function begin() {
  const { headers } = await fetch(relay.url + AUTH, { redirect: 'manual' });
  const [cookie = ''] = headers.get('set-cookie')?.split(';') ?? [];
  const consent = await fetch(headers.get('location') ?? '', { redirect: 'manual' });
  return { cookie, callback: consent.headers.get('location') ?? '' };
}

const comeBack = (callback: string, cookie: string) =>
  fetch(callback, { headers: { cookie }, redirect: 'manual' });

describe('a login in a browser', () => {
  test('gives the admin a token that GitHub accepts, and no secret', async () => {
    const { said } = await logIn(await adminOf(site));
    await expect.poll(said).toHaveLength(1);
    const [[origin = '', message = ''] = []] = await said();
    expect(origin).toBe(relay.url);
    const [, json = ''] = /^authorization:github:success:(.*)$/.exec(message) ?? [];
    const { token, provider } = JSON.parse(json);
    expect(provider).toBe('github');
    const answer = await fetch(`${github.url}/api/v3/user`, {
      headers: { authorization: `token ${token}` },
    });
    expect(await answer.json()).toMatchObject({ login: 'lea-coordination' });
    expect(relay.journal).toEqual([{ event: 'login', outcome: 'success' }]);
    const seen = JSON.stringify(relay.journal) + message;
    expect(seen).not.toContain(CLIENT_SECRET);
    expect(JSON.stringify(relay.journal)).not.toContain(token);
  });

  test('gives a foreign site nothing, and says so', async () => {
    const { popup, said } = await logIn(await adminOf(foreign));
    await popup.getByText('Ce site n’est pas dans la liste du relais.').waitFor();
    expect(await said()).toEqual([]);
    expect(await popup.content()).not.toContain('gho_');
  });

  test('without an admin to go back to, keeps the token to itself', async () => {
    const page = await browser.newPage();
    const problems = problemsOf(page);
    await page.goto(relay.url + AUTH);
    await page.getByText('L’administration s’est fermée.').waitFor();
    expect(await page.locator('body').evaluate((body) => body.outerHTML)).not.toContain('gho_');
    expect(await page.getByText('Connexion en cours').isVisible()).toBe(false);
    expect(problems).toEqual([]);
    expect(await violationsOf(page, 'light')).toEqual([]);
  });

  test('that the person refuses is explained in the admin too', async () => {
    github.consents = false;
    const { said } = await logIn(await adminOf(site));
    await expect.poll(said).toHaveLength(1);
    const [[, message = ''] = []] = await said();
    expect(message).toMatch(/^authorization:github:error:\{"message":"Vous n’avez pas autorisé/);
  });

  test('comes to nothing when its address is opened again', async () => {
    const page = await browser.newPage();
    await page.goto(relay.url + AUTH);
    await page.getByText('L’administration s’est fermée.').waitFor();
    await page.reload();
    await page.getByText('La connexion a expiré.').waitFor();
    expect(relay.journal).toEqual([
      { event: 'login', outcome: 'success' },
      { event: 'login', outcome: 'session' },
    ]);
  });
});

describe('a login that someone tampers with', () => {
  test('goes through once, with its cookie', async () => {
    const { cookie, callback } = await begin();
    expect((await comeBack(callback, cookie)).status).toBe(200);
  });

  test('sent again with a copy of its cookie is refused by GitHub', async () => {
    const { cookie, callback } = await begin();
    await comeBack(callback, cookie);
    const again = await comeBack(callback, cookie);
    expect(await again.text()).toContain('Cette autorisation a déjà servi ou a expiré.');
    expect(relay.journal.at(-1)).toEqual({
      event: 'login',
      outcome: 'used',
      detail: 'bad_verification_code',
    });
  });

  test('with the code of another login is refused', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const state = await comeBack(theirs.callback, mine.cookie);
    expect(await state.text()).toContain('Une autre connexion a commencé entre-temps.');

    const swapped = new URL(mine.callback);
    swapped.searchParams.set('code', new URL(theirs.callback).searchParams.get('code') ?? '');
    await comeBack(swapped.href, mine.cookie);
    expect(relay.journal.at(-1)).toMatchObject({ outcome: 'used' });
  });

  test('without its cookie is refused', async () => {
    const { callback } = await begin();
    expect((await comeBack(callback, '')).status).toBe(400);
    expect(relay.journal.at(-1)).toEqual({ event: 'login', outcome: 'session' });
  });
});

describe('a GitHub', () => {
  test.each([
    ['failing', 'GitHub ne répond pas.', { outcome: 'unreachable', detail: '503' }],
    ['stalled', 'GitHub ne répond pas.', { outcome: 'unreachable', detail: 'TimeoutError' }],
    ['garbage', 'une réponse que le relais ne comprend pas.', { outcome: 'unexpected' }],
  ] as const)('that is %s is said in French', async (outage, sentence, noted) => {
    const { cookie, callback } = await begin();
    github.outage = outage;
    const response = await comeBack(callback, cookie);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain(sentence);
    expect(relay.journal).toEqual([{ event: 'login', ...noted }]);
  });

  test('that knows another secret is for the one who looks after the relay', async () => {
    const other = await createGitHub({ directory: mkdtempSync(join(directory, 'other-')) });
    const own = await startRelay({ github: other, origins: [site.origin], isStale: true });
    const { headers } = await fetch(own.url + AUTH, { redirect: 'manual' });
    const consent = await fetch(headers.get('location') ?? '', { redirect: 'manual' });
    const [cookie = ''] = headers.get('set-cookie')?.split(';') ?? [];
    const response = await comeBack(consent.headers.get('location') ?? '', cookie);
    expect(await response.text()).toContain('GitHub ne reconnaît pas le relais de connexion.');
    expect(own.journal).toEqual([
      { event: 'login', outcome: 'misconfigured', detail: 'incorrect_client_credentials' },
    ]);
    own.close();
    other.close();
  });
});
