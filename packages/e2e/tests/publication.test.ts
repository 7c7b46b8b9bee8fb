import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { judgeBuild } from '@echosciences/scripts/ci/lib/judge-build.ts';
import { restoreExports } from '@echosciences/scripts/ci/lib/last-exports.ts';
import type { Outcome } from '@echosciences/scripts/ci/lib/publication.ts';
import { publicationReport, publishAll } from '@echosciences/scripts/ci/lib/publication.ts';
import { publishSite } from '@echosciences/scripts/deploy/publish.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fixture } from '#src/fixture.ts';
import { createFixture } from '#src/fixture.ts';

const TERRITORIES = ['fictif', 'vide'];
const ARTICLE = 'content/fictif/articles/2026/un-article/index.md';

let fixture: Fixture;
let server: string;
let first: Outcome[];
let second: Outcome[];

const online = (id: string, path: string) =>
  readFileSync(join(server, id, 'current', path), 'utf8');

/** What the jobs of a publication do: build each site whatever becomes of the others, publish. */
async function publishNetwork(stamp: string, ids: readonly string[]): Promise<Outcome[]> {
  for (const id of ids) rmSync(fixture.dist(id), { recursive: true, force: true });
  // Each run has a fresh machine: nothing of the last one is there.
  for (const id of TERRITORIES) {
    rmSync(join(fixture.root, 'content', id, 'dist'), { recursive: true, force: true });
    fixture.exportData(id);
  }
  fixture.exportData('national');
  const restored = await restoreExports(
    join(fixture.root, 'content'),
    TERRITORIES,
    () => `${relative(fixture.root, join(server, 'fictif/current/api/v1'))}/`,
  );
  expect(restored.filter(({ problem }) => problem)).toEqual([]);
  await Promise.allSettled(ids.map((id) => fixture.buildAll([id])));
  const sites = await Promise.all(
    ids.map(async (id) => ({ id, record: await judgeBuild(fixture.root, id) })),
  );
  return publishAll(sites, (id) =>
    publishSite({ id, dist: fixture.dist(id), root: server, stamp, cache: join(server, '.cache') }),
  );
}

beforeAll(async () => {
  fixture = createFixture();
  server = mkdtempSync(join(tmpdir(), 'sites-'));
  first = await publishNetwork('20261124T080000Z', ['fictif']);
  const article = readFileSync(join(fixture.root, ARTICLE), 'utf8');
  fixture.write(ARTICLE, article.replace(/^title: .*$/m, 'title: ""'));
  second = await publishNetwork('20261124T090000Z', ['fictif', 'national']);
}, 300_000);

afterAll(() => {
  fixture.dispose();
  rmSync(server, { recursive: true, force: true });
});

test('when one territory breaks, its old site stays and the others are published', () => {
  const inService = (outcomes: Outcome[]) => outcomes.map(({ id, stamp }) => [id, stamp]);
  expect(inService(first)).toEqual([['fictif', '20261124T080000Z']]);
  expect(inService(second)).toEqual([
    ['fictif', undefined],
    ['national', '20261124T090000Z'],
  ]);
  expect(online('fictif', 'articles/un-article/index.html')).toContain('<h1');
});

test('the portal still has what the broken territory last published, and says so', () => {
  const articles = JSON.parse(online('national', 'api/v1/articles.json'));
  expect(JSON.stringify(articles)).toContain('/articles/un-article/');
  expect(online('national', 'territoires/fictif/index.html')).toContain(
    'Ses derniers changements n’ont pas encore pu être repris ici',
  );
});

test('the report says which site stays, at which line the fault is, and what to do', () => {
  const report = publicationReport(second);
  expect(report).toContain('1 site en ligne, 1 en échec');
  expect(report).toContain('fictif\u00A0: son ancienne version reste en ligne');
  expect(report).toMatch(new RegExp(`${ARTICLE}:\\d+:\\d+ erreur`));
  expect(report).toContain('«\u202Fpnpm check\u202F»');
});
