import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Item } from '@echosciences/aggregate';
import { publish } from '@echosciences/aggregate';
import { loadTerritory, plainText } from '@echosciences/content';
import { writeNetwork } from '@echosciences/corpus';
import { flag, readArguments, whole } from '@echosciences/scripts/lib/arguments.ts';
import { loadConfig } from '@echosciences/theme/integration/load-config.ts';
import { writeIndexes } from '@echosciences/theme/integration/search/write-indexes.ts';
import { recordsOf } from '@echosciences/theme/integration/search-index.ts';
import { SEARCH } from '@echosciences/theme/lib/search/params.ts';
import { launchBrowser } from '../src/browser.ts';
import type { FirstSearch } from './search-bytes.ts';
import { firstSearches, mergedSearches } from './search-bytes.ts';

/**
 * `pnpm bench:search [--entries N] [--merged]`: what a reader of the portal downloads for a first
 * search, with the real content (as built) and with N generated entries in each territory, without
 * what has ended and with it; what indexing them costs, and which files one changed article changes.
 * `--merged` compares with one index per territory, which takes minutes when they are large. Tables,
 * and JSON in `.cache/bench-search.json`.
 */
const { values } = readArguments({
  language: 'en',
  usage: 'pnpm bench:search [--entries N] [--merged]',
  options: { entries: whole(1000), merged: flag },
});

const QUESTIONS = [
  'planetarium',
  'éclipse',
  'fête de la science',
  'l’océan',
  'Brest',
  'dinosaures',
  'réchauffement climatique',
  'abeilles',
  'CPIE Corte',
  'volcans d’Auvergne',
  'Laennec',
  'Bretagne',
  'Saint-Étienne',
  'intelligence artificielle',
  'nuit des étoiles',
];
const ROOT = resolve(import.meta.dirname, '../../..');
const PORTAL = join(ROOT, 'sites/national/dist');
if (!existsSync(join(PORTAL, 'pagefind'))) {
  throw new Error('The portal is not built: "pnpm build --filter=@sites/national" first.');
}

const work = mkdtempSync(join(tmpdir(), 'search-'));
const browser = await launchBrowser();
try {
  const config = loadConfig(pathToFileURL(join(ROOT, 'sites/national/')), {
    ECHOSCIENCES_NOW: '2026-11-24',
  });
  const real = await firstSearches(browser, PORTAL, QUESTIONS);
  show('real content', real);

  const content = join(work, 'content');
  const network = { contentDirectory: content, repository: ROOT, today: '2026-11-24' };
  await writeNetwork({ ...network, entries: values.entries });
  const texts = new Map<string, string>();
  const items = config.territories.flatMap(({ id: territory, origin }) => {
    const { entries } = loadTerritory(content, territory);
    for (const entry of entries) {
      texts.set(`${territory}/${entry.type.key}/${entry.slug}`, plainText(entry));
    }
    return publish(entries, { territory, origin });
  });
  const textOf = ({ territory, type, id }: Item) => texts.get(`${territory}/${type}/${id}`) ?? '';
  const one = join(work, 'one');
  for (const part of ['recherche', '_astro', 'favicon.svg', '404.html']) {
    cpSync(join(PORTAL, part), join(one, part), { recursive: true });
  }
  const index = (text: typeof textOf, path: string) =>
    timed(() => writeIndexes(recordsOf(items, text, config), path));
  const seconds = { all: await index(textOf, join(one, 'pagefind')), oneTerritory: 0 };
  const generated = await firstSearches(browser, one, QUESTIONS);
  show(`${items.length} generated entries`, generated);
  const withEnded = await firstSearches(browser, one, QUESTIONS, { [SEARCH.past]: '1' });
  show(`${items.length} generated entries, what has ended too`, withEnded);

  const changed = items.find(({ territory, type }) => territory === 'corse' && type === 'article');
  const again = join(work, 'again');
  await index(
    (item) => (item === changed ? `${textOf(item)} Une phrase de plus.` : textOf(item)),
    again,
  );
  const files = difference(join(one, 'pagefind'), again);
  rmSync(again, { recursive: true });

  let apart: FirstSearch[] = [];
  if (values.merged) {
    const merged = join(work, 'merged');
    cpSync(join(one, 'recherche'), join(merged, 'recherche'), { recursive: true });
    cpSync(join(one, '404.html'), join(merged, '404.html'));
    const names = config.territories.map(({ id }) => id);
    for (const id of names) {
      const own = items.filter(({ territory }) => territory === id);
      const { current, ended } = recordsOf(own, textOf, config);
      const path = join(merged, id, 'pagefind');
      const taken = await timed(() =>
        writeIndexes({ current: [...current, ...ended], ended: [] }, path),
      );
      if (id === 'corse') seconds.oneTerritory = taken;
    }
    apart = await mergedSearches(browser, merged, names, QUESTIONS);
    show(`${items.length} generated entries, ${names.length} indexes merged`, apart);
  }

  console.table({ 'seconds to index': seconds, 'files that one article changes': files });
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(
    join(ROOT, '.cache/bench-search.json'),
    `${JSON.stringify({ real, generated, withEnded, apart, seconds, files }, null, 2)}\n`,
  );
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

function show(title: string, searches: readonly FirstSearch[]) {
  console.log(`\n${title}: kB on the wire for a first search`);
  console.table(
    searches.map(({ question, search, bytes, requests, milliseconds }) => ({
      question,
      search: kilo(search),
      ...Object.fromEntries(Object.entries(bytes).map(([part, size]) => [part, kilo(size)])),
      requests,
      ms: milliseconds,
    })),
  );
  const sizes = searches.map(({ search }) => search).sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  console.log(`median ${kilo(median)} kB, largest ${kilo(sizes.at(-1) ?? 0)} kB`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round((performance.now() - started) / 100) / 10;
}

/** Files of an index that are not in the former one, names being made of what files hold. */
function difference(before: string, after: string) {
  const list = (directory: string) =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.pf_/.test(name),
    );
  const known = new Set(list(before));
  const all = list(after);
  const added = all.filter((name) => !known.has(name));
  const bytes = added.reduce((sum, name) => sum + statSync(join(after, name)).size, 0);
  return { new: added.length, of: all.length, kB: kilo(bytes) };
}

function kilo(size: number): number {
  return Math.round(size / 1000);
}
