import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readArguments, someOf, whole } from '@echosciences/scripts/lib/arguments.ts';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../src/browser.ts';
import { field, openAdmin, openLogin, publish, startAdmin } from '../src/cms.ts';
import { logIn, startGitHubAdmin } from '../src/cms-github.ts';
import { round } from './figures.ts';
import { manyEvents } from './many-events.ts';
import { writeFiles } from './write-files.ts';

/**
 * `pnpm bench:cms [--events N] [--latency MS] [--backends LIST]`: the admin of a territory with many
 * events in one year, in the real Decap: what it takes to list, search, open, save and come back, in
 * seconds, requests and memory. With decap-server, and with a stand-in of GitHub whose answers take
 * as long as GitHub's. A table, and JSON in `.cache/bench-cms.json`.
 */
const BACKENDS = { 'decap-server': onThisMachine, github: onGitHub };
const { values } = readArguments({
  language: 'en',
  usage: 'pnpm bench:cms [--events N] [--latency MS] [--backends decap-server,github]',
  options: {
    events: whole(2000),
    latency: whole(80, 0),
    backends: someOf(Object.keys(BACKENDS) as (keyof typeof BACKENDS)[]),
  },
});
const COLLECTION = '#/collections/fictif_agenda_2026';
const WORD = 'volcans';

/** What a person waits for, and what was asked for that. */
interface Step {
  step: string;
  seconds: number;
  requests: number;
  /** Memory of the page's scripts afterwards, in MB. */
  heap: number;
}

const browser = await launchBrowser();
try {
  const results: Record<string, Step[]> = {};
  for (const backend of values.backends) {
    results[backend] = await BACKENDS[backend](browser);
    console.log(`${backend}, ${values.events} events`);
    console.table(results[backend]);
  }
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/bench-cms.json', `${JSON.stringify({ ...values, results }, null, 2)}\n`);
} finally {
  await browser.close();
}

/** All in 2026: one list of the admin. The site is built without them: here only the admin counts. */
function fill(contentDirectory: string): void {
  writeFiles(join(contentDirectory, 'fictif'), manyEvents(values.events, '2026-01-01'));
}

async function onThisMachine(browser: Browser): Promise<Step[]> {
  const admin = await startAdmin();
  try {
    fill(join(admin.fixture.root, 'content'));
    const page = await openAdmin(browser, admin);
    let requests = 0;
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.endsWith('/api/v1')) requests += 1;
    });
    return await walk(page, {
      address: admin.address,
      logIn: () => page.reload().then(() => undefined),
      save: () => publish(page),
      count: () => requests,
    });
  } finally {
    await admin.close();
  }
}

async function onGitHub(browser: Browser): Promise<Step[]> {
  const admin = await startGitHubAdmin({ fill, latency: values.latency });
  try {
    const page = await openLogin(browser, admin);
    return await walk(page, {
      address: admin.address,
      logIn: () => logIn(page),
      save: async () => {
        await page.getByRole('button', { name: 'Enregistrer' }).click();
        await page.getByText('Contenu enregistré').first().waitFor();
      },
      count: () => [...admin.github.requests.values()].reduce((sum, count) => sum + count, 0),
    });
  } finally {
    admin.close();
  }
}

interface Walk {
  address(screen: string): string;
  logIn(): Promise<void>;
  save(): Promise<void>;
  /** Requests to the backend so far. */
  count(): number;
}

/** A coordinator's way: each step ends when there is something to read. */
async function walk(page: Page, { address, logIn, save, count }: Walk): Promise<Step[]> {
  page.setDefaultTimeout(120_000);
  const steps: Step[] = [];
  const session = await page.context().newCDPSession(page);
  const measure = async (step: string, act: () => Promise<unknown>) => {
    const [asked, started] = [count(), performance.now()];
    await act();
    const seconds = round((performance.now() - started) / 1000);
    await quiet(count);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    steps.push({ step, seconds, requests: count() - asked, heap: round(usedSize / 1e6) });
  };
  const cards = page.locator('main a[href*="/entries/"]');
  const search = async () => {
    await page.goto(address(`${COLLECTION}/search/${WORD}`));
    await cards.filter({ hasText: WORD }).first().waitFor();
  };

  await measure('log in, first list', async () => {
    await logIn();
    await page.goto(address(COLLECTION));
    await cards.first().waitFor();
  });
  await measure('search', search);
  await measure('open an entry', async () => {
    await cards.first().click();
    await page.waitForFunction(() => {
      const title = document.querySelector<HTMLInputElement>('[id^="title-field-"]');
      return title?.value !== '' && title !== null;
    });
  });
  await measure('save it', async () => {
    await field(page, 'title').press('End');
    await field(page, 'title').pressSequentially(' bis');
    await save();
  });
  await measure('come back, search', async () => {
    await page.goto('about:blank');
    await search();
  });
  return steps;
}

/** What is asked for after there is something to read belongs to the step all the same. */
async function quiet(count: () => number): Promise<void> {
  for (let before = -1; before !== count(); ) {
    before = count();
    await wait(1500);
  }
}
