import { PROPOSABLE } from '@echosciences/content/proposal';
import type { Taxonomies } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { proposalForms } from './form-fields.ts';

const TERMS = [{ id: 'climat', label: 'Climat' }];
const forms = proposalForms(new Proxy({} as Taxonomies, { get: () => TERMS }));

test('each type that can be proposed has a form with all that its schema requires', () => {
  expect(forms.map(({ type }) => type.key)).toEqual([...PROPOSABLE]);
  for (const { type, first } of forms) {
    const required = Object.entries(type.schema.shape)
      .filter(([name, field]) => name !== 'publishedAt' && !field.safeParse(undefined).success)
      .map(([name]) => name);
    expect(first.map(({ name }) => name)).toEqual(expect.arrayContaining(required));
  }
});

test('what the coordination decides is in no form', () => {
  const names = forms.flatMap(({ first, more }) => [...first, ...more].map(({ name }) => name));
  for (const name of ['visibility', 'source', 'redirectFrom', 'pinnedUntil', 'publishedAt']) {
    expect(names).not.toContain(name);
  }
});

test('labels, hints and choices are those of the schemas', () => {
  const [event] = forms;
  expect(event?.first[0]).toMatchObject({
    label: 'Titre',
    hint: 'Court et parlant, sans point final.',
  });
  expect(event?.first.find(({ name }) => name === 'format')?.options).toEqual([
    { value: 'climat', label: 'Climat' },
  ]);
});
