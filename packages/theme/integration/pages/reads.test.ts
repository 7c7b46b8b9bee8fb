import { AsyncLocalStorage } from 'node:async_hooks';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reads } from '../../lib/reads.ts';
import { ask, derived, oncePerBuild, setReads, sharedHtml } from '../../lib/reads.ts';
import { keyed } from '../../lib/static-paths.ts';

let reads: Reads;
const asked = async (page: () => Promise<unknown>) => {
  const questions = new Set<string>();
  await reads.scope.run(questions, page);
  return [...questions];
};

beforeEach(() => {
  reads = {
    scope: new AsyncLocalStorage(),
    digestOf: JSON.stringify,
    derived: new Map(),
    shared: new Map(),
    takeFiles: () => {},
  };
  setReads(reads);
});
afterEach(() => setReads(undefined));

test('a page is told apart from the one that is made beside it', async () => {
  const page = (name: string) => async () => {
    ask(`${name} first`);
    await Promise.resolve();
    ask(`${name} second`);
  };
  const [a, b] = await Promise.all([asked(page('a')), asked(page('b'))]);
  expect(a).toEqual(['a first', 'a second']);
  expect(b).toEqual(['b first', 'b second']);
});

test('who asks for what was made for another has read what it was made of', async () => {
  let made = 0;
  const lists = derived('lists', async () => {
    ask('events');
    made += 1;
    return made;
  });
  const first = await asked(lists);
  const second = await asked(lists);
  expect(first).toEqual(['derived lists']);
  expect(second).toEqual(first);
  expect(made).toBe(1);
  expect([...(reads.derived.get('lists') ?? [])]).toEqual(['events']);
});

test('what is made once for a build is not that of the next one', () => {
  let made = 0;
  const content = oncePerBuild(() => ++made);
  expect([content(), content()]).toEqual([1, 1]);
  setReads({ ...reads });
  expect([content(), content()]).toEqual([2, 2]);
  setReads(undefined);
  expect([content(), content()]).toEqual([3, 3]);
});

test('what is made of derived things names them', async () => {
  const events = derived('events', async () => ask('all'));
  const lists = derived('lists', events);
  await asked(lists);
  expect([...(reads.derived.get('lists') ?? [])]).toEqual(['derived events']);
});

test('who shows what was rendered for another page has asked what it asked', async () => {
  let made = 0;
  const footer = () =>
    sharedHtml('footer', async () => {
      ask('footerPages');
      await Promise.resolve();
      return `<footer>${++made}</footer>`;
    });
  const page = async () => {
    ask('own');
    expect(await footer()).toBe('<footer>1</footer>');
  };
  const both = await Promise.all([asked(page), asked(page)]);
  expect([...both, await asked(page)]).toEqual(Array(3).fill(['own', 'footerPages']));
  setReads(undefined);
  expect([await footer(), await footer()]).toEqual(['<footer>2</footer>', '<footer>3</footer>']);
});

test('paths carry the digest of their props where somebody wants to know', () => {
  const paths = [{ params: { slug: 'a' }, props: { item: 1 } }];
  expect(keyed(paths)).toEqual([{ ...paths[0], cacheKey: '{"item":1}' }]);
  setReads(undefined);
  expect(keyed(paths)).toEqual(paths);
});

test('whatever is made once of the content for many pages goes through derived()', () => {
  const theme = join(import.meta.dirname, '../..');
  const folders = [
    join(theme, 'lib'),
    join(theme, 'components'),
    join(theme, 'routes'),
    join(theme, '../../sites/national/src'),
  ];
  const hidden = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|astro)$/.test(name) && name !== 'site.ts')
      .filter((name) =>
        /^let \w+(?:: Promise|;| =)/m.test(readFileSync(join(folder, name), 'utf8')),
      ),
  );
  expect(hidden).toEqual([]);
});
