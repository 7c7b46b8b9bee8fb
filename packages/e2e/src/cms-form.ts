import type { Locator, Page } from 'playwright-core';
import type { FormField } from './cms.ts';
import type { Target } from './cms-entries.ts';

/** Where a field is looked for: a group has fields of the same names as another one. */
interface Place {
  page: Page;
  scope: Locator;
  /** Which of the fields of that name in it. */
  index: number;
}

/** Fills one field of the form as a person would, by its widget. */
type Fill = (place: Place, form: FormField, value: unknown) => Promise<void>;

const FILLERS: Record<string, Fill> = {
  string: typeText,
  text: typeText,
  number: (place, form, value) => controlOf(place, form).fill(String(value)),
  datetime: (place, form, value) => controlOf(place, form).fill(String(value)),
  boolean: async (place, form, value) => {
    const toggle = controlOf(place, form);
    if (((await toggle.getAttribute('aria-checked')) === 'true') !== value) await toggle.click();
  },
  select: async (place, form, value) => {
    for (const one of [value].flat()) {
      const label = labelOf(form, one);
      await controlOf(place, form).click();
      await place.page.keyboard.type(label);
      await place.page.getByRole('option', { name: label, exact: true }).first().click();
    }
  },
  choice_buttons: async (place, form, value) => {
    const label = new RegExp(`^${labelOf(form, value)}$`);
    await controlOf(place, form).locator('label').filter({ hasText: label }).click();
  },
  reference: async (place, form, value) => {
    for (const { title } of [value].flat() as Target[]) {
      await controlOf(place, form).fill(title);
      await place.page.getByRole('option', { name: title }).first().click();
    }
  },
  richtext: async ({ page }, _form, value) => {
    await page.locator('[contenteditable=true]').last().click();
    await page.keyboard.type(String(value));
  },
  object: async (place, form, value) => {
    const group = controlOf(place, form);
    await unfold(group);
    await fillIn({ ...place, scope: group, index: 0 }, form.fields ?? [], value);
  },
  list: fillList,
  address: fillAddress,
  occurrences: fillSessions,
  period: fillPeriod,
  image: async ({ page, scope, index }, { name }, value) => {
    // Decap's control of images has no id of its own: its label has.
    const label = scope.locator(`label[for^="${name}-field-"]`).nth(index);
    await label.locator('xpath=../..').getByRole('button', { name: 'Choisir une image' }).click();
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
export function fillFields(
  page: Page,
  fields: readonly FormField[],
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  return fillIn({ page, scope: page.locator('body'), index: 0 }, fields, values);
}

/** Opens a group that is folded. */
export async function unfold(group: Locator): Promise<void> {
  const button = group.getByTestId('expand-button').first();
  if ((await button.getAttribute('aria-label')) === 'Déplier') await button.click();
}

async function fillIn(place: Place, fields: readonly FormField[], values: unknown) {
  for (const form of fields) {
    const value = (values as Record<string, unknown>)[form.name];
    if (value === undefined) continue;
    const fill = FILLERS[form.widget];
    if (!fill) throw new Error(`No way to fill the widget "${form.widget}" of ${form.name}.`);
    await fill(place, form, value);
  }
}

function controlOf({ scope, index }: Place, { name }: FormField): Locator {
  return scope.locator(`[id^="${name}-field-"]`).nth(index);
}

function labelOf({ options = [] }: FormField, value: unknown): string {
  return options.find((option) => option.value === value)?.label ?? '';
}

/** Keys that are pressed for a text; the rest comes as pasted, since a form of this size takes its time for each. */
const KEYS = 6;

/** Replaces what a text field holds: Decap moves the caret when a value is set from outside. */
async function typeText(place: Place, form: FormField, value: unknown) {
  const text = String(value);
  const { keyboard } = place.page;
  await controlOf(place, form).click();
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type(text.slice(0, KEYS));
  await keyboard.insertText(text.slice(KEYS));
}

async function fillList(place: Place, form: FormField, value: unknown) {
  const list = controlOf(place, form);
  for (const [index, item] of (value as unknown[]).entries()) {
    await list.getByRole('button', { name: `Ajouter\u00A0: ${form.label_singular}` }).click();
    const inside = { page: place.page, scope: list, index };
    if (form.field) await fillIn(inside, [form.field], { [form.field.name]: item });
    else await fillIn(inside, form.fields ?? [], item);
  }
}

/** A commune is chosen by its name in full; the code of one that is in no list is not asked for. */
async function fillAddress(place: Place, form: FormField, value: unknown) {
  const { lat, lon, ...parts } = value as Record<string, string | number>;
  const control = controlOf(place, form);
  const begin = control.getByRole('button', { name: 'Écrire une adresse' });
  if ((await begin.count()) > 0) await begin.click();
  const write = (label: string, text: string | number) =>
    control.getByRole('textbox', { name: label }).fill(String(text));
  if (parts.city) {
    await control.getByRole('combobox').fill(String(parts.city));
    await place.page.keyboard.press('Tab');
  }
  if (parts.name) await write('Nom du lieu', parts.name);
  if (parts.street) await write('Rue', parts.street);
  if (parts.postalCode) await write('Code postal', parts.postalCode);
  if (lat && lon) {
    await write('Position', `${lat}, ${lon}`);
    await place.page.keyboard.press('Enter');
  }
}

async function fillSessions(place: Place, form: FormField, value: unknown) {
  const control = controlOf(place, form);
  for (const [index, { start, end }] of (value as { start: string; end?: string }[]).entries()) {
    await control.getByRole('button', { name: 'Ajouter une séance' }).click();
    const row = control.locator(`[data-row="${index}"]`);
    await row.getByLabel('Date').fill(start.slice(0, 10));
    await row.getByLabel('Heure de début').fill(start.slice(11));
    await row.getByLabel('Heure de fin').fill(end?.slice(11) ?? '');
  }
}

async function fillPeriod(place: Place, form: FormField, value: unknown) {
  const { from, to, openings = [], hours } = value as PeriodValue;
  const control = controlOf(place, form);
  await control.getByLabel('Du', { exact: true }).fill(from);
  await control.getByLabel('Au (inclus)').fill(to);
  for (const [index, { days = [], opens, closes }] of openings.entries()) {
    await control.getByRole('button', { name: 'Ajouter des horaires' }).click();
    const row = control.locator('.schedule-opening').nth(index);
    for (const day of days) await row.getByRole('button', { name: day }).click();
    await row.getByLabel('de', { exact: true }).fill(opens);
    await row.getByLabel('à', { exact: true }).fill(closes);
  }
  if (hours) await control.getByLabel('Remarque sur les horaires').fill(hours);
}

interface PeriodValue {
  from: string;
  to: string;
  /** `days` by their French names, which their buttons bear. */
  openings?: { days?: string[]; opens: string; closes: string }[];
  hours?: string;
}

/** Takes a file, or that of a path, in the dialog of images. */
export async function upload(page: Page, file: UploadedFile | string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file);
  const take = page.getByRole('button', { name: 'Choisir cette image' });
  await take.and(page.locator(':enabled')).click();
}
