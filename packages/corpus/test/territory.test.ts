import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkTerritory, loadTaxonomies, loadTerritory } from '@echosciences/content';
import { JPEG } from '@echosciences/content/test';
import { expect, onTestFinished, test } from 'vitest';
import type { CorpusEntry } from '../src/index.ts';
import { entryFile, SHARES, territoryEntries } from '../src/index.ts';

const TODAY = '2026-11-24';
const REPOSITORY = resolve(import.meta.dirname, '../../..');
const PICTURES = ['vue-01.jpg', 'vue-02.jpg'];
const ALL = generate('bretagne', 1000);

function generate(id: string, entries: number, seed = 1): CorpusEntry[] {
  return [...territoryEntries({ id, entries, seed, today: TODAY, pictures: PICTURES })];
}

const filesOf = (entries: readonly CorpusEntry[]) =>
  entries.map(({ folder, data, body }) => [folder, entryFile(data, body)]);

test('the same seed gives the same files, another one others', () => {
  expect(filesOf(generate('corse', 60))).toEqual(filesOf(generate('corse', 60)));
  expect(filesOf(generate('corse', 60, 2))).not.toEqual(filesOf(generate('corse', 60)));
  expect(filesOf(generate('drome', 60))).not.toEqual(filesOf(generate('corse', 60)));
});

test('a small corpus begins a larger one', () => {
  expect(filesOf(generate('bretagne', 150))).toEqual(filesOf(ALL.slice(0, 150)));
});

test.each(['bretagne', 'nantes-metropole'])(
  'the check finds no error among the entries of %s',
  (id) => {
    const content = mkdtempSync(join(tmpdir(), 'corpus-'));
    onTestFinished(() => rmSync(content, { recursive: true }));
    for (const path of [
      'national/taxonomies.yaml',
      `${id}/territoire.yaml`,
      `${id}/contributeurs`,
    ]) {
      cpSync(join(REPOSITORY, 'content', path), join(content, path), { recursive: true });
    }
    for (const { folder, data, body, pictures } of generate(id, 200)) {
      const directory = join(content, id, folder);
      mkdirSync(directory, { recursive: true });
      writeFileSync(join(directory, 'index.md'), entryFile(data, body));
      const cover = data.cover as { src: string } | undefined;
      for (const name of cover ? [cover.src, ...pictures] : pictures) {
        writeFileSync(join(directory, name), JPEG);
      }
    }
    const { data: taxonomies } = loadTaxonomies(content);
    const findings = checkTerritory(loadTerritory(content, id), {
      taxonomies,
      territories: new Map(),
    });
    expect(findings.filter(({ level }) => level === 'erreur')).toEqual([]);
  },
);

test('each type has its share', () => {
  for (const [type, share] of Object.entries(SHARES)) {
    const count = ALL.filter((entry) => entry.type === type).length;
    expect(Math.abs(count - share * ALL.length), type).toBeLessThan(8);
  }
});

test('four events in five have begun, over three years and a half', () => {
  const days = ALL.flatMap(({ day }) => day ?? []).sort();
  const begun = days.filter((day) => day < TODAY).length / days.length;
  expect(begun).toBeGreaterThan(0.74);
  expect(begun).toBeLessThan(0.86);
  expect([days[0]?.slice(0, 4), days.at(-1)?.slice(0, 4)]).toEqual(['2024', '2027']);
});

test('events come in all the ways that the schema knows', () => {
  const events = ALL.filter(({ type }) => type === 'event').map(({ data }) => data);
  const some = (field: string) => events.filter((data) => data[field] !== undefined).length;
  for (const field of ['place', 'address', 'onlineUrl', 'period', 'occurrences', 'eventStatus']) {
    expect(some(field), field).toBeGreaterThan(5);
  }
  for (const field of ['partOf', 'previousEdition', 'registration', 'age', 'organizers', 'cover']) {
    expect(some(field), field).toBeGreaterThan(2);
  }
});

test('articles have from 50 to 1,200 words, half of them more than some 360', () => {
  const words = ALL.filter(({ type }) => type === 'article')
    .map(({ body }) => body.split(/\s+/).length)
    .sort((a, b) => a - b);
  const median = words[Math.floor(words.length / 2)] ?? 0;
  expect(median).toBeGreaterThan(280);
  expect(median).toBeLessThan(450);
  expect(words[0]).toBeGreaterThan(20);
  expect(words.at(-1)).toBeLessThan(1500);
});

test('a few themes are frequent, most are rare', () => {
  const counts = new Map<string, number>();
  for (const theme of ALL.flatMap(({ data }) => data.themes as string[])) {
    counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  const sorted = [...counts.values()].sort((a, b) => b - a);
  expect(sorted).toHaveLength(18);
  expect(sorted[0] as number).toBeGreaterThan(3 * (sorted[9] as number));
});
