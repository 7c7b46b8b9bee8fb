import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFixture } from '../src/fixture.ts';
import { htmlErrors, htmlFiles, pageFiles } from '../src/html.ts';
import { linkErrors } from '../src/links.ts';
import { looseSpaces } from '../src/typography.ts';

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

beforeAll(async () => {
  for (const id of ['fictif', 'vide']) expect(fixture.exportData(id).output).toContain('exportés');
  await fixture.buildAll(['fictif', 'vide', 'national']);
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
    'pagefind/archives/pagefind-entry.json',
    'agenda.ics',
    'agenda/2026-12-13-nuit.ics',
    'flux/articles.xml',
    'flux/agenda.xml',
    'agenda/2026-12-02-ateliers/20261209T1400.ics',
    'agenda/ce-week-end/index.html',
    'agenda/vacances/index.html',
    'agenda/en-ce-moment/index.html',
    'agenda/abonnement/index.html',
    'agenda/2026/index.html',
    'agenda/2026/12/index.html',
    'agenda/themes/astronomie-espace/index.html',
    'agenda/themes/astronomie-espace/vacances/index.html',
    'agenda/publics/enfants/index.html',
    'agenda/formats/observation/index.html',
    'agenda/communautes/ciel/index.html',
    'agenda/lieux/observatoire/index.html',
    'agenda/departements/38/index.html',
    'agenda/communes/voiron-38/index.html',
    'agenda/donnees/filtres.json',
    'flux/agenda.ics',
    'flux/agenda.atom',
    'flux/agenda.json',
    'flux/agenda/themes/climat.ics',
    'flux/agenda/2026/12.ics',
    'api/v1/evenements/themes/climat.csv',
    'api/v1/evenements/communes/voiron-38.geojson',
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
    expect(event.querySelector('.facts a[href="/agenda/2026-10-03-village/"]')).toBeTruthy();
    const place = page('fictif', 'lieux/observatoire/index.html');
    expect(place.querySelector('.card a[href="/agenda/2026-12-13-nuit/"]')).toBeTruthy();
    expect(place.querySelector('.facts a[href="/agenda/lieux/observatoire/"]')).toBeTruthy();
  });

  test('suggests nothing that a page links to already', () => {
    const suggested = (path: string) =>
      page('fictif', path)
        .querySelectorAll('.related .card__title a')
        .map((link) => link.getAttribute('href'));
    const night = suggested('agenda/2026-12-13-nuit/index.html');
    expect(night.length).toBeGreaterThan(0);
    expect(night).not.toContain('/lieux/observatoire/');
    const dossier = suggested('dossiers/parcours/index.html');
    expect(dossier).not.toContain('/articles/un-article/');
    expect(dossier).not.toContain('/agenda/2026-12-13-nuit/');
    const article = page('fictif', 'articles/un-article/index.html');
    expect(article.querySelector('.facts a[href="/lieux/observatoire/"]')).toBeTruthy();
    expect(suggested('articles/un-article/index.html')).not.toContain('/lieux/observatoire/');
  });

  test('has no box of facts, nor a landmark, for an entry that has none', () => {
    for (const path of ['contributeurs/personne/index.html', 'a-propos/index.html']) {
      expect(page('fictif', path).querySelector('main :is(aside, dl)'), path).toBeNull();
    }
    const announcement = page('fictif', 'annonces/expiree/index.html');
    expect(announcement.querySelectorAll('.entry__facts dl')).toHaveLength(1);
  });

  test('announces on the map what the map has', () => {
    const intro = (site: string) => page(site, 'carte/index.html').querySelector('.lead')?.text;
    expect(intro('fictif')).toBe(
      'Où il se passe quelque chose, les lieux à visiter et les structures.',
    );
    expect(intro('vide')).toBe('Où il se passe quelque chose.');
  });

  test('gives a village its programme, day by day, and an edition the next one', () => {
    const village = page('fictif', 'agenda/2026-10-03-village/index.html');
    const programme = village.querySelector('section[aria-labelledby="programme"]');
    expect(programme?.querySelectorAll('h3.agenda-group__title').map(({ text }) => text)).toEqual([
      'Mercredi 2\u00A0décembre 2026',
      'Mercredi 9\u00A0décembre 2026',
      'Dimanche 13\u00A0décembre 2026',
      'Dimanche 20\u00A0décembre 2026',
      'Mercredi 6\u00A0janvier 2027',
    ]);
    expect(village.querySelector('.facts')?.text).toContain('Édition suivante');
  });

  const linesOf = (path: string) =>
    page('fictif', path)
      .querySelectorAll('[data-agenda-results] .agenda-group')
      .map((group) => [
        group.querySelector('h2')?.text,
        ...group.querySelectorAll('.agenda-row').map((row) => row.querySelector('a')?.text),
      ]);

  test('lists what is to come day by day, what lasts apart, at the frozen clock', () => {
    expect(linesOf('agenda/index.html')).toEqual([
      ['En ce moment', 'Exposition en cours'],
      ['Mercredi 2\u00A0décembre', 'Ateliers du mercredi', 'Ateliers du mercredi'],
      ['Mercredi 9\u00A0décembre', 'Ateliers du mercredi'],
      ['Dimanche 13\u00A0décembre', expect.stringContaining('étoiles')],
      ['Lundi 14\u00A0décembre', 'Sortie annulée'],
      ['Mardi 15\u00A0décembre', 'Conférence en ligne'],
      ['Dimanche 20\u00A0décembre', expect.stringContaining('étoiles')],
      ['Mercredi 6\u00A0janvier 2027', 'Ateliers du mercredi'],
    ]);
  });

  test('shows the days of a period only, and of a theme in it', () => {
    expect(linesOf('agenda/vacances/index.html')).toEqual([
      ['En ce moment', 'Exposition en cours'],
      ['Dimanche 20\u00A0décembre', expect.stringContaining('étoiles')],
    ]);
    expect(linesOf('agenda/ce-week-end/index.html')).toEqual([
      ['En ce moment', 'Exposition en cours'],
    ]);
    expect(existsSync(join(fixture.dist('fictif'), 'agenda/themes/climat/vacances'))).toBe(false);
  });

  test('tells search engines that a list is of the agenda, of when and where', () => {
    const headOf = (site: string, path: string) => {
      const list = page(site, path);
      return [
        list.querySelector('title')?.text.split(' · ')[0],
        list.querySelector('meta[name="description"]')?.getAttribute('content'),
        list.querySelector('.breadcrumbs [aria-current]')?.text,
      ];
    };
    const what = 'Dates, horaires, lieux et tarifs en Fictif.';
    expect(headOf('fictif', 'agenda/2026/12/index.html')).toEqual([
      'Agenda de décembre 2026',
      `Agenda de décembre 2026. ${what}`,
      'Décembre 2026',
    ]);
    expect(headOf('fictif', 'agenda/demain/index.html').slice(0, 2)).toEqual([
      'Agenda\u00A0: demain',
      `Agenda\u00A0: demain. ${what}`,
    ]);
    expect(headOf('national', 'agenda/index.html')[1]).toBe(
      'Agenda. Dates, horaires, lieux et tarifs partout en France.',
    );
  });

  test('keeps the past in its month and its year', () => {
    const october = page('fictif', 'agenda/2026/10/index.html');
    expect(october.querySelector('h1')?.text).toBe('Octobre 2026');
    expect(october.querySelector('.agenda-row a')?.getAttribute('href')).toBe(
      '/agenda/2026-10-03-village/',
    );
    expect(october.querySelector('.month-grid a[href="#j-2026-10-03"]')).toBeTruthy();
    expect(text('fictif', 'agenda/2026/index.html')).toContain('/agenda/2026-10-03-village/');
    const archives = page('fictif', 'agenda/archives/index.html');
    expect(archives.querySelectorAll('.years__year a').map(({ text }) => text)).toEqual([
      '2026',
      'Octobre 2026',
      'Novembre 2026',
    ]);
    expect(text('fictif', 'agenda/index.html')).not.toContain('/agenda/2026-10-03-village/');
  });

  test('tells a schedule as a person would, each session with its own calendar', () => {
    const exhibition = page('fictif', 'agenda/2026-11-01-exposition/index.html').querySelector(
      '.facts',
    )?.text;
    expect(exhibition?.replaceAll('\u00A0', ' ')).toMatch(
      /Tous les mardis, mercredis, samedis et dimanches du 1er novembre 2026 au 31 janvier 2027, 14 h – 18 h/,
    );
    const workshops = page('fictif', 'agenda/2026-12-02-ateliers/index.html');
    expect(
      workshops.querySelectorAll('.event-dates a').map((link) => link.getAttribute('href')),
    ).toEqual([
      '/agenda/2026-12-02-ateliers/20261202T1000.ics',
      '/agenda/2026-12-02-ateliers/20261202T1400.ics',
      '/agenda/2026-12-02-ateliers/20261209T1400.ics',
      '/agenda/2026-12-02-ateliers/20270106T1400.ics',
    ]);
  });

  test('moves an expired announcement to the archives', () => {
    expect(text('fictif', 'annonces/index.html')).not.toContain('Appel expiré');
    expect(text('fictif', 'annonces/archives/index.html')).toContain('Appel expiré');
    expect(text('fictif', 'annonces/expiree/index.html')).toContain('Annonce expirée');
  });

  test('marks a cancelled event with a word, not by colour alone', () => {
    const row = page('fictif', 'agenda/index.html')
      .querySelectorAll('.agenda-row')
      .find((element) => element.text.includes('Sortie annulée'));
    expect(row?.querySelector('.badge')?.text).toBe('Annulé');
    expect(
      page('fictif', 'agenda/2026-12-14-annule/index.html').querySelector('.notice')?.text,
    ).toBe('Cet événement est annulé.');
  });

  test('lets crawlers read every page, those too that tell them not to index them', () => {
    expect(text('fictif', 'robots.txt')).toMatch(/^Disallow:$/m);
    expect(
      page('fictif', 'recherche/cadre/index.html')
        .querySelector('meta[name="robots"]')
        ?.getAttribute('content'),
    ).toContain('noindex');
  });

  test('keeps a hidden entry out of pages, feeds, data and search', () => {
    const everything = readdirSync(fixture.dist('fictif'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:html|xml|json|ics|csv)$/.test(name))
      .map((name) => text('fictif', name))
      .join('\n');
    expect(everything).not.toMatch(/article masqué|articles\/masque/i);
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
      organizer: [{ '@type': 'Organization', name: 'Structure fictive' }],
      superEvent: { name: 'Village des sciences fictif' },
    });
    expect(second.startDate).toBe('2026-12-20T18:30:00+01:00');
  });

  test('shows what would be script as the text it is', () => {
    const event = page('fictif', 'agenda/2026-12-13-nuit/index.html');
    expect(event.querySelector('h1')?.text).toContain('<script>alert("titre")</script>');
    expect(event.querySelector('.prose')?.text).toContain('<script>alert("corps")</script>');
    const scripts = event
      .querySelectorAll('script')
      .filter((script) => script.getAttribute('type') !== 'application/ld+json');
    expect(scripts.map((script) => script.text)).toEqual(['']);
    expect(scripts[0]?.getAttribute('src')).toMatch(/^\/_astro\//);
    expect(event.querySelectorAll('[onerror], [href^="javascript:"]')).toEqual([]);
  });
});

describe('the portal', () => {
  test('finds communes by their name, a territory has a list for each', () => {
    const has = (site: string, path: string) => existsSync(join(fixture.dist(site), path));
    expect(has('national', 'agenda/communes')).toBe(false);
    expect(has('national', 'agenda/departements/38/index.html')).toBe(true);
    expect(JSON.parse(text('national', 'communes/gr.json'))[0].slice(0, 3)).toEqual([
      '38185',
      'Grenoble',
      '38000 38100',
    ]);
    expect(has('fictif', 'communes')).toBe(false);
  });

  test('lists the territories’ events with links to their own sites', () => {
    const links = page('national', 'agenda/index.html')
      .querySelectorAll('.agenda-row a')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => href !== '#');
    expect([...new Set(links)].sort()).toEqual([
      'https://fictif.example/agenda/2026-11-01-exposition/',
      'https://fictif.example/agenda/2026-12-02-ateliers/',
      'https://fictif.example/agenda/2026-12-13-nuit/',
      'https://fictif.example/agenda/2026-12-14-annule/',
      'https://fictif.example/agenda/2026-12-15-visio/',
    ]);
    expect(existsSync(join(fixture.dist('national'), 'agenda/territoires/fictif/index.html'))).toBe(
      true,
    );
  });

  test('has the data of the whole network, each item with its territory', () => {
    const events = JSON.parse(text('national', 'api/v1/evenements.json'));
    expect(events.map(({ territory }: { territory: string }) => territory)).toEqual(
      Array(6).fill('fictif'),
    );
  });
});

test('legal notices name who hosts and who directs the publication, where that is known', () => {
  const notices = (site: string) => page(site, 'mentions-legales/index.html').querySelector('main');
  expect(notices('fictif')?.text).toMatch(/publication.: Camille Fictive\./);
  expect(notices('vide')?.text).not.toMatch(/Directeur|Camille/);
  for (const site of ['fictif', 'vide', 'national']) {
    expect(notices(site)?.text).toContain('Hébergeur fictif, 1 rue du Serveur, 38000 Grenoble');
    expect(notices(site)?.querySelector('a[href="tel:0400000001"]')).toBeTruthy();
  }
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

test('no line of a page can begin with a colon, nor break inside guillemets', () => {
  const files = ['fictif', 'vide', 'national'].flatMap((id) => pageFiles(fixture.dist(id)));
  expect(looseSpaces(files)).toEqual([]);
});

test('every link leads somewhere and nothing comes from a third party', () => {
  const sites = Object.entries(ORIGINS).map(([id, origin]) => ({ origin, dist: fixture.dist(id) }));
  expect(linkErrors(sites)).toEqual([]);
});

describe('a build fails, warm cache included, and names the entry', () => {
  test('when a dossier leads to an entry that another territory does not publish', () => {
    const path = 'content/fictif/dossiers/parcours/index.md';
    const dossier = readFileSync(join(fixture.root, path), 'utf8');
    fixture.write(path, dossier.replace('vide/contributeurs/structure', 'vide/articles/rien'));
    expect(fixture.exportData('fictif').code).toBe(0);
    const { code, output } = fixture.build('national');
    fixture.write(path, dossier);
    expect(code).not.toBe(0);
    expect(output).toContain(
      'content/fictif/dossiers/parcours/ erreur relation « vide/articles/rien »',
    );
  });

  test('when the target of a relation is removed', () => {
    fixture.remove('content/fictif/lieux/observatoire');
    const { code, output } = fixture.build('fictif');
    expect(code).not.toBe(0);
    expect(output).toContain('content/fictif/agenda/2026/2026-12-13-nuit/index.md:');
    expect(output).toContain('« observatoire » n’existe pas dans content/fictif/lieux/');
    expect(output).toContain('content/fictif/articles/2026/un-article/index.md:');
  });
});
