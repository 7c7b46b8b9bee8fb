import { allContentTypes, contentTypes, NATIONAL_ID, typography } from '@echosciences/schemas';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { cmsConfig } from './config.ts';
import type { DecapField } from './decap-field.ts';

const TERMS = [{ id: 'astronomie', label: 'Astronomie' }];

function config(id = 'bretagne') {
  return cmsConfig({
    id,
    origin: 'https://bretagne.example',
    taxonomies: new Proxy({} as never, { get: () => TERMS }),
    years: { current: 2026, existing: { agenda: [2024, 2025, 2026], articles: [] } },
    backend: { backend: { name: 'github' }, publish_mode: 'simple' },
  });
}

type Collection = { name: string; folder: string; fields: DecapField[] };

function collection(name: string): Collection {
  const found = config().collections.find((one) => one.name === name);
  if (!found || !('folder' in found)) throw new Error(`No collection ${name}`);
  return found as never;
}

function field(name: string, path: string): DecapField {
  const all = (fields: DecapField[]): DecapField[] =>
    fields.flatMap((one) => [one, ...all(one.fields ?? []), ...all(one.field ? [one.field] : [])]);
  const found = all(collection(name).fields).find(({ schema_path }) => schema_path === path);
  if (!found) throw new Error(`No field ${path}`);
  return found;
}

describe('the configuration of a territory', () => {
  test('has each content type, in its own folders only, under names of its own', () => {
    const { collections } = config();
    const folders = collections.flatMap((one) =>
      'folder' in one ? [String(one.folder)] : one.files.map(({ file }) => file),
    );
    expect(folders.every((folder) => folder.startsWith('content/bretagne/'))).toBe(true);
    expect(collections.every(({ name }) => name.startsWith('bretagne_'))).toBe(true);
    for (const { folder } of allContentTypes) {
      expect(folders.some((path) => path.startsWith(`content/bretagne/${folder}`))).toBe(true);
    }
  });

  test('begins with this year and the next, then goes back', () => {
    const shown = config().collections.filter((one) => !('hide' in one));
    expect(shown.slice(0, 6).map(({ name }) => name)).toEqual([
      'bretagne_agenda_2026',
      'bretagne_agenda_2027',
      'bretagne_agenda_2025',
      'bretagne_agenda_2024',
      'bretagne_articles_2026',
      'bretagne_articles_2027',
    ]);
  });

  test('gives each choice of « Créer » a name of its own', () => {
    const names = config().collections.flatMap((one) =>
      'folder' in one ? [one.label_singular] : [],
    );
    expect(names).toContain('événement 2027');
    expect(new Set(names).size).toBe(names.length);
  });

  test('deletes nothing and sorts nothing by default: both cost a request per entry', () => {
    for (const one of config().collections) {
      expect(one.delete).toBe(false);
      expect(JSON.stringify(one)).not.toContain('default_sort');
    }
  });

  test('names what is added to a list by the word for one', () => {
    const lists = (fields: DecapField[]): DecapField[] =>
      fields.flatMap((one) => [
        ...(one.widget === 'list' ? [one] : []),
        ...lists(one.fields ?? []),
        ...lists(one.field ? [one.field] : []),
      ]);
    const all = [...config('bretagne').collections, ...config('national').collections].flatMap(
      (one) => ('folder' in one ? one.fields : one.files.flatMap(({ fields }) => fields)) as never,
    );
    const plurals = lists(all).filter((one) => one.label_singular === one.label.toLowerCase());
    expect(plurals.map(({ schema_path }) => schema_path)).toEqual([]);
  });

  test('a group that may stay empty asks for its parts once it is begun', () => {
    const asked = (path: string) => {
      const { required, once_begun } = field('bretagne_agenda_2026', path);
      return [required, once_begun];
    };
    expect(asked('cover.alt')).toEqual([false, true]);
    expect(asked('age.min')).toEqual([false, undefined]);
  });

  test('is YAML without aliases, read back as it is', () => {
    const text = stringify(config(), { lineWidth: 0, aliasDuplicateObjects: false });
    expect(text).not.toMatch(/[&*]a\d/);
    expect(parse(text)).toEqual(JSON.parse(JSON.stringify(config())));
  });

  test.each(['bretagne', NATIONAL_ID])('speaks in French typography: %s', (id) => {
    const said: string[] = [];
    JSON.stringify(config(id), (key, value) => {
      if (['label', 'hint', 'description'].includes(key)) said.push(value);
      return value;
    });
    expect(said.map(typography)).toEqual(said);
  });

  test.each(allContentTypes.map(({ key, folder, byYear }) => [key, folder, byYear] as const))(
    'asks for every field of %s that its schema has',
    (key, folder, byYear) => {
      const { fields } = collection(['bretagne', folder, byYear ? 2026 : []].flat().join('_'));
      const names = new Set(fields.map(({ name }) => name));
      expect([...names].length).toBe(fields.length);
      for (const name of Object.keys(contentTypes[key].schema.shape)) expect(names).toContain(name);
      for (const one of fields) {
        expect(one.label, one.name).not.toBe(one.name);
        expect(one.label).toMatch(/^\p{Lu}/u);
      }
    },
  );
});

describe('a field', () => {
  test('has the label, the hint, the limits of its schema', () => {
    expect(field('bretagne_agenda_2026', 'title')).toMatchObject({
      label: 'Titre',
      hint: 'Court et parlant, sans point final.',
      required: true,
      widget: 'string',
      pattern: [String.raw`^\s*[\s\S]{3,120}\s*$`, 'de 3 à 120 caractères'],
    });
  });

  test('of a time or a day is local text, never an instant', () => {
    const formats = ['occurrences.*.start', 'publishedAt', 'period.from'].map(
      (path) => field('bretagne_agenda_2026', path).format,
    );
    expect(formats).toEqual(['YYYY-MM-DDTHH:mm', 'YYYY-MM-DD', 'YYYY-MM-DD']);
  });

  test('of a taxonomy offers its terms, of a relation the entries of its rubrique', () => {
    expect(field('bretagne_agenda_2026', 'themes')).toMatchObject({
      widget: 'select',
      multiple: true,
      max: 6,
      options: [{ label: 'Astronomie', value: 'astronomie' }],
    });
    expect(field('bretagne_agenda_2026', 'place')).toMatchObject({
      widget: 'reference',
      targets: ['place'],
      multiple: false,
    });
  });

  test('inside a group that may stay empty is never required', () => {
    expect(field('bretagne_agenda_2026', 'address.city').required).toBe(false);
    expect(field('bretagne_lieux', 'address.city').required).toBe(true);
  });

  test('that an importer fills is in no form', () => {
    expect(() => field('bretagne_agenda_2026', 'source.digest')).toThrow();
  });
});

test('the portal edits what the network puts forward, its vocabularies and the words of other agendas', () => {
  const settings = config(NATIONAL_ID).collections.at(-1) as { files: { file: string }[] };
  expect(settings.files.map(({ file }) => file)).toEqual([
    'content/national/a-ne-pas-manquer.yaml',
    'content/national/taxonomies.yaml',
    'content/national/correspondances.yaml',
  ]);
});

test('lists of words of other agendas are folded until somebody opens them', () => {
  const settings = config(NATIONAL_ID).collections.at(-1) as { files: { fields: DecapField[] }[] };
  const themes = settings.files.at(-1)?.fields.find(({ name }) => name === 'themes');
  const words = themes?.fields?.find(({ name }) => name === 'words');
  expect(themes).toMatchObject({ collapsed: false });
  expect(words).toMatchObject({ collapsed: true, minimize_collapsed: true });
});
