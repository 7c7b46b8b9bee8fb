import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseRedirects } from '@echosciences/content/redirects/file';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFixture } from '#src/fixture.ts';
import type { ServedSites } from '#src/serve.ts';
import { serveSites } from '#src/serve.ts';

/** A place is renamed, then its site is built once, with a table and patterns, and served. */
const fixture = createFixture();
let sites: ServedSites;
let built = '';
afterAll(() => {
  sites?.close();
  fixture.dispose();
});

const MANY = 3000;
const SCRIPTS = resolve(import.meta.dirname, '../../../scripts');
const script = (name: string, ...arguments_: string[]) =>
  spawnSync(process.execPath, [join(SCRIPTS, name), ...arguments_], {
    cwd: fixture.root,
    encoding: 'utf8',
  });

beforeAll(async () => {
  const old = 'content/fictif/lieux/observatoire';
  const dryRun = script('rename.ts', old, 'coupole');
  expect(dryRun.stdout).toContain('Rien n’est écrit');
  expect(existsSync(join(fixture.root, old))).toBe(true);
  expect(script('rename.ts', old, 'coupole', '--ecrire')).toMatchObject({ status: 0, stderr: '' });
  const many = Array.from(
    { length: MANY },
    (_, index) => `  - { from: /node/${index}, to: /agenda/ }`,
  );
  fixture.write(
    'content/fictif/redirections.yaml',
    `redirects:
  - { from: /places/12-observatoire, to: lieux/coupole }
  - { from: /évènements/été, to: "/articles/un-article/#suite" }
  - { from: /ailleurs, to: vide/contributeurs/structure }
  - { from: /portail, to: "https://reseau.example/agenda/?theme=climat" }
  - { from: /agenda/ce-week-end, to: /agenda/ }
  - { from: /articles/cache, to: articles/masque }
  - { from: /uploads/attachment/1/affiche.pdf, to: /agenda.ics }
${many.join('\n')}
`,
  );
  fixture.write(
    'content/national/redirections.yaml',
    `patterns:
  - { from: "/communautes/:c/articles/:slug", to: "/articles/:slug/" }
  - { from: "/evenements/:slug", to: "/recherche/?q=:slug", temporary: true }
  - { from: "/membres/*", to: "/contributeurs/:splat" }
`,
  );
  const { code, output } = fixture.build('fictif');
  built = output;
  expect(code, output).toBe(0);
  // Under the portal's name: Node knows no address of *.localhost.
  sites = await serveSites([{ id: 'national', name: 'Fictif', dist: fixture.dist('fictif') }]);
});

async function ask(path: string) {
  const response = await fetch(sites.address('national', path), { redirect: 'manual' });
  return [response.status, response.headers.get('location')];
}

test('the checks have nothing to say after a rename, relations lead to the new page', () => {
  expect(script('check.ts', '--format', 'json').stdout).not.toContain('"erreur"');
  const page = readFileSync(
    join(fixture.dist('fictif'), 'agenda/2026-12-13-nuit/index.html'),
    'utf8',
  );
  expect(parse(page).querySelector('a[href="/lieux/coupole/"]')).not.toBeNull();
  expect(page).not.toContain('/lieux/observatoire');
});

describe('the local server answers a former address', () => {
  test.each([
    ['of a renamed entry', '/lieux/observatoire', 301, '/lieux/coupole/'],
    ['with a slash at its end', '/lieux/observatoire/', 301, '/lieux/coupole/'],
    ['of a list about it', '/agenda/lieux/observatoire/', 301, '/agenda/lieux/coupole/'],
    [
      'of a calendar about it',
      '/flux/agenda/lieux/observatoire.ics',
      301,
      '/flux/agenda/lieux/coupole.ics',
    ],
    ['that an entry had before', '/evenements/village', 301, '/agenda/2026-10-03-village/'],
    ['of the table', '/places/12-observatoire', 301, '/lieux/coupole/'],
    ['with accents', '/évènements/été', 301, '/articles/un-article/#suite'],
    ['of another site’s entry', '/ailleurs', 301, 'https://vide.example/contributeurs/structure/'],
    ['of the portal', '/portail', 301, 'https://reseau.example/agenda/?theme=climat'],
    ['of a file', '/uploads/attachment/1/affiche.pdf', 301, '/agenda.ics'],
    [
      'that fits a pattern',
      '/communautes/ciel/articles/un-article?a=b',
      301,
      '/articles/un-article/?a=b',
    ],
    ['that is only likely', '/evenements/nuit-des-etoiles', 302, '/recherche/?q=nuit-des-etoiles'],
    ['that goes on', '/membres/a/b', 301, '/contributeurs/a/b'],
    ['that goes on to a page', '/membres/a/', 301, '/contributeurs/a/'],
    ['that leads to a hidden entry', '/articles/cache', 404, null],
    ['that nobody knows', '/uploads/autre.pdf', 404, null],
  ])('%s', async (_what, path, status, location) => {
    expect(await ask(path)).toEqual([status, location]);
  });

  test('unless a page is there: it stays, and the build says so', async () => {
    expect(await ask('/agenda/ce-week-end/')).toEqual([200, null]);
    expect(built).toContain('/agenda/ce-week-end est l’adresse d’une page');
  });
});

test('all lines of a long table are there, none twice, and each target of the site is a page', () => {
  const dist = fixture.dist('fictif');
  const redirects = parseRedirects(readFileSync(join(dist, '_redirects'), 'utf8'));
  const froms = redirects.map(({ from }) => from);
  expect(new Set(froms).size).toBe(froms.length);
  expect(froms.filter((from) => from.startsWith('/node/'))).toHaveLength(2 * MANY);
  expect(built).not.toContain('où il n’y a pas de page');
});

test('a host without redirects gets pages that lead on, outside of the sitemap and the search', async () => {
  const dist = fixture.dist('fictif');
  const indexed = () => readdirSync(join(dist, 'pagefind/fragment')).length;
  const before = indexed();
  const { status, stdout } = script('redirect-pages.ts', 'fictif');
  expect(status).toBe(0);
  expect(stdout).toContain('/membres/*');
  const page = parse(readFileSync(join(dist, 'lieux/observatoire/index.html'), 'utf8'));
  expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
    'https://fictif.example/lieux/coupole/',
  );
  expect(page.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
    '0; url=/lieux/coupole/',
  );
  expect(indexed()).toBe(before);
  expect(readFileSync(join(dist, 'sitemap-0.xml'), 'utf8')).not.toContain('observatoire');
});
