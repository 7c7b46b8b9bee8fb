import { contentTypeOf } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { parseEntryText } from '../entry-text.ts';
import { rewriteEntryFile } from './rewrite.ts';
import { judgeEntry } from './validate.ts';

const type = contentTypeOf('event');
const TEXT = `---
# Vérifié par téléphone.
title: "Nuit des étoiles"   # le titre de l’affiche
summary: 'Une soirée : lever les yeux !'
publishedAt: 2026-11-12
themes: [divers]

occurrences:
  - { start: 2027-10-08T20:00, end: 2027-10-08T23:00 }
format: divers
address: { city: Die, insee: "26113" }
source:
  provider: OpenAgenda
  id: "12"
---

Du texte.  

`;

function dataOf(text: string) {
  const { yaml, body } = parseEntryText(text);
  const judged = judgeEntry(
    type,
    { ...(yaml?.data as object), body },
    { today: '2026-11-24', images: [] },
  );
  if ('problems' in judged) throw new Error(JSON.stringify(judged.problems));
  return judged;
}

test('a file that says it all already stays as it is, to the last space', () => {
  expect(rewriteEntryFile(type, TEXT, dataOf(TEXT))).toBe(TEXT);
});

test('what changes is written anew, the rest keeps its comments and its style', () => {
  const { data, body } = dataOf(TEXT);
  const wanted = {
    ...data,
    title: 'Nuit des étoiles\u00a0: la suite',
    updatedAt: '2026-11-20',
    occurrences: [{ start: '2027-10-09T20:00' }],
    source: { provider: 'OpenAgenda', id: '12', digest: '1 title:abc' },
  };
  const text = rewriteEntryFile(type, TEXT, { data: wanted, body });
  expect(text).toMatchInlineSnapshot(`
    "---
    # Vérifié par téléphone.
    title: "Nuit des étoiles : la suite"   # le titre de l’affiche
    summary: 'Une soirée : lever les yeux !'
    publishedAt: 2026-11-12
    updatedAt: 2026-11-20
    themes: [divers]

    occurrences:
      - { start: 2027-10-09T20:00 }
    format: divers
    address: { city: Die, insee: "26113" }
    source:
      provider: OpenAgenda
      id: "12"
      digest: 1 title:abc
    ---

    Du texte.  

    "
  `);
  expect(dataOf(text).data).toEqual(wanted);
});

test('a field that is emptied goes, a text that changes takes the place of the former', () => {
  const { data } = dataOf(TEXT);
  const { themes, ...wanted } = data;
  const text = rewriteEntryFile(type, TEXT, { data: wanted, body: 'Autre texte.' });
  expect(text).not.toContain('themes');
  expect(text).toMatch(/---\n\nAutre texte\.\n$/);
  expect(rewriteEntryFile(type, text, { data: wanted, body: 'Autre texte.' })).toBe(text);
});

test('a header all in braces stays in braces', () => {
  const text =
    '---\n{ title: Nuit des étoiles, publishedAt: 2026-11-12, summary: Une soirée pour lever les yeux., format: divers, address: { city: Die }, period: { from: 2027-01-01, to: 2027-01-02 } }\n---\n';
  const { data, body } = dataOf(text);
  const wanted = { ...data, title: 'Nuit du ciel' };
  const rewritten = rewriteEntryFile(type, text, { data: wanted, body });
  expect(rewritten).toBe(text.replace('Nuit des étoiles', 'Nuit du ciel'));
});

test('lines that end as on Windows still do', () => {
  const text = TEXT.replaceAll('\n', '\r\n');
  const { data, body } = dataOf(TEXT);
  const wanted = { ...data, format: 'conference' };
  expect(rewriteEntryFile(type, text, { data: wanted, body })).toBe(
    text.replace('format: divers', 'format: conference'),
  );
});

test('a field after the last one has its own line, and leaves those before as they are', () => {
  const without = TEXT.replace(/source:\n.*\n.*\n/, '');
  const whole = without.replace(/(address: .*\n)/, '$1onlineUrl: https://a.example/\n');
  expect(rewriteEntryFile(type, without, dataOf(whole))).toBe(whole);
});
