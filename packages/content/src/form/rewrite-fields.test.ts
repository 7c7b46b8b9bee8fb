import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { importVocabulary, nationalPins, taxonomies, territory } from '@echosciences/schemas';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../yaml.ts';
import { rewriteFields } from './rewrite.ts';
import { judgeSettings } from './validate.ts';

type Data = Record<string, unknown>;

const CONTENT = resolve(import.meta.dirname, '../../../../content');
const SCHEMAS: Record<string, z.ZodType> = {
  'territoire.yaml': territory,
  'a-ne-pas-manquer.yaml': nationalPins,
  'taxonomies.yaml': taxonomies,
  'correspondances.yaml': importVocabulary,
};
const FILES = globSync(`*/{${Object.keys(SCHEMAS)}}`, { cwd: CONTENT }).sort();

function fileOf(path: string) {
  const text = readFileSync(resolve(CONTENT, path), 'utf8');
  return { text, schema: SCHEMAS[basename(path)] as z.ZodType };
}

function dataOf(text: string): Data {
  return (parseYaml(text).data ?? {}) as Data;
}

function judgedOf(schema: z.ZodType, data: Data): Data {
  const judged = judgeSettings(schema, data);
  if ('problems' in judged) throw new Error(JSON.stringify(judged.problems));
  return judged.data;
}

/** Saves a settings file as its form does, once something was changed in it. */
function saved<T>(schema: z.ZodType, text: string, change: (data: T) => unknown): string {
  const data = dataOf(text);
  change(data as T);
  const judged = judgedOf(schema, data);
  const rewritten = rewriteFields(schema, text, judged);
  expect(judgedOf(schema, dataOf(rewritten))).toEqual(judged);
  return rewritten;
}

/** The lines between what begins and what ends both texts alike: those that went, those that came. */
function diff(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const between = (lines: string[]) => lines.slice(start, lines.length - end);
  return [...between(a).map((line) => `-${line}`), ...between(b).map((line) => `+${line}`)];
}

describe.each(FILES)('%s', (path) => {
  const { text, schema } = fileOf(path);
  const data = dataOf(text);

  test('saved without a change stays as it is to the letter', () => {
    expect(saved(schema, text, () => {})).toBe(text);
    expect(rewriteFields(z.unknown(), text, data)).toBe(text);
  });

  test.each(Object.keys(data))('a text changed in %s is one new line', (key) => {
    const after = rewriteFields(z.unknown(), text, { ...data, [key]: otherwise(data[key]) });
    expect(added(diff(text, after))).toHaveLength(1);
  });

  test.each(Object.keys(data))('%s loses its first item, or all of it, and nothing else', (key) => {
    const value = data[key];
    const fewer = Array.isArray(value) ? value.slice(1) : undefined;
    const after = rewriteFields(z.unknown(), text, { ...data, [key]: fewer });
    expect(after.length).toBeLessThan(text.length);
    const lines = added(diff(text, after));
    // A list in brackets is a line.
    expect(lines.filter((line) => !line.startsWith(`+${key}: [`))).toEqual([]);
    const { [key]: left = [] } = dataOf(after);
    expect(left).toEqual(fewer ?? []);
  });
});

/** The same with another text, or number, at the first place that has one. */
function otherwise(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return 'Deux : "mots" # et un';
  const [[key, first] = ['', '']] = Object.entries(value);
  return Array.isArray(value)
    ? value.with(0, otherwise(first))
    : { ...value, [key]: otherwise(first) };
}

function added(lines: readonly string[]): string[] {
  return lines.filter((line) => line.startsWith('+'));
}

describe('a vocabulary', () => {
  const TEXT = `# L’identifiant ne change jamais.
terms:
  - { id: climat, label: Climat } # le premier
  - { id: terre, label: Terre et géologie }
  # Depuis 2026.
  - { id: ocean, label: 'Océan et eau' } # avec les rivières
words:
  - term: climat
    ages: { from: 0, to: 5 }
    words:
      - banquise
      - canicule
      - météo
`;
  const schema = z.object({
    terms: z.array(z.object({ id: z.string(), label: z.string() })),
    words: z.array(
      z.object({
        term: z.string(),
        ages: z.object({ from: z.number(), to: z.number() }).optional(),
        words: z.array(z.string()),
      }),
    ),
  });
  type Vocabulary = z.output<typeof schema>;
  const save = (change: (data: Vocabulary) => unknown) => diff(TEXT, saved(schema, TEXT, change));

  test('has the line of a term changed with its label', () => {
    expect(
      save(({ terms }) => Object.assign(terms[1] ?? {}, { label: 'Terre, géologie' })),
    ).toEqual([
      '-  - { id: terre, label: Terre et géologie }',
      '+  - { id: terre, label: "Terre, géologie" }',
    ]);
  });

  test('gets a new term in the style of its neighbours', () => {
    expect(save(({ terms }) => terms.splice(1, 0, { id: 'sol', label: 'Sols' }))).toEqual([
      '+  - { id: sol, label: Sols }',
    ]);
  });

  test('keeps the comment of a term that moves', () => {
    const text = saved<Vocabulary>(schema, TEXT, ({ terms }) => terms.unshift(...terms.splice(2)));
    const line = "  - { id: ocean, label: 'Océan et eau' } # avec les rivières\n";
    expect(text).toBe(TEXT.replace(line, '').replace('terms:\n', `terms:\n${line}`));
  });

  test('has one line for each word that comes or goes', () => {
    const lines = save(({ words: [first] }) =>
      first?.words.splice(0, 3, 'banquise', 'météo', 'été : 35°'),
    );
    expect(lines).toEqual([
      '-      - canicule',
      '-      - météo',
      '+      - météo',
      '+      - "été : 35°"',
    ]);
  });

  test('loses a group that is emptied, on its line', () => {
    expect(save(({ words: [first] }) => delete first?.ages)).toEqual([
      '-    ages: { from: 0, to: 5 }',
    ]);
  });
});

describe('a file in a style of its own', () => {
  const TEXT = `# En tête.
name: 'Fictif'   # son nom

inName: "en Fictif"
# Retrouvé par hasard.
inconnu: { a: 1 }
domain: fictif.example
tagline: >-
  Un territoire
  pour les tests
summary: Ce territoire n’existe que dans les tests, pour y exercer chaque cas. # à revoir
hue: 100
coordinators: [structure, personne] # dans cet ordre
offline: true
coverage:
    departments:
    - "38" # Isère
    # - "26"
    label: Isère
contact: { url: https://fictif.example/ }
# Fin.`;
  interface Site {
    tagline: string;
    summary: string;
    coordinators: string[];
    coverage: { departments: string[]; epci?: string[] };
    contact: Record<string, string>;
    schoolZone?: string;
  }
  const save = (text: string, change: (data: Site) => unknown) => saved(territory, text, change);
  const CHANGES: [string, (data: Site) => unknown, before: string, after: string][] = [
    [
      'a folded text',
      (data) => Object.assign(data, { tagline: 'Court' }),
      '>-\n  Un territoire\n  pour les tests',
      'Court',
    ],
    [
      'a list in brackets',
      ({ coordinators }) => coordinators.pop(),
      '[structure, personne]',
      '[structure]',
    ],
    [
      'a new item',
      ({ coverage }) => coverage.departments.push('26'),
      '# Isère\n',
      '# Isère\n    - "26"\n',
    ],
    [
      'a new list in a group',
      ({ coverage }) => Object.assign(coverage, { epci: ['200040715'] }),
      '    # - "26"\n',
      '    epci:\n      - "200040715"\n    # - "26"\n',
    ],
    [
      'an address in braces',
      ({ contact }) => Object.assign(contact, { email: 'a@fictif.example' }),
      '/ }',
      '/, email: a@fictif.example }',
    ],
    [
      'a field after the last',
      (data) => Object.assign(data, { schoolZone: 'A' }),
      '# Fin.',
      'schoolZone: A\n# Fin.',
    ],
  ];

  test.each(CHANGES)('%s is all that changes', (_, change, before, after) => {
    expect(save(TEXT, change)).toBe(TEXT.replace(before, after));
    const windows = TEXT.replaceAll('\n', '\r\n');
    expect(save(windows, change)).toBe(TEXT.replace(before, after).replaceAll('\n', '\r\n'));
  });

  test('that two people changed, each in a draft, is merged by Git', () => {
    const ours = save(TEXT, (data) => Object.assign(data, { tagline: 'Court' }));
    const theirs = save(TEXT, ({ coverage }) => coverage.departments.push('26'));
    const both = save(ours, ({ coverage }) => coverage.departments.push('26'));
    expect(merged(ours, TEXT, theirs)).toBe(both);
  });

  test('loses no comment to a text of several lines', () => {
    const text = save(TEXT, (data) => {
      data.summary = `${data.summary}\n\nSur deux paragraphes.`;
    });
    expect(text.match(/#.*/g)).toEqual(TEXT.match(/#.*/g));
    expect(dataOf(text)).toMatchObject({ inconnu: { a: 1 } });
  });

  test('keeps in order what is changed twice', () => {
    const once = save(TEXT, ({ coverage }) => coverage.departments.unshift('05', '01'));
    expect(once).toContain('    - "05"\n    - "01"\n    - "38" # Isère\n');
    expect(save(once, ({ coverage }) => coverage.departments.splice(0, 2))).toBe(TEXT);
  });

  test.each(['', '# Rien encore.\n'])('is begun after what it says already: %j', (text) => {
    const begun = saved<{ pins: object[] }>(nationalPins, text, (data) => {
      data.pins = [{ entry: 'bretagne/agenda/x', until: '2027-01-02' }];
    });
    expect(begun).toBe(`${text}pins:\n  - entry: bretagne/agenda/x\n    until: 2027-01-02\n`);
  });
});

/** What `git merge` makes of two changes of a text. */
function merged(ours: string, base: string, theirs: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'merge-'));
  const paths = [ours, base, theirs].map((text, index) => {
    const path = join(directory, String(index));
    writeFileSync(path, text);
    return path;
  });
  const { stdout } = spawnSync('git', ['merge-file', '-p', ...paths], { encoding: 'utf8' });
  rmSync(directory, { recursive: true });
  return stdout;
}

test('an item that begins by another field is written anew, what no form knows included', () => {
  const text = 'list:\n  - a: 1 # un\n    z: 2\n  # entre deux\n  - a: 3\n';
  const schema = z.object({
    list: z.array(z.object({ a: z.number().optional(), b: z.number().optional() })),
  });
  expect(rewriteFields(schema, text, { list: [{ b: 1 }, { a: 3 }] })).toBe(
    'list:\n  - z: 2\n    b: 1\n  # entre deux\n  - a: 3\n',
  );
});
