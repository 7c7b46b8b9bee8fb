import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CustomRecord } from 'pagefind';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { joinShards } from './join.ts';
import { asIndexed, SIGNATURE, shardOf } from './shard.ts';
import { wholeOutput, writeIndexes } from './write-indexes.ts';

const WORDS =
  'marée marées marées’ étoile étoiles etoile cœur année anne endémique endémisme endemique science océan océans 🎉 \u{1F600} ﬁn grenoble île ile 2026 C++ l’eau'.split(
    ' ',
  );
const root = mkdtempSync(join(tmpdir(), 'search-'));
const [kept, output] = [join(root, 'kept'), join(root, 'output')];
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  for (const directory of [kept, output]) rmSync(directory, { recursive: true, force: true });
});

describe('an index joined from shards', () => {
  test('is, byte for byte, what Pagefind makes of all records at once, whatever the shards are', async () => {
    const all = records(700);
    const theirs = await pagefindAlone(all);
    expect(await joined(all, 1)).toEqual(theirs);
    expect(await joined(all, 3)).toEqual(theirs);
  });

  test('has the pages of the index that stands in for it with another version of Pagefind', async () => {
    const current = records(30);
    const { output: whole } = await wholeOutput(current);
    await close();
    await writeIndexes({ current, ended: [] }, output);
    const names = filesOf(output).filter((name) => !/^(?:archives|mots)/.test(name));
    expect(whole.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  test('leaves out the records without a word that Pagefind leaves out', async () => {
    const [first, ...others] = records(6) as [CustomRecord, ...CustomRecord[]];
    const empty = ['', ' ', '\uE3FF', '!', '\u200B'].map((content, index) => ({
      ...first,
      url: `/vide/${index}/`,
      content,
    }));
    const all = [first, ...empty, ...others];
    expect(await joined(all, 2)).toEqual(await pagefindAlone(all));
  });
});

describe('what is kept from the last build', () => {
  test('changes nothing: after any edits the folder is what a first build writes', async () => {
    const base = records(40);
    const [first, second] = base as [CustomRecord, CustomRecord];
    const changed = { ...first, content: `${first.content} planétarium` };
    const added = { ...second, url: '/nouveau/', meta: { title: 'Nouveau', people: 'Ada' } };
    const edits = [
      { current: base, ended: [] },
      { current: [changed, ...base.slice(1)], ended: [] },
      { current: [changed, added, ...base.slice(1)], ended: [] },
      { current: base.slice(5), ended: base.slice(0, 5) },
      { current: [...base].reverse(), ended: [] },
      { current: [], ended: base },
      { current: [], ended: [] },
      { current: base, ended: [] },
    ];
    for (const [index, edit] of edits.entries()) {
      await writeIndexes(edit, output, kept);
      const cold = join(root, `cold-${index}`);
      await writeIndexes(edit, cold);
      expect(contents(output)).toEqual(contents(cold));
      // Nor is an empty folder left.
      expect(readdirSync(output, { recursive: true })).toHaveLength(
        readdirSync(cold, { recursive: true }).length,
      );
    }
  });

  test('leaves the files of an unchanged index alone, and writes few of a changed one', async () => {
    const current = records(40);
    await writeIndexes({ current, ended: [] }, output, kept);
    age(output);
    await writeIndexes({ current, ended: [] }, output, kept);
    expect(rewritten(output)).toEqual([]);
    const [first, ...others] = current as [CustomRecord, ...CustomRecord[]];
    const longer = { ...first, content: `${first.content} planétarium` };
    await writeIndexes({ current: [longer, ...others], ended: [] }, output, kept);
    expect(rewritten(output).filter((name) => name.includes('fragment'))).toHaveLength(1);
    expect(rewritten(output).filter((name) => name.startsWith('archives'))).toEqual([]);
  });

  test('is not believed when a file is gone, another is there, or what was kept is damaged', async () => {
    const current = records(20);
    await writeIndexes({ current, ended: [] }, output, kept);
    const whole = contents(output);
    const [fragment] = readdirSync(join(output, 'fragment'));
    rmSync(join(output, 'fragment', `${fragment}`));
    writeFileSync(join(output, 'index/fr_0000000.pf_index'), 'of another build');
    await writeIndexes({ current, ended: [] }, output, kept);
    expect(contents(output)).toEqual(whole);
    for (const name of readdirSync(join(kept, 'shards'))) {
      const path = join(kept, 'shards', name);
      writeFileSync(path, readFileSync(path).subarray(0, 50));
    }
    writeFileSync(join(kept, 'written'), '{}');
    rmSync(output, { recursive: true });
    await writeIndexes({ current, ended: [] }, output, kept);
    expect(contents(output)).toEqual(whole);
  });

  test('may be carried to another folder', async () => {
    const current = records(20);
    await writeIndexes({ current, ended: [] }, output, kept);
    cpSync(kept, join(root, 'carried'), { recursive: true });
    await writeIndexes({ current, ended: [] }, join(root, 'elsewhere'), join(root, 'carried'));
    expect(contents(join(root, 'elsewhere'))).toEqual(contents(output));
  });
});

/** Records that share words and spellings of words, and have not all the same metadata. */
function records(count: number): CustomRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const word = (step: number) => WORDS[(index * step + step) % WORDS.length] ?? '';
    return {
      url: `/articles/${index}/`,
      language: 'fr',
      content: `${word(3)} ${word(5)} ${word(7)} et ${word(3)} ${'océan '.repeat(index % 60)}n${index}`,
      meta: {
        title: `${word(11)} ${word(13)}`,
        ...(index % 3 === 0 && { place: word(2) }),
        ...(index % 50 === 49 && { date: '24 novembre', people: word(17) }),
      },
      filters: { theme: index % 4 === 0 ? [] : [word(2), 'climat'], rubrique: ['articles'] },
    };
  });
}

/** Contents of an index's files before compression, joined from so many shards. */
async function joined(all: readonly CustomRecord[], shards: number): Promise<Files> {
  const fields = [...new Set(all.flatMap(({ meta = {} }) => Object.keys(meta)))].sort();
  const parts = [];
  for (let shard = 0; shard < shards; shard++) {
    const places = all.flatMap((_, place) => ((place * 7) % shards === shard ? [place] : []));
    const some = places.map((place) => all[place] as CustomRecord);
    parts.push({ places, shard: await shardOf(some, fields) });
  }
  await close();
  const { files, fragments } = joinShards(parts, fields);
  return sorted([
    ...files.map(({ name, content }) => [name, base64(content)] as const),
    ...[...fragments].map(([name, { bytes }]) => [name, base64(opened(bytes))] as const),
  ]);
}

async function pagefindAlone(all: readonly CustomRecord[]): Promise<Files> {
  const { index } = await createIndex({ forceLanguage: 'fr' });
  for (const record of all) await index?.addCustomRecord(asIndexed(record));
  const files = (await index?.getFiles())?.files ?? [];
  await close();
  return sorted(
    files
      .filter(({ path }) => path.includes('.pf_'))
      .map(({ path, content }) => [path, base64(opened(content))] as const),
  );
}

type Files = Record<string, string>;

function sorted(files: (readonly [string, string])[]): Files {
  return Object.fromEntries(files.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function opened(bytes: Uint8Array): Buffer {
  return gunzipSync(bytes).subarray(SIGNATURE.length);
}

function contents(directory: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(directory).map((name) => [name, readFileSync(join(directory, name), 'base64')]),
  );
}

const LONG_AGO = new Date('2020-01-01');

function age(directory: string): void {
  for (const name of filesOf(directory)) utimesSync(join(directory, name), LONG_AGO, LONG_AGO);
}

function rewritten(directory: string): string[] {
  return filesOf(directory).filter((name) => statSync(join(directory, name)).mtime > LONG_AGO);
}

function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(directory, name)).isFile())
    .sort();
}
