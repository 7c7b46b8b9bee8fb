import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFixture } from '../src/fixture.ts';
import { htmlErrors, htmlFiles } from '../src/html.ts';
import { linkErrors } from '../src/links.ts';

/** A fictional network that exercises every field, an empty territory, and the portal over both. */
const fixture = createFixture();
afterAll(() => fixture.dispose());

const ORIGINS = {
  fictif: 'https://fictif.example',
  vide: 'https://vide.example',
  national: 'https://reseau.example',
};
const page = (site: string, path: string) =>
  parse(readFileSync(join(fixture.dist(site), path), 'utf8'));
const text = (site: string, path: string) => readFileSync(join(fixture.dist(site), path), 'utf8');

beforeAll(() => {
  for (const id of ['fictif', 'vide']) expect(fixture.exportData(id).output).toContain('exportés');
  for (const id of ['fictif', 'vide', 'national']) {
    const { code, output } = fixture.build(id);
    expect(code, output).toBe(0);
  }
});

describe('a territory’s site', () => {
  test.each([
    'index.html',
    'agenda/index.html',
    'agenda/archives/index.html',
    'agenda/2026-12-13-nuit/index.html',
    'articles/un-article/index.html',
    'communautes/ciel/index.html',
    'annonces/index.html',
    'ressources/mallette/index.html',
    'dossiers/parcours/index.html',
    'projets/chantier/index.html',
    'lieux/observatoire/index.html',
    'contributeurs/personne/index.html',
    'themes/astronomie-espace/index.html',
    'a-propos/index.html',
    'carte/index.html',
    'recherche/index.html',
    'je-contribue/index.html',
    'mentions-legales/index.html',
    'accessibilite/index.html',
    '404.html',
    'favicon.svg',
    'robots.txt',
    'sitemap-index.xml',
    'pagefind/pagefind.js',
    'agenda.ics',
    'agenda/2026-12-13-nuit.ics',
    'flux/articles.xml',
    'flux/agenda.xml',
    'flux/agenda.ics',
    'flux/communautes/ciel.xml',
    'flux/themes/astronomie-espace.xml',
    'flux/lieux/observatoire.ics',
    'api/v1/evenements.json',
    'api/v1/evenements.geojson',
    'api/v1/evenements.csv',
    'api/v1/lieux.json',
    'api/v1/schema.json',
  ])('has %s', (path) => {
    expect(existsSync(join(fixture.dist('fictif'), path))).toBe(true);
  });

  test('publishes the very bytes that its export hands to the portal', () => {
    const exported = join(fixture.root, 'content/fictif/dist/api/v1');
    const names = readdirSync(exported);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      expect(text('fictif', `api/v1/${name}`), name).toBe(
        readFileSync(join(exported, name), 'utf8'),
      );
    }
  });

  test('shows an entry from both ends of a relation', () => {
    const event = page('fictif', 'agenda/2026-12-13-nuit/index.html');
    expect(event.querySelector('.facts a[href="/lieux/observatoire/"]')).toBeTruthy();
    const place = page('fictif', 'lieux/observatoire/index.html');
    expect(place.querySelector('.card a[href="/agenda/2026-12-13-nuit/"]')).toBeTruthy();
    const village = page('fictif', 'agenda/2026-10-03-village/index.html');
    expect(village.querySelector('.card a[href="/agenda/2026-12-13-nuit/"]')).toBeTruthy();
  });

  test('tells what is over from what is to come, at the frozen clock', () => {
    const agenda = page('fictif', 'agenda/index.html');
    const links = agenda.querySelectorAll('.card a').map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/agenda/2026-12-13-nuit/',
      '/agenda/2026-12-14-annule/',
      '/agenda/2026-12-15-visio/',
    ]);
    expect(text('fictif', 'agenda/archives/index.html')).toContain('/agenda/2026-10-03-village/');
    expect(text('fictif', 'annonces/index.html')).not.toContain('Appel expiré');
    expect(text('fictif', 'annonces/archives/index.html')).toContain('Appel expiré');
    expect(text('fictif', 'annonces/expiree/index.html')).toContain('Annonce expirée');
  });

  test('marks a cancelled event with a word, not by colour alone', () => {
    const card = page('fictif', 'agenda/index.html')
      .querySelectorAll('.card')
      .find((element) => element.text.includes('Sortie annulée'));
    expect(card?.querySelector('.badge')?.text).toBe('Annulé');
  });

  test('keeps a hidden entry out of pages, feeds, data and search', () => {
    const everything = readdirSync(fixture.dist('fictif'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:html|xml|json|ics|csv)$/.test(name))
      .map((name) => text('fictif', name))
      .join('\n');
    expect(everything).not.toContain('masqué');
  });

  test('describes each session of an event in JSON-LD with local times and their offset', () => {
    const [description] = page('fictif', 'agenda/2026-12-13-nuit/index.html')
      .querySelectorAll('script[type="application/ld+json"]')
      .map((script) => JSON.parse(script.rawText));
    const [first, second] = description['@graph'];
    expect(first).toMatchObject({
      '@type': 'Event',
      startDate: '2026-12-13T22:00:00+01:00',
      endDate: '2026-12-14T02:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      location: [
        { name: 'Observatoire fictif', geo: { latitude: 45.26 } },
        { '@type': 'VirtualLocation' },
      ],
      organizer: [{ '@type': 'Organization' }, { '@type': 'Person', name: 'Camille Fictive' }],
    });
    expect(second.startDate).toBe('2026-12-20T18:30:00+01:00');
  });

  test('renders MDX with the components on the list', () => {
    expect(
      page('fictif', 'dossiers/parcours/index.html').querySelector('aside.callout')?.text,
    ).toContain('Le contenu de l’encart.');
  });

  test('shows what would be script as the text it is', () => {
    const event = page('fictif', 'agenda/2026-12-13-nuit/index.html');
    expect(event.querySelector('h1')?.text).toContain('<script>alert("titre")</script>');
    expect(event.querySelector('.prose')?.text).toContain('<script>alert("corps")</script>');
    const scripts = event
      .querySelectorAll('script')
      .filter((script) => script.getAttribute('type') !== 'application/ld+json');
    expect(scripts).toEqual([]);
    expect(event.querySelectorAll('[onerror], [href^="javascript:"]')).toEqual([]);
  });
});

describe('the portal', () => {
  test('lists the territories’ events with links to their own sites', () => {
    const links = page('national', 'agenda/index.html')
      .querySelectorAll('.card a')
      .map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      'https://fictif.example/agenda/2026-12-13-nuit/',
      'https://fictif.example/agenda/2026-12-14-annule/',
      'https://fictif.example/agenda/2026-12-15-visio/',
    ]);
  });

  test('has the data of the whole network, each item with its territory', () => {
    const events = JSON.parse(text('national', 'api/v1/evenements.json'));
    expect(events.map(({ territory }: { territory: string }) => territory)).toEqual(
      Array(4).fill('fictif'),
    );
  });
});

test('a territory without content has a whole site', () => {
  expect(text('vide', 'index.html')).toContain('Un territoire qui commence');
  expect(text('vide', 'agenda/index.html')).toContain('Aucun événement à venir');
});

test('every page is valid HTML', async () => {
  const files = ['fictif', 'vide', 'national'].flatMap((id) => htmlFiles(fixture.dist(id)));
  expect(files.length).toBeGreaterThan(60);
  expect(await htmlErrors(files)).toEqual([]);
});

test('every link leads somewhere and nothing comes from a third party', () => {
  const sites = Object.entries(ORIGINS).map(([id, origin]) => ({ origin, dist: fixture.dist(id) }));
  expect(linkErrors(sites)).toEqual([]);
});

describe('a build fails, warm cache included, and names the entry', () => {
  test('when the target of a relation is removed', () => {
    fixture.remove('content/fictif/lieux/observatoire');
    const { code, output } = fixture.build('fictif');
    expect(code).not.toBe(0);
    expect(output).toContain('content/fictif/agenda/2026/2026-12-13-nuit/index.md:');
    expect(output).toContain('« observatoire » n’existe pas dans content/fictif/lieux/');
    expect(output).toContain('content/fictif/articles/2026/un-article/index.md:');
  });
});
