import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { violationsOf } from '../src/axe.ts';
import { launchBrowser, problemsOf } from '../src/browser.ts';
import type { Admin } from '../src/cms.ts';
import { field, openAdmin, openScreen, otherBrowser, publish, startAdmin } from '../src/cms.ts';
import { fillFields } from '../src/cms-form.ts';
import type { Fixture } from '../src/fixture.ts';

/** An address as a coordinator writes it, in the CMS of a territory that the atlas knows. */
const PLACE = 'drome/lieux/observatoire/index.md';

let admin: Admin;
let browser: Browser;
/** Of a person who stays logged in from one test to the next. */
let page: Page;
/** The place's file before any test. */
let original: string;

beforeAll(async () => {
  [admin, browser] = await Promise.all([
    startAdmin({ id: 'drome', prepare: addDrome }),
    launchBrowser(),
  ]);
  page = await openAdmin(browser, admin);
  original = admin.read(PLACE);
});
afterAll(async () => {
  await browser?.close();
  await admin?.close();
});

/** The fixture's territory once more, where the atlas knows a territory. */
function addDrome({ root, write }: Fixture) {
  for (const folder of ['content', 'sites']) {
    cpSync(join(root, folder, 'fictif'), join(root, folder, 'drome'), { recursive: true });
  }
  const territory = readFileSync(join(root, 'content/drome/territoire.yaml'), 'utf8')
    .replaceAll('fictif.example', 'drome.example')
    .replace('["38"], epci: ["200040715"]', '["26"]');
  write('content/drome/territoire.yaml', territory);
}

/** A place's form, as it is in its file. */
async function openPlace(on = page): Promise<void> {
  admin.fixture.write(`content/${PLACE}`, original);
  await openScreen(on, admin, '#/collections/drome_lieux/entries/observatoire/index');
  await pin(on).waitFor();
}

function addressIn(path: string): Record<string, unknown> | undefined {
  return parse(admin.read(path).split('---')[1] ?? '').address;
}

const commune = (page: Page) => page.getByRole('combobox', { name: 'Commune' });
const position = (page: Page) => page.getByRole('textbox', { name: 'Position' });
const pin = (page: Page) => page.getByRole('slider', { name: 'Repère du lieu' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const degrees = async (page: Page) => (await position(page).inputValue()).split(', ').map(Number);

describe('a commune', () => {
  test('is found by its first letters and fills the rest, with the keyboard alone', async () => {
    await openPlace();
    await button(page, 'Effacer la position').click();
    await commune(page).focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('st mart');
    const options = page.getByRole('option');
    await expect.poll(() => options.first().textContent()).toContain('Saint-Martin');
    expect(await page.getByRole('status').allTextContents()).toContain('6 communes proposées.');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const name = await page.getByRole('option', { selected: true }).textContent();
    expect(name).toContain('Saint-Martin-d’Août (26)');
    await page.keyboard.press('Enter');
    await expect.poll(() => options.count()).toBe(0);
    await publish(page);
    expect(addressIn(PLACE)).toEqual({
      street: '2 chemin des Étoiles',
      postalCode: '26330',
      city: 'Saint-Martin-d’Août',
      insee: '26314',
      lat: 45.23,
      lon: 4.958,
    });
    expect(admin.check()).toBe('');
  });

  test('of several postal codes asks for one; a postal code leads to its communes', async () => {
    await openPlace();
    await commune(page).fill('26000');
    await page.getByRole('option', { name: /^Valence/ }).click();
    await expect.poll(() => commune(page).inputValue()).toBe('Valence');
    // Outside of the territory, but near.
    await commune(page).fill('autrans');
    await page.getByRole('option', { name: /^Autrans-Méaudre en Vercors \(38\)/ }).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: /^Code postal/ }).inputValue())
      .toBe('');
    await button(page, '38880').click();
    await expect
      .poll(() => page.getByRole('textbox', { name: /^Code postal/ }).inputValue())
      .toBe('38880');
    await expect.poll(() => button(page, '38880').getAttribute('aria-pressed')).toBe('true');
  });

  test('far from the territory is written in full, and keeps no trace of the former one', async () => {
    await openPlace();
    await commune(page).fill('75013 Paris');
    await page.keyboard.press('Tab');
    await position(page).fill('48° 50′ 12″ N, 2° 21′ 22″ E');
    await page.keyboard.press('Enter');
    const advice = page.getByRole('status');
    await expect
      .poll(() => advice.allTextContents())
      .toContainEqual(expect.stringMatching(/hors du territoire/));
    await publish(page);
    expect(addressIn(PLACE)).toEqual({
      street: '2 chemin des Étoiles',
      postalCode: '75013',
      city: 'Paris',
      lat: 48.83667,
      lon: 2.35611,
    });
    expect(admin.check()).toBe('');
  });
});

describe('the pin', () => {
  test('stands at the commune until somebody places it, by the keys or by the mouse', async () => {
    await openPlace();
    await button(page, 'Effacer la position').click();
    await commune(page).fill('die');
    await page.getByRole('option', { name: /^Die / }).click();
    const advice = page.getByRole('status');
    const approximate = expect.stringMatching(/Position approximative/);
    await expect.poll(() => advice.allTextContents()).toContainEqual(approximate);
    const [lat = 0, lon = 0] = await degrees(page);
    await pin(page).focus();
    await page.keyboard.press('ArrowUp');
    const [north = 0, same = 0] = await degrees(page);
    expect(north).toBeGreaterThan(lat);
    expect(same).toBeCloseTo(lon, 2);
    await page.keyboard.press('Shift+ArrowDown');
    const [fine = 0] = await degrees(page);
    expect((north - fine) / (north - lat)).toBeCloseTo(1 / 8, 1);
    expect(await pin(page).getAttribute('aria-valuetext')).toContain(', près de Die');
    await expect.poll(() => advice.allTextContents()).not.toContainEqual(approximate);

    const box = await pin(page).boundingBox();
    if (!box) expect.fail();
    await page.mouse.move(box.x + 22, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 62, box.y + 30, { steps: 4 });
    await page.mouse.up();
    const [kept = 0, east = 0] = await degrees(page);
    expect(east).toBeGreaterThan(lon + 0.02);
    expect(kept).toBeCloseTo(fine, 2);

    // Another commune: the pin that was placed by hand stays.
    await commune(page).fill('Montélimar');
    await page.keyboard.press('Tab');
    await expect.poll(() => degrees(page)).toEqual([kept, east]);
    await expect
      .poll(() => advice.allTextContents())
      .toContainEqual(expect.stringMatching(/km du centre/));
    await button(page, 'Placer le repère au centre de la commune').click();
    expect((await degrees(page))[0]).toBeCloseTo(44.56, 1);
  });

  test('is set by a link to a map; a link that says nothing is refused with a reason', async () => {
    await openPlace();
    await position(page).fill('https://maps.app.goo.gl/AbCdEf');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('lien raccourci');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() =>
      navigator.clipboard.writeText('https://www.openstreetmap.org/#map=19/44.75/5.37'),
    );
    await position(page).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
    await expect.poll(() => position(page).inputValue()).toBe('44.75, 5.37');
    await publish(page);
    expect(addressIn(PLACE)).toMatchObject({ lat: 44.75, lon: 5.37, insee: '38471' });
  });

  test('proposes the communes around it when the address has none', async () => {
    await openPlace();
    await commune(page).fill('');
    await position(page).fill('44.7537, 5.3703');
    await page.keyboard.press('Enter');
    await button(page, 'Die (26)').click();
    await expect.poll(() => commune(page).inputValue()).toBe('Die');
    await expect.poll(() => degrees(page)).toEqual([44.7537, 5.3703]);
  });
});

test('a whole address is written as it was given', async () => {
  const given = {
    name: 'Musée',
    street: '11 rue Camille-Buffardel',
    postalCode: '26150',
    city: 'Die',
    insee: '26113',
    lat: 44.75361,
    lon: 5.37012,
  };
  await openPlace();
  const form = admin.form('drome_lieux').filter(({ name }) => name === 'address');
  await fillFields(page, form, { address: given });
  await publish(page);
  expect(addressIn(PLACE)).toEqual(given);
  expect(admin.check()).toBe('');
});

test('an address that may be left out takes no room, and goes whole', async () => {
  const event = 'drome/agenda/2026/2026-12-02-ateliers/index.md';
  expect(addressIn(event)).toBeDefined();
  await openScreen(
    page,
    admin,
    '#/collections/drome_agenda_2026/entries/2026-12-02-ateliers/index',
  );
  await button(page, 'Replier l’adresse').click();
  await expect.poll(() => pin(page).count()).toBe(0);
  await button(page, 'Effacer l’adresse').click();
  await button(page, 'Écrire une adresse').click();
  await commune(page).fill('26150');
  await page.getByRole('option', { name: /^Die / }).click();
  await publish(page);
  expect(addressIn(event)).toEqual({
    postalCode: '26150',
    city: 'Die',
    insee: '26113',
    lat: expect.closeTo(44.75, 1),
    lon: expect.closeTo(5.37, 1),
  });
});

test('on a phone a finger drags the pin, a touch places it, and nothing leaves the screen', async () => {
  const phone = await otherBrowser(page, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await openPlace(phone);
  const group = field(phone, 'address');
  const outside = await group.evaluate((element) =>
    [...element.querySelectorAll('*')]
      .filter((part) => !part.closest('svg') && part.getBoundingClientRect().right > innerWidth)
      .map(({ className }) => className),
  );
  expect(outside).toEqual([]);
  const before = await degrees(phone);
  await pin(phone).scrollIntoViewIfNeeded();
  const box = await pin(phone).boundingBox();
  if (!box) expect.fail();
  const finger = await phone.context().newCDPSession(phone);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined || y === undefined ? [] : [{ x, y }],
    });
  await touch('touchStart', box.x + 22, box.y + 30);
  for (const step of [10, 25, 40]) await touch('touchMove', box.x + 22, box.y + 30 + step);
  await touch('touchEnd');
  const after = await degrees(phone);
  expect(after[0]).toBeLessThan((before[0] ?? 0) - 0.01);

  await button(phone, 'Effacer la position').tap();
  const stage = phone.locator('.address-map__stage');
  await stage.tap({ position: { x: 100, y: 120 } });
  await expect.poll(() => position(phone).inputValue()).toMatch(/^4\d\.\d+, \d\.\d+$/);
  await phone.context().close();
});

test('without the list of communes an address can be written, and asked for again', async () => {
  const poor = await otherBrowser(page);
  await poor.route('**/admin/communes.json', (route) => route.abort());
  await openScreen(poor, admin, '#/collections/drome_lieux/new');
  await button(poor, 'Réessayer').waitFor();
  await commune(poor).fill('Die');
  await poor.keyboard.press('Tab');
  await expect.poll(() => commune(poor).inputValue()).toBe('Die');
  await poor.unroute('**/admin/communes.json');
  await button(poor, 'Réessayer').click();
  await button(poor, 'Placer le repère').waitFor();
  await poor.context().close();
});

test('axe finds nothing in it, closed, open or with its list, and the console stays silent', async () => {
  await openPlace();
  const problems = problemsOf(page);
  const findings = () => violationsOf(page, 'light', '[id^="address-field-"]');
  expect(await findings()).toEqual([]);
  await commune(page).fill('sain');
  await page.keyboard.press('ArrowDown');
  expect(await findings()).toEqual([]);
  await page.keyboard.press('Escape');
  await commune(page).fill('');
  await position(page).fill('nulle part');
  await page.keyboard.press('Tab');
  await page.getByText('Trouver la position exacte').click();
  expect(await findings()).toEqual([]);
  expect(problems).toEqual([]);
});
