import { contentTypes, taxonomies as taxonomiesSchema } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { templateOf } from './template.ts';

const keys = Object.keys(taxonomiesSchema.shape);
const taxonomies = taxonomiesSchema.parse(
  Object.fromEntries(
    keys.map((key) => [
      key,
      [
        { id: 'atelier', label: 'Atelier' },
        { id: 'musee', label: 'Musée' },
      ],
    ]),
  ),
);

test.each([
  contentTypes.event,
  contentTypes.article,
  contentTypes.announcement,
  contentTypes.place,
  contentTypes.resource,
])('the template of $key is valid once its choice is made', (type) => {
  const { text } = templateOf(type, '2026-11-24T00:00', taxonomies);
  const frontMatter = text.split('---\n')[1] ?? '';
  expect(frontMatter).toContain('atelier, musee');
  expect(type.schema.safeParse(parse(frontMatter.replace('à-choisir', 'atelier')))).toMatchObject({
    success: true,
  });
  expect(type.schema.safeParse(parse(frontMatter)).success, 'not before').toBe(false);
});

test('its path is the one that the check asks for', () => {
  expect(templateOf(contentTypes.event, '2026-11-24T00:00', taxonomies).path).toBe(
    'agenda/2026/2026-11-24-mon-titre/index.md',
  );
  expect(templateOf(contentTypes.place, '2026-11-24T00:00', taxonomies).path).toBe(
    'lieux/mon-titre/index.md',
  );
});
