import { fieldProblem, judgeEntry, judgeSettings } from '@echosciences/content/form/validate';
import type { ContentTypeKey } from '@echosciences/schemas';
import { allContentTypes, contentTypes, metaOf, nationalPins, parse } from '@echosciences/schemas';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { readSettingsFile, writeSettingsFile } from './settings-file.ts';

const CONTEXT = { today: '2026-11-24', images: [] };

interface Leaf {
  path: string;
  schema: z.ZodType;
}

/** Every field that a person fills, whatever group or list it is in. */
function leaves(schema: z.core.$ZodType, path = ''): Leaf[] {
  const def = schema._zod.def as unknown as {
    type: string;
    innerType?: z.core.$ZodType;
    element?: z.core.$ZodType;
    shape?: Record<string, z.core.$ZodType>;
  };
  if (def.innerType) return leaves(def.innerType, path);
  if (def.type === 'object') {
    return Object.entries(def.shape ?? {}).flatMap(([key, field]) =>
      leaves(field, path ? `${path}.${key}` : key),
    );
  }
  if (def.element) return leaves(def.element, `${path}.*`);
  return [{ path, schema: schema as z.ZodType }];
}

/** Values of which the schema of any field that can be wrong refuses one. */
const INVALID: unknown[] = [
  'n’importe quoi \u202E',
  'n’importe quoi',
  'x'.repeat(5000),
  '2027-02-30',
  '2027-03-28T02:30',
  -1000,
  'peut-être',
];

describe.each(allContentTypes.map(({ key }) => key))('%s', (key) => {
  const { schema } = contentTypes[key as ContentTypeKey];
  const cases = leaves(schema).filter(({ schema: field }) => field._zod.def.type !== 'boolean');

  test.each(cases.map(({ path, schema: field }) => [path, field] as const))(
    'an invalid %s is refused at the field, in the words of the build',
    (path, field) => {
      const refused = INVALID.map((value) => [value, parse(field, value)] as const).filter(
        ([, parsed]) => 'problems' in parsed,
      );
      expect(refused, metaOf(field).title).not.toEqual([]);
      for (const [value, parsed] of refused) {
        const { problems } = parsed as { problems: { reason: string }[] };
        expect(fieldProblem(schema as z.ZodType, path, value)).toBe(problems[0]?.reason);
      }
    },
  );
});

describe('an entry', () => {
  const event = contentTypes.event as never as (typeof allContentTypes)[number];
  const valid = {
    title: 'Nuit des étoiles',
    summary: 'Une nuit pour lever les yeux vers le ciel.',
    format: 'observation',
    occurrences: [{ start: '2027-10-08T20:00' }],
    address: { city: 'Corte' },
  };
  const reasons = (form: object) => {
    const judged = judgeEntry(event, form as never, CONTEXT);
    return 'problems' in judged ? judged.problems.map(({ reason }) => reason) : [];
  };

  test('that lacks nothing is accepted, published today when it does not say when', () => {
    expect(judgeEntry(event, valid, CONTEXT)).toMatchObject({
      data: { publishedAt: '2026-11-24' },
    });
  });

  test('is refused by rules across its fields', () => {
    expect(reasons({ ...valid, occurrences: [] })).toEqual([
      expect.stringContaining('au moins une séance'),
    ]);
    expect(reasons({ ...valid, address: {} })).toEqual([expect.stringContaining('dire où')]);
  });

  test('is refused for its text as by the build', () => {
    expect(reasons({ ...valid, body: '# Titre\n\n![](ciel.png)' })).toEqual([
      expect.stringMatching(/^ligne 1 : titre de niveau 1/),
      expect.stringMatching(/^ligne 3 : image sans texte de remplacement/),
    ]);
  });

  test('whose image lacks its credit or its text is refused', () => {
    const cover = { src: 'ciel.png', alt: '', credit: '' };
    expect(reasons({ ...valid, cover })).toHaveLength(2);
  });
});

test('a settings file that cannot be read is not replaced by the empty form that it gives', () => {
  const form = readSettingsFile('# Les choix\npins: [\n');
  const judged = judgeSettings(nationalPins, form);
  expect(judged).toMatchObject({
    problems: [{ reason: expect.stringMatching(/^ligne \d+ : YAML/) }],
  });
  expect(writeSettingsFile(form)).toBe('# Les choix\npins: [\n');
});

test('nor is one that is no list of fields', () => {
  for (const text of ['- a\n', 'un texte\n']) {
    const judged = judgeSettings(nationalPins, readSettingsFile(text));
    expect(judged).toMatchObject({
      problems: [{ reason: expect.stringMatching(/un champ par ligne/) }],
    });
  }
});

test('a settings file is written as it was read, its comments and what its form leaves out included', () => {
  const text = `# Les choix
pins: # trois au plus
  - { entry: bretagne/agenda/x, until: "2027-01-02" } # jusqu’au lundi
inconnu: 1
# fin
`;
  const form = readSettingsFile(text);
  const judged = judgeSettings(nationalPins, form);
  if ('problems' in judged) throw new Error();
  const { file_text } = form;
  expect(writeSettingsFile({ ...judged.data, file_text }, nationalPins)).toBe(text);
  // As the browser keeps it while a person writes.
  const begun = { ...form, pins: [{ entry: 'bretagne/agenda/y', until: '2027-01-02' }] };
  expect(writeSettingsFile(begun)).toBe(text.replace('agenda/x', 'agenda/y'));
});
