import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Item } from '@echosciences/aggregate';
import { originOf } from '@echosciences/aggregate';
import { loadSite } from '@echosciences/content';
import { listSites } from '@echosciences/scripts/lib/sites.ts';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { htmlErrors, htmlFiles } from '../src/html.ts';
import { linkErrors } from '../src/links.ts';

/** The real sites, as `pnpm build` left them. */
const root = resolve(import.meta.dirname, '../../..');
const sites = listSites(root).map((site) => {
  const domain = loadSite(resolve(root, 'content'), site.id).site?.domain ?? '';
  return { ...site, origin: originOf({ id: site.id, domain }, {}) };
});
/** The network as it was founded: these have content already; a new territory starts with little. */
const FOUNDERS = [
  'auvergne',
  'bourgogne-franche-comte',
  'bretagne',
  'centre-val-de-loire',
  'corse',
  'drome',
  'grand-est',
  'grenoble',
  'hauts-de-france',
  'loire',
  'nantes-metropole',
  'normandie',
  'nouvelle-aquitaine',
  'occitanie',
  'pays-de-la-loire',
  'savoie-mont-blanc',
  'sud-provence-alpes-cote-d-azur',
];
const territories = sites.filter(({ id }) => id !== 'national');
const portal = sites.find(({ id }) => id === 'national') ?? expect.fail('no portal');
const read = (dist: string, path: string) => readFileSync(join(dist, path), 'utf8');

test('sites/, content/ and the portal’s dependencies name the same territories', () => {
  const manifest = JSON.parse(read(root, 'sites/national/package.json'));
  const dependencies = Object.keys(manifest.dependencies)
    .filter((name) => name.startsWith('@content/'))
    .map((name) => name.slice('@content/'.length));
  const folders = (path: string) => readdirSync(resolve(root, path)).sort();
  expect(folders('sites')).toEqual(folders('content'));
  expect(dependencies).toEqual(folders('content'));
  expect(territories.map(({ id }) => id)).toEqual(expect.arrayContaining(FOUNDERS));
});

describe.each(territories)('$name', ({ id, dist }) => {
  test('its home names it and its coordination', () => {
    const home = parse(read(dist, 'index.html'));
    const site = loadSite(resolve(root, 'content'), id).site ?? expect.fail(id);
    expect(home.querySelector('h1')?.text).toContain(site.name);
    const footer = home.querySelector('footer')?.text ?? '';
    for (const slug of site.coordinators) {
      const title = parse(read(dist, `contributeurs/${slug}/index.html`)).querySelector('h1')?.text;
      expect(footer).toContain(title);
    }
  });
});

describe.each(territories.filter(({ id }) => FOUNDERS.includes(id)))('$name', ({ dist }) => {
  test('it has real content: places, communities, articles, events, a resource', () => {
    const count = (api: string) => JSON.parse(read(dist, `api/v1/${api}.json`)).length;
    expect(count('lieux')).toBeGreaterThanOrEqual(4);
    expect(count('communautes')).toBeGreaterThanOrEqual(2);
    expect(count('articles')).toBeGreaterThanOrEqual(2);
    expect(count('evenements')).toBeGreaterThanOrEqual(3);
    expect(count('ressources')).toBeGreaterThanOrEqual(1);
  });

  test('what states facts has a source that can be checked', () => {
    const selections = ['community', 'dossier', 'page'];
    const api = readdirSync(join(dist, 'api/v1')).filter(
      (name) => name.endsWith('.json') && name !== 'schema.json',
    );
    const items = api.flatMap((name) => JSON.parse(read(dist, `api/v1/${name}`)) as Item[]);
    const facts = items.filter(({ type }) => !selections.includes(type));
    expect(facts.filter(({ source }) => !source?.url).map(({ path }) => path)).toEqual([]);
  });
});

describe('the portal’s agenda', () => {
  const NOW = new Date('2026-11-24T00:00:00+01:00');
  const eventsOf = (dist: string): Item<'event'>[] =>
    JSON.parse(read(dist, 'api/v1/evenements.json'));
  const exported = sites.flatMap(({ dist, id }) =>
    eventsOf(dist).filter(({ territory }) => territory === id),
  );
  const merged = eventsOf(portal.dist);
  const duplicates = merged.flatMap(({ alsoPublished = [] }) =>
    alsoPublished.map(({ url }) => url),
  );
  /** By the instants of the open data, not by the code that makes the lists. */
  const isToCome = ({ lastTiming: { begin, end } }: Item<'event'>) =>
    new Date(end ?? `${begin.slice(0, 10)}T23:59:59+01:00`) > NOW;
  const expected = exported
    .filter(isToCome)
    .map(({ url }) => url)
    .filter((url) => !duplicates.includes(url))
    .sort();
  const absolute = (href: string) => new URL(href, `${portal.origin}/`).href;
  const linksOn = (path: string) =>
    parse(read(portal.dist, path))
      .querySelectorAll('.agenda-row a')
      .map((link) => absolute(link.getAttribute('href') ?? ''))
      .filter((href) => href.startsWith('https://') && /\/agenda\/.+/.test(href));

  test('the open data has every event of every territory, duplicates once', () => {
    const urls = merged.map(({ url }) => url);
    expect([...urls, ...duplicates].sort()).toEqual(exported.map(({ url }) => url).sort());
  });

  test('the filters know exactly the events to come', () => {
    const shards = readdirSync(join(portal.dist, 'agenda/donnees')).filter((name) =>
      name.startsWith('textes-'),
    );
    const listed = shards.flatMap((name) =>
      (JSON.parse(read(portal.dist, `agenda/donnees/${name}`)) as string[][]).map(([, href = '']) =>
        absolute(href),
      ),
    );
    expect(listed.sort()).toEqual(expected);
  });

  test('its pages list them all and no other, each with its own page', () => {
    const first = linksOn('agenda/index.html');
    const months = readdirSync(join(portal.dist, 'agenda'), {
      recursive: true,
      encoding: 'utf8',
    }).filter((path) => /^20\d\d\/\d\d\/index\.html$/.test(path));
    const whole = new Set([...first, ...months.flatMap((path) => linksOn(`agenda/${path}`))]);
    expect(first.filter((href) => !expected.includes(href))).toEqual([]);
    expect(expected.filter((href) => !whole.has(href))).toEqual([]);
    const withoutPage = expected.filter((href) => {
      const { origin, pathname } = new URL(href);
      const site = sites.find((one) => one.origin === origin);
      return !site || !existsSync(join(site.dist, pathname, 'index.html'));
    });
    expect(withoutPage).toEqual([]);
  });
});

test('the portal lists the territories with their coordination', () => {
  const page = parse(read(portal.dist, 'territoires/index.html')).querySelector('main')?.text ?? '';
  for (const { name } of territories) expect(page).toContain(name);
  for (const structure of [
    'Espace des Sciences',
    'Galerie Eurêka',
    'La Turbine sciences',
    'Gulliver',
  ]) {
    expect(page).toContain(structure);
  }
});

test('every page of every site is valid HTML', async () => {
  const files = sites.flatMap(({ dist }) => htmlFiles(dist));
  expect(files.length).toBeGreaterThan(700);
  expect(await htmlErrors(files)).toEqual([]);
});

test('every link and fragment between the sites leads somewhere; nothing comes from a third party', () => {
  expect(linkErrors(sites)).toEqual([]);
});
