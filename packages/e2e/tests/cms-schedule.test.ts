import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violationsOf } from '#src/axe.ts';
import { launchBrowser, problemsOf } from '#src/browser.ts';
import type { Admin } from '#src/cms.ts';
import {
  askToPublish,
  openAdmin,
  openScreen,
  otherBrowser,
  publish,
  startAdmin,
} from '#src/cms.ts';

/** The dates of an event in the real admin: typed, repeated, mended, and what the file says of them. */
let browser: Browser;
let admin: Admin;
/** Of a person who stays logged in from one test to the next. */
let page: Page;

const DESK = { width: 1440, height: 1000 };
const PHONE = { width: 390, height: 844 };
const ZONES: [name: string, options: BrowserContextOptions][] = [
  ['paris', { timezoneId: 'Europe/Paris' }],
  ['tokyo', { timezoneId: 'Asia/Tokyo' }],
  ['cayenne', { timezoneId: 'America/Cayenne', viewport: PHONE }],
];
const EVENTS = [...ZONES.map(([name]) => name), 'fautes', 'clavier', 'periode', 'allers', 'axe'];

beforeAll(async () => {
  browser = await launchBrowser();
  admin = await startAdmin({
    prepare: (fixture) => {
      const add = (name: string, text: string) => {
        mkdirSync(dirname(join(fixture.root, file(name))), { recursive: true });
        fixture.write(file(name), text);
      };
      for (const name of EVENTS) add(name, eventFile(name));
      add('longue', eventFile('longue', manySessions()));
    },
  });
  page = await openAdmin(browser, admin);
});
beforeEach(() => page.setViewportSize(DESK));
afterAll(async () => {
  await browser?.close();
  await admin?.close();
});

describe.each(ZONES)('in a browser of %s', (name, options) => {
  test('a session is repeated except in the holidays, at the hours that were typed', async () => {
    const there = await otherBrowser(page, options);
    await edit(name, there);
    const problems = problemsOf(there);
    const sessions = group(there, 'Séances');
    await press(sessions, 'Répéter…');
    await sessions.getByLabel('pendant les vacances scolaires').check();
    await sessions.getByLabel('les jours fériés').check();
    await sessions.getByLabel('Jusqu’au (inclus)').fill('2027-01-12');
    await sessions.getByLabel('à (facultatif)').fill('02:00');
    await sessions.getByLabel('De', { exact: true }).fill('22:00');
    await expect
      .poll(() => status(sessions))
      .toContain(
        '5\u00A0séances\u00A0: les mardis 1er, 8 et 15\u00A0décembre 2026, 5 et 12\u00A0janvier 2027',
      );
    await sessions.getByText('Sans les 22 et 29 décembre 2026 (Vacances de Noël).').waitFor();
    await press(sessions, /^Ajouter ces 5\s+séances$/);
    await press(sessions, /^Supprimer la séance 1,/);
    await press(sessions, /^Dupliquer la séance 5,/);
    await publish(there);
    expect(problems).toEqual([]);
    expect(frontMatter(name)).toContain(
      [
        'occurrences:',
        ...[
          ['2026-12-01T22:00', '2026-12-02T02:00'],
          ['2026-12-08T22:00', '2026-12-09T02:00'],
          ['2026-12-15T22:00', '2026-12-16T02:00'],
          ['2027-01-05T22:00', '2027-01-06T02:00'],
          ['2027-01-12T22:00', '2027-01-13T02:00'],
          ['2027-01-19T22:00', '2027-01-20T02:00'],
        ].map(([start, end]) => `  - start: ${start}\n    end: ${end}`),
      ].join('\n'),
    );
    await there.context().close();
  });
});

test('the check has nothing to say of what was repeated', () => {
  expect(admin.check()).toBe('');
});

test('mistakes are told at the session, and mended by a button', async () => {
  await edit('fautes');
  const sessions = group(page, 'Séances');
  const row = sessions.locator('[data-row="0"]');
  await row.getByLabel('Heure de fin').fill('17:00');
  await row.getByText('La fin vient avant le début').waitFor();
  expect(await row.getByLabel('Heure de fin').getAttribute('aria-invalid')).toBe('true');
  await askToPublish(page);
  await page.locator('[class*="ControlErrorsList"] li').first().waitFor();
  await press(row, 'Finir le lendemain, mercredi 2 décembre 2026');
  await press(row, /le lendemain.*finir le même jour/);
  await row.getByLabel('Heure de fin').fill('20:00');

  await press(sessions, 'Ajouter une séance');
  const added = sessions.locator('[data-row="1"]');
  await expect.poll(() => added.getByLabel('Date').evaluate(isFocused)).toBe(true);
  await added.getByLabel('Date').fill('2026-01-12');
  await added.getByText('Indiquer l’heure de début.').waitFor();
  await added.getByLabel('Heure de début').fill('19:00');
  await added.getByText('Cette date est passée (il y a 316\u00A0jours).').waitFor();
  await press(added, 'Mettre au 12 janvier 2027');
  await sessions.getByText('1\u00A0séance sans heure de fin').waitFor();
  await sessions.getByText('Les lecteurs liront, dans 7\u00A0jours').waitFor();

  await press(sessions, 'Ajouter une séance');
  await publish(page);
  expect(frontMatter('fautes')).toContain(
    'occurrences:\n  - start: 2026-12-01T18:30\n    end: 2026-12-01T20:00\n  - start: 2027-01-12T19:00\n',
  );
});

test('a session is added with the keyboard alone', async () => {
  await edit('clavier');
  const sessions = group(page, 'Séances');
  await sessions.getByRole('button', { name: 'Ajouter une séance' }).focus();
  await page.keyboard.press('Enter');
  const row = sessions.locator('[data-row="1"]');
  await expect.poll(() => row.getByLabel('Date').evaluate(isFocused)).toBe(true);
  // The same day in the order of any language; a machine's own decides.
  await page.keyboard.type('12122026');
  await tabTo(page, row.getByLabel('Heure de début'));
  await page.keyboard.type('1000A');
  await tabTo(page, row.getByLabel('Heure de fin'));
  await page.keyboard.type('1130A');
  await tabTo(page, sessions.getByRole('button', { name: 'Répéter…' }));
  await page.keyboard.press('Enter');
  await tabTo(page, sessions.getByRole('button', { name: 'mercredi' }));
  await page.keyboard.press('Space');
  await tabTo(page, sessions.getByRole('button', { name: /^Ajouter ces/ }));
  await page.keyboard.press('Enter');
  await expect
    .poll(() => sessions.getByRole('button', { name: 'Répéter…' }).evaluate(isFocused))
    .toBe(true);
  await page.keyboard.press('Tab');
  await expect
    .poll(() => sessions.getByRole('button', { name: 'Annuler' }).evaluate(isFocused))
    .toBe(true);
  await page.keyboard.press('Enter');
  await publish(page);
  expect(frontMatter('clavier')).toContain(
    'end: 2026-12-01T20:00\n  - start: 2026-12-12T10:00\n    end: 2026-12-12T11:30\n',
  );
});

test('many sessions are lines under their months, opened one at a time', async () => {
  await edit('longue');
  const sessions = group(page, 'Séances');
  await sessions.getByText('mars 2027').click();
  await expect.poll(() => sessions.locator('input[type=date]').count()).toBe(0);
  await press(sessions, /^Modifier.*mercredi 10.mars 2027/);
  const row = sessions.locator('.schedule-row');
  await row.getByLabel('Date').fill('2027-04-30');
  // It stays under the hand.
  expect(await row.getByLabel('Date').evaluate(isFocused)).toBe(true);
  await press(sessions, /^Supprimer.*jeudi 11.mars 2027/);
  await sessions.getByText('décembre 2026').first().click();
  await press(sessions, /^Tout supprimer.*décembre 2026/);
  await sessions.getByText(/^17\sséances supprimées\./).waitFor();
  await press(sessions, 'Annuler');
  await sessions.getByText('décembre 2026').first().waitFor();
  await publish(page);
  const kept = frontMatter('longue').match(/start: \S+/g) ?? [];
  expect(kept).toHaveLength(119);
  expect(kept).toContain('start: 2027-04-30T14:00');
  expect(kept).not.toContain('start: 2027-03-10T14:00');
});

test('a period has openings, closed days and a remark; the file says no more', async () => {
  await page.setViewportSize(PHONE);
  await edit('periode');
  await removeSessions(page);
  const period = group(page, 'Période');
  await period.getByLabel('Du').fill('2026-12-01');
  await period.getByLabel('Au (inclus)').fill('2027-01-31');
  await press(period, 'Ajouter des horaires');
  await press(period, 'samedi');
  await press(period, 'dimanche');
  await period.getByLabel('de', { exact: true }).fill('14:00');
  await period.getByText('Indiquer l’heure de fermeture.').waitFor();
  await period.getByLabel('à', { exact: true }).fill('00:00');
  await press(period, 'Fermer pendant les vacances scolaires');
  await period.getByLabel('Fermé le').fill('2027-01-30');
  await press(period, 'Ajouter');
  await press(period, /^Enlever.*2 au 3.janvier/);
  await period.getByLabel('Remarque').fill('Dernière entrée à 17 h.');
  await press(period, 'Ajouter des horaires');
  await period
    .getByText('Tous les samedis et dimanches du 1er décembre 2026 au 31 janvier 2027')
    .waitFor();
  await publish(page);
  expect(frontMatter('periode').replace(/[\u00A0\u202F]/g, ' ')).toContain(
    `period:
  from: 2026-12-01
  to: 2027-01-31
  openings:
    - days:
        - saturday
        - sunday
      opens: 14:00
      closes: 24:00
  closedOn:
    - 2026-12-19
    - 2026-12-20
    - 2026-12-26
    - 2026-12-27
    - 2027-01-30
  hours: Dernière entrée à 17 h.
`,
  );
  expect(admin.check()).toBe('');

  await press(period, 'Retirer la période');
  await addSession(page, '2026-12-05');
  await publish(page);
  expect(frontMatter('periode')).not.toContain('period:');
});

test('sessions almost every day become a period, and a short period sessions', async () => {
  await edit('allers');
  const [sessions, period] = [group(page, 'Séances'), group(page, 'Période')];
  await press(sessions, 'Répéter…');
  await sessions.getByLabel('Rythme').selectOption('daily');
  await sessions.getByLabel('Fin de la répétition').selectOption('count');
  await press(sessions, /^Ajouter ces 9/);
  await press(sessions, 'Plutôt une période');
  await expect.poll(() => period.getByLabel('Au (inclus)').inputValue()).toBe('2026-12-10');
  expect(await sessions.locator('input').count()).toBe(0);
  await period.getByLabel('Au (inclus)').fill('2026-12-02');
  await press(period, 'Plutôt des séances');
  await expect.poll(() => sessions.locator('[data-row]').count()).toBe(2);
  await publish(page);
  const text = frontMatter('allers');
  expect(text).not.toContain('period:');
  expect(text).toContain('start: 2026-12-02T18:30\n    end: 2026-12-02T20:00');
});

test.each([
  ['a desk', DESK],
  ['a phone', PHONE],
])('on %s all fits and axe finds nothing in the two controls', async (_screen, viewport) => {
  await page.setViewportSize(viewport);
  await edit('axe');
  const [sessions, period] = [group(page, 'Séances'), group(page, 'Période')];
  await sessions.getByLabel('Heure de fin').fill('17:00');
  await addSession(page, '2026-01-05');
  await press(sessions, 'Répéter…');
  await sessions.getByLabel('pendant les vacances scolaires').check();
  await sessions.getByLabel('Date à retirer').fill('2027-01-05');
  await press(sessions, 'Retirer');
  await sessions.getByLabel('Rythme').selectOption('monthly');
  await period.getByLabel('Du').fill('2026-12-01');
  await period.getByLabel('Au (inclus)').fill('2026-11-01');
  await press(period, 'Ajouter des horaires');
  await period.getByLabel('de', { exact: true }).fill('14:00');
  const fields = '[id^="occurrences-field-"], [id^="period-field-"]';
  expect(await violationsOf(page, 'light', fields)).toEqual([]);
  for (const control of [sessions, period]) {
    expect(await control.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    const box = await control.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
  }
});

function file(name: string): string {
  return `content/fictif/agenda/2026/2026-12-01-${name}/index.md`;
}

function eventFile(name: string, occurrences = sessionLines(['2026-12-01'], '18:30', '20:00')) {
  return `---
title: Dates ${name}
summary: Un événement dont les dates changent.
publishedAt: 2026-10-01
format: atelier
occurrences:
${occurrences}
place: observatoire
---

Texte.
`;
}

/** The 120 days from 15 December 2026 on. */
function manySessions(): string {
  const first = Date.UTC(2026, 11, 15);
  const days = Array.from({ length: 120 }, (_, index) =>
    new Date(first + index * 86_400_000).toISOString().slice(0, 10),
  );
  return sessionLines(days, '14:00', '15:00');
}

function sessionLines(days: readonly string[], start: string, end: string): string {
  return days.map((day) => `  - start: ${day}T${start}\n    end: ${day}T${end}`).join('\n');
}

async function edit(name: string, on = page): Promise<void> {
  await openScreen(on, admin, `#/collections/fictif_agenda_2026/entries/2026-12-01-${name}/index`);
  await group(on, 'Séances').locator('[data-row], details').first().waitFor();
}

function group(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true });
}

async function press(within: Locator, name: string | RegExp): Promise<void> {
  await within
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}

async function status(within: Locator): Promise<string> {
  return (await within.getByRole('status').allInnerTexts()).join('\n');
}

async function addSession(page: Page, day: string): Promise<void> {
  const sessions = group(page, 'Séances');
  await press(sessions, 'Ajouter une séance');
  const row = sessions.locator('[data-row]').last();
  await row.getByLabel('Date').fill(day);
  await row.getByLabel('Heure de début').fill('10:00');
}

async function removeSessions(page: Page): Promise<void> {
  const remove = group(page, 'Séances').getByRole('button', { name: /^Supprimer la séance/ });
  while ((await remove.count()) > 0) await remove.first().click();
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate(isFocused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${target}.`);
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

function frontMatter(name: string): string {
  return admin.read(`fictif/agenda/2026/2026-12-01-${name}/index.md`).split('---\n')[1] ?? '';
}
