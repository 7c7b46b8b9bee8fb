import type { Locator, Page } from 'playwright-core';
import type { FormField } from './cms.ts';
import { field } from './cms.ts';

/** Fills one field of the form as a person would, by its widget. `index` counts fields of its name. */
export type Fill = (page: Page, form: FormField, value: unknown, index: number) => Promise<void>;

const FILLERS: Record<string, Fill> = {
  string: typeText,
  text: typeText,
  number: (page, { name }, value, index) => field(page, name, index).fill(String(value)),
  datetime: (page, { name }, value, index) => field(page, name, index).fill(String(value)),
  boolean: async (page, { name }, value, index) => {
    const toggle = field(page, name, index);
    if (((await toggle.getAttribute('aria-checked')) === 'true') !== value) await toggle.click();
  },
  select: async (page, { name, options = [] }, value, index) => {
    for (const one of [value].flat()) {
      const { label = '' } = options.find((option) => option.value === one) ?? {};
      await field(page, name, index).click();
      await page.keyboard.type(label);
      await page.getByRole('option', { name: label, exact: true }).first().click();
    }
  },
  richtext: async (page, _form, value) => {
    await page.locator('[contenteditable=true]').last().click();
    await page.keyboard.type(String(value));
  },
  object: async (page, { name, fields = [] }, value, index) => {
    await unfold(page, name, index);
    await fillFields(page, fields, value as Record<string, unknown>, index);
  },
  list: fillList,
  address: fillAddress,
  image: async (page, { name }, value, index) => {
    // Decap's control of images has no id of its own: its label has.
    const control = page.locator(`label[for^="${name}-field-"]`).nth(index).locator('xpath=../..');
    await control.getByRole('button', { name: /^Choisir une image/ }).click();
    await upload(page, value as UploadedFile);
  },
};

/** A file as Playwright gives it to a file input. */
export interface UploadedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Fills the fields that `values` has, in the order of the form. */
export async function fillFields(
  page: Page,
  fields: readonly FormField[],
  values: Readonly<Record<string, unknown>>,
  index = 0,
): Promise<void> {
  for (const form of fields) {
    const value = values[form.name];
    if (value === undefined) continue;
    const fill = FILLERS[form.widget];
    if (!fill) throw new Error(`No way to fill the widget "${form.widget}" of ${form.name}.`);
    await fill(page, form, value, index);
  }
}

/** Opens a group that is folded. */
export async function unfold(page: Page, name: string, index = 0): Promise<void> {
  const control = page.locator(`[id^="${name}-field-"]`).nth(index);
  const button = control.getByTestId('expand-button').first();
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
}

/** Replaces what a text field holds: Decap moves the caret when a value is set from outside. */
async function typeText(page: Page, { name }: FormField, value: unknown, index: number) {
  const control = field(page, name, index);
  await control.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(String(value));
}

async function fillList(page: Page, form: FormField, value: unknown, index: number) {
  const control = field(page, form.name, index);
  const items = value as unknown[];
  for (const [position, item] of items.entries()) {
    await addItem(control, form);
    if (form.field) {
      // Items of a list of texts bear the list's own name: the control itself is the first of them.
      await fillFields(page, [form.field], { [form.field.name]: item }, index + position + 1);
    } else {
      await fillFields(page, form.fields ?? [], item as Record<string, unknown>, position);
    }
  }
}

async function addItem(control: Locator, { label_singular = '' }: FormField) {
  await control.getByRole('button', { name: `Ajouter ${label_singular}` }).click();
}

/** A commune is chosen by its name in full; the code of one that is in no list is not asked for. */
async function fillAddress(page: Page, { name }: FormField, value: unknown, index: number) {
  const { lat, lon, ...parts } = value as Record<string, string | number>;
  const control = field(page, name, index);
  const unfold = control.getByRole('button', { name: 'Écrire une adresse' });
  if ((await unfold.count()) > 0) await unfold.click();
  const write = (label: string, text: string | number) =>
    control.getByRole('textbox', { name: label }).fill(String(text));
  if (parts.city) {
    await control.getByRole('combobox').fill(String(parts.city));
    await page.keyboard.press('Tab');
  }
  if (parts.name) await write('Nom du lieu', parts.name);
  if (parts.street) await write('Rue', parts.street);
  if (parts.postalCode) await write('Code postal', parts.postalCode);
  if (lat && lon) {
    await write('Position', `${lat}, ${lon}`);
    await page.keyboard.press('Enter');
  }
}

/** Gives a file to the dialog of images and takes it. */
async function upload(page: Page, file: UploadedFile) {
  await page.locator('input[type=file]').first().setInputFiles(file);
  const take = page.getByRole('button', { name: 'Choisir cette image' });
  await take.and(page.locator(':enabled')).click();
}
