import type { FormData } from '@echosciences/content/form/file';
import { readEntryFile, writeEntryFile } from '@echosciences/content/form/file';
import { judgeEntry } from '@echosciences/content/form/validate';
import type { ContentTypeKey } from '@echosciences/schemas';
import { allContentTypes, contentTypes, parse } from '@echosciences/schemas';
import fc from 'fast-check';
import { fromJS } from 'immutable';
import { describe, expect, test } from 'vitest';
import { arbitraryEntry } from './arbitrary.ts';

const CONTEXT = { today: '2026-11-24', images: ['ciel.png'] };
const BODY = '## Au programme\n\n![Le ciel](ciel.png)\n\n- une nuit,\n- une autre.';
const keys = allContentTypes.map(({ key }) => key);

function typeOf(key: ContentTypeKey) {
  return contentTypes[key] as never as (typeof allContentTypes)[number];
}

describe('a file', () => {
  test.each(keys)('of a valid %s, saved by Decap, is read back as the same entry', (key) => {
    const type = typeOf(key);
    let valid = 0;
    fc.assert(
      fc.property(arbitraryEntry(key), (entry) => {
        const parsed = parse(type.schema, entry);
        if ('problems' in parsed) return;
        valid++;
        // Decap keeps what a form holds as immutable maps, and empties as they were left.
        const form = fromJS({ ...leftovers(entry), body: BODY }) as unknown as { toJS(): FormData };
        const judged = judgeEntry(type, form.toJS(), CONTEXT);
        if ('problems' in judged) throw new Error(JSON.stringify(judged.problems));
        const text = writeEntryFile(type, { ...judged.data, body: judged.body });
        const { body, file_health, ...data } = readEntryFile(type, text);
        expect(file_health).toBeUndefined();
        expect(body).toBe(BODY);
        expect(parse(type.schema, data)).toEqual({ data: meaning(parsed.data) });
        // Saved again without a change, not a byte differs.
        expect(writeEntryFile(type, { ...data, body })).toBe(text);
      }),
      { numRuns: key === 'event' ? 240 : 80, seed: 6 },
    );
    expect(valid).toBeGreaterThan(20);
  });

  test('says what a person would have written, and no more', () => {
    const form: FormData = {
      entry_tools: '',
      details: ' - 8 octobre 2027',
      title: "L'été des étoiles",
      format: 'conference',
      eventStatus: 'scheduled',
      occurrences: [{ start: '2027-10-08T20:00', end: '' }],
      period: { from: '', openings: [] },
      eventAttendanceMode: 'offline',
      place: null,
      address: { city: 'Corte', postalCode: '20250', name: '  ' },
      summary: 'Une nuit pour lever les yeux vers le ciel.',
      cover: { src: '', alt: '', credit: '' },
      accessibility: { hi: false, ii: false, mi: false, pi: false, vi: false },
      themes: [],
      visibility: 'published',
      source: { locked: false },
      body: '\nVenez nombreux.\n\n',
    };
    const type = typeOf('event');
    const judged = judgeEntry(type, form, CONTEXT);
    expect(judged).not.toHaveProperty('problems');
    const { data, body } = judged as { data: Record<string, unknown>; body: string };
    expect(writeEntryFile(type, { ...data, body })).toBe(`---
title: L’été des étoiles
summary: Une nuit pour lever les yeux vers le ciel.
publishedAt: 2026-11-24
occurrences:
  - start: 2027-10-08T20:00
address:
  postalCode: "20250"
  city: Corte
format: conference
---

Venez nombreux.
`);
  });

  test('that is unreadable comes back as text to repair, and is written as it was', () => {
    const text = '---\ntitle: "Nuit\nsummary: x: y\n---\n\nLe texte.\n';
    const form = readEntryFile(typeOf('event'), text);
    expect(form).toMatchObject({ body: 'Le texte.', title: expect.stringContaining('⚠ Nuit') });
    expect(form.file_health?.problems[0]?.message).toMatch(/YAML illisible/);
    expect(writeEntryFile(typeOf('event'), form)).toBe(text);
    expect(judgeEntry(typeOf('event'), form, CONTEXT)).toMatchObject({
      problems: [{ reason: expect.stringMatching(/^ligne \d+ : YAML illisible/) }],
    });
  });

  test('that has no header at all keeps its text', () => {
    const form = readEntryFile(typeOf('article'), 'Bonjour.\n');
    expect(form.body).toBe('Bonjour.');
    expect(form.file_health?.problems).not.toEqual([]);
  });

  test('with an unknown field or a text for a list is opened without them, and says so', () => {
    const text = '---\ntitle: Nuit\ntarif: 5 €\noccurrences: demain\naddress: Corte\n---\n';
    const { title, occurrences, address, file_health } = readEntryFile(typeOf('event'), text);
    expect({ title, occurrences, address }).toEqual({ title: 'Nuit' });
    expect(file_health?.lost).toEqual([
      { path: 'tarif', text: 'tarif: 5 €', message: expect.stringContaining('champ inconnu') },
      { path: 'occurrences', text: 'demain', message: 'une liste est attendue ici' },
      { path: 'address', text: 'Corte', message: 'un groupe de champs est attendu ici' },
    ]);
  });

  test.each([
    '',
    '---\n---\n',
    '---\n- a\n---\n',
    '---\ntitle: &a x\nsummary: *a\n---\n',
    '\u0000',
  ])('as odd as %j never takes the form down', (text) => {
    for (const key of keys) expect(readEntryFile(typeOf(key), text)).toBeTypeOf('object');
  });
});

/** What Decap holds for fields that a person has filled and emptied again. */
function leftovers(entry: Record<string, unknown>): FormData {
  const empty = Object.fromEntries(
    ['cover', 'period', 'contact', 'keywords', 'place', 'updatedAt'].map((name, index) => [
      name,
      ['', null, [], {}, { a: '' }, '  '][index],
    ]),
  );
  return { ...empty, ...entry, entry_tools: '' } as FormData;
}

/** A group whose switches are all off and that has nothing else says as much as no group. */
function meaning(data: unknown): unknown {
  return Object.fromEntries(
    Object.entries(data as object).filter(
      ([, value]) =>
        typeof value !== 'object' ||
        value === null ||
        Array.isArray(value) ||
        Object.values(value).some((inner) => inner !== false),
    ),
  );
}
