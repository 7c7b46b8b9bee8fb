import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { allContentTypes, contentTypes } from './content-types.ts';
import { metaOf, visit } from './visit.ts';

describe.each(allContentTypes.map((type) => [type.key, type] as const))('%s', (_key, type) => {
  test('every field has a French label for the CMS and for messages', () => {
    const bare = Object.entries(type.schema.shape)
      .filter(([, field]) => !metaOf(field).title)
      .map(([name]) => name);
    expect(bare).toEqual([]);
  });

  test('its JSON Schema refuses unknown keys and carries the labels', () => {
    const schema = z.toJSONSchema(type.schema, { io: 'input' });
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties?.title).toMatchObject({ title: 'Titre' });
  });
});

test('folders, paths and open data names are all different', () => {
  for (const key of ['key', 'folder', 'path', 'api'] as const) {
    const values = allContentTypes.map((type) => type[key]);
    expect(new Set(values).size).toBe(values.length);
  }
});

test('a title is one line, a summary may have several', () => {
  const entry = { title: 'Fête de\n  la science', summary: 'Une phrase.\nUne autre.' };
  const fields = { publishedAt: '2026-11-12', kind: 'actualite' };
  expect(contentTypes.article.schema.parse({ ...entry, ...fields })).toMatchObject({
    title: 'Fête de la science',
    summary: entry.summary,
  });
});

test('visiting an entry meets relations inside optional lists', () => {
  const schema = z.object({
    people: z.array(z.string().meta({ relation: 'contributor' })).default([]),
  });
  const seen: unknown[] = [];
  visit(schema, { people: ['a', 'b'] }, (value, path, { relation }) => {
    if (relation) seen.push([path.join('.'), value, relation]);
  });
  expect(seen).toEqual([
    ['people.0', 'a', 'contributor'],
    ['people.1', 'b', 'contributor'],
  ]);
});

test('a web address is kept as the URI that the open data announces', () => {
  const { shape } = contentTypes.event.schema;
  expect(shape.onlineUrl.parse('https://fr.wikipedia.org/wiki/Forêt')).toBe(
    'https://fr.wikipedia.org/wiki/For%C3%AAt',
  );
});
