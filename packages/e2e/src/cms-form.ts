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
  image: async (page, { name }, value, index) => {
