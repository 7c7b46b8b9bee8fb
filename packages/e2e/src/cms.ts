import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { localCmsAddress, startLocalCms } from '@echosciences/scripts/lib/local-cms.ts';
import { createSitesServer, localAddress } from '@echosciences/scripts/lib/server.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { parse } from 'yaml';
import { COMPILED } from './builds.ts';
import type { Fixture } from './fixture.ts';
import { createFixture } from './fixture.ts';

/** The moment that the fixture's sites take for now. */
const NOW = '2026-11-24T10:00:00+01:00';

const CHECK = resolve(import.meta.dirname, '../../../scripts/check.ts');

/** A field of a Decap form, as `config.yml` has it. */
export interface FormField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  label_singular?: string;
  multiple?: boolean;
  fields?: FormField[];
  field?: FormField;
  options?: { label: string; value: string }[];
}

/** The admin of a fixture's territory, served with the files that it writes. */
export interface Admin {
  fixture: Fixture;
  /** Address of the admin, or of a screen of it: `#/collections/fictif_lieux`. */
  address(screen?: string): string;
  /** The only origins that it may ask. */
  origins: readonly string[];
  /** The form of a collection, as `config.yml` has it. */
  form(collection: string): FormField[];
  /** Text of a file under `content/`. */
  read(path: string): string;
  /** What `pnpm check` says of the fixture's contents: its lines, empty when all is well. */
  check(): string;
  close(): Promise<void>;
}

interface Options {
  id?: string;
  /** Runs on the copy of the fixture before it is built. */
  prepare?: (fixture: Fixture) => void;
}

/** Builds one site of the fixture and starts decap-server on its files. */
export async function startAdmin({ id = 'fictif', prepare }: Options = {}): Promise<Admin> {
  const [sitesPort, cmsPort] = [await freePort(), await freePort()];
  const fixture = createFixture({
    ECHOSCIENCES_PORT: String(sitesPort),
    ECHOSCIENCES_CMS: localCmsAddress(cmsPort),
  });
  prepare?.(fixture);
  const { code, output } = fixture.build(id);
  if (code !== 0) throw new Error(output);
  const base = localAddress(id, sitesPort);
  const cms = startLocalCms({ root: fixture.root, port: cmsPort, origin: new URL(base).origin });
  const server = createSitesServer([{ id, name: id, dist: fixture.dist(id) } as never]);
  await listening(server, sitesPort);
  await answering(localCmsAddress(cmsPort));
  return {
    fixture,
    address: (screen = '') => new URL(`admin/${screen}`, base).href,
    origins: [new URL(base).origin, new URL(localCmsAddress(cmsPort)).origin],
    form: (collection) => {
      const { collections } = parse(
        readFileSync(join(fixture.dist(id), 'admin/config.yml'), 'utf8'),
      ) as { collections: { name: string; fields: FormField[] }[] };
      return collections.find(({ name }) => name === collection)?.fields ?? [];
    },
    read: (path) => readFileSync(join(fixture.root, 'content', path), 'utf8'),
    check: () => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [CHECK], {
        cwd: fixture.root,
        env: { ...process.env, ...COMPILED },
        encoding: 'utf8',
      });
      return status === 0 ? '' : stdout + stderr;
    },
    close: async () => {
      const ended = once(cms, 'exit');
      cms.kill();
      server.close();
      await ended;
      fixture.dispose();
    },
  };
}

/** A page for an admin, empty yet; a phone has `{ viewport: { width: 390, height: 844 } }`. */
export async function adminPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 1000 },
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(NOW));
  return page;
}

/** An admin before the login. */
export async function openLogin(
  browser: Browser,
  admin: Pick<Admin, 'address'>,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await adminPage(browser, options);
  await page.goto(admin.address());
  return page;
}

/** The same with a person logged in. */
export async function openAdmin(
  browser: Browser,
  admin: Admin,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openLogin(browser, admin, options);
  await logIn(page);
  return page;
}

/** Another browser of a person who is logged in, empty yet: in another time zone, or on a phone. */
export async function otherBrowser(page: Page, options: BrowserContextOptions = {}): Promise<Page> {
  const context = page.context();
  const browser = context.browser();
  if (!browser) throw new Error('A page without its browser.');
  return adminPage(browser, { storageState: await context.storageState(), ...options });
}

/**
 * Opens a screen for a person who is logged in, as if nothing had been written before: Decap keeps a
 * form that is not saved while only the fragment changes, and in the browser for when the page is lost.
 */
export async function openScreen(
  page: Page,
  admin: Pick<Admin, 'address'>,
  screen = '',
): Promise<void> {
  await page.goto('about:blank');
  const storage = await page.context().newCDPSession(page);
  const { origin } = new URL(admin.address());
  await storage.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await storage.detach();
  await page.clock.setFixedTime(new Date(NOW));
  await page.goto(admin.address(screen));
}

/** Passes the login that a page shows. */
export async function logIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL(/#\/collections\//);
}

/** A field of the form by its name in the schema; `index` counts those of the same name in lists. */
export function field(page: Page, name: string, index = 0) {
  return page.locator(`[id^="${name}-field-"]`).nth(index);
}

/** Loads a page anew, as after a crash, once the browser has kept the form in which `text` was written. */
export async function loseAndReopen(page: Page, text: string): Promise<void> {
  // Decap keeps it when no key was pressed for two seconds of the clock.
  await page.clock.setFixedTime(new Date(Date.parse(NOW) + 5000));
  while (!(await keptForms(page)).includes(text)) await page.waitForTimeout(100);
  await page.reload();
}

/** The files of the forms that a browser keeps, one after the other. */
function keptForms(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await done(indexedDB.open('localforage'));
    const kept = database.transaction('keyvaluepairs').objectStore('keyvaluepairs').getAll();
    const values: { raw?: string }[] = await done(kept);
    database.close();
    return values.map(({ raw = '' }) => raw).join();
  });
}

/** Presses « Publier » and waits for the entry to be written. */
export async function publish(page: Page): Promise<void> {
  const notices = page.getByText('Contenu enregistré');
  // A notice of the time before may still be there: it says nothing of this one.
  await notices.evaluateAll((elements) => {
    for (const element of elements) element.setAttribute('data-told', '');
  });
  await askToPublish(page);
  await notices.and(page.locator(':not([data-told])')).first().waitFor();
}

/** Presses « Publier »: the form may refuse. */
export async function askToPublish(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Publi(?:er|é)$/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
}

/** Has a server listen, on a port that a build may have written into pages. */
export async function listening(server: Server, port: number): Promise<void> {
  server.listen(port);
  await once(server, 'listening');
}

async function answering(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const isThere = await fetch(address, { method: 'POST' }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`decap-server does not answer at ${address}.`);
}

/** A port that is free now: for what must be known before anything listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
