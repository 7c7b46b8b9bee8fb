import type { Locator, Page } from 'playwright-core';
import type { FormField } from './cms.ts';
import { unfold } from './cms-form.ts';

/** Empties one control as a person would. */
type Empty = (page: Page, control: Locator, form: FormField) => Promise<void>;

const EMPTIERS: Record<string, Empty> = {
  string: clearText,
  text: clearText,
  number: (_page, control) => control.fill(''),
  datetime: (_page, control) => control.fill(''),
  boolean: async (_page, control) => {
    if ((await control.getAttribute('aria-checked')) === 'true') await control.click();
  },
  select: async (page, control) => {
    await control.click();
    // Each press takes one choice away; on an empty field it does nothing.
    for (let press = 0; press < 4; press++) await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
  },
  choice_buttons: async (_page, control) => {
    const clear = control.locator('xpath=..').getByRole('button', { name: 'Effacer le choix' });
    if ((await clear.count()) > 0) await clear.click();
    else await control.locator('label').first().click();
  },
  reference: (_page, control) =>
    pressAll(
      control
        .locator('xpath=ancestor::div[@class="es-reference"]')
        .getByRole('button', { name: /^Retirer / }),
    ),
  richtext: async (page) => {
    const editor = page.locator('[contenteditable=true]').last();
    await editor.click();
    // The editor learns of a selection a moment after the browser: a person's hand is slower.
    while (/[^\s\uFEFF]/.test((await editor.textContent()) ?? '')) {
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
    }
  },
  list: (_page, control) => pressAll(control.getByRole('button', { name: 'Retirer cet élément' })),
  object: async (page, control, { fields = [] }) => {
    await unfold(control);
    const image = control.getByRole('button', { name: 'Retirer l’image' });
    if ((await image.count()) > 0) await image.click();
    await emptyFields(
      page,
      fields.filter(({ widget }) => widget !== 'image'),
      control,
    );
  },
  period: (_page, control) => control.getByRole('button', { name: 'Retirer la période' }).click(),
};

/** Empties fields of the form, one after the other. */
export async function emptyFields(
  page: Page,
  fields: readonly FormField[],
  scope: Locator = page.locator('body'),
): Promise<void> {
  for (const form of fields) {
    const empty = EMPTIERS[form.widget];
    if (!empty) throw new Error(`No way to empty the widget "${form.widget}" of ${form.name}.`);
    await empty(page, scope.locator(`[id^="${form.name}-field-"]`).first(), form);
  }
}

async function clearText(page: Page, control: Locator) {
  await control.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
}

/** Presses the first button until none is left. */
async function pressAll(buttons: Locator) {
  while ((await buttons.count()) > 0) await buttons.first().click();
}
