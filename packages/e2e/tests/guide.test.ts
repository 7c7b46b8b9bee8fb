import { join } from 'node:path';
import { GUIDE } from '@echosciences/theme/integration/guide-files.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../src/browser.ts';
import { pictures } from '../src/guide/pictures.ts';
import type { Stage } from '../src/guide/stage.ts';
import { setStage } from '../src/guide/stage.ts';
import { differenceFrom } from '../src/pictures.ts';

/** The pictures of the guide for coordinators: `UPDATE_PICTURES=1` takes them anew. */
let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launchBrowser();
  stage = await setStage(browser);
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

describe('the guide shows the admin as it is', () => {
  test.each(Object.entries(pictures))('%s', async (name, take) => {
    const picture = await take(stage);
    expect(await differenceFrom(join(GUIDE, 'pictures', `${name}.png`), picture)).toBeUndefined();
  });
});
