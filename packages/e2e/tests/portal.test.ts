import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '@echosciences/aggregate';
import { allContentTypes } from '@echosciences/schemas';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFixture } from '../src/fixture.ts';
import { htmlErrors } from '../src/html.ts';

/** The portal over two territories of this repository and one of another, in good and in bad days. */
const fixture = createFixture();
afterAll(() => fixture.dispose());

const ELSEWHERE = join(fixture.root, 'voisin/api/v1');
const page = (path: string) =>
  parse(readFileSync(join(fixture.dist('national'), path), 'utf8')).querySelector('main') ??
  expect.fail(path);
const titles = (path: string) =>
  page(path)
    .querySelectorAll('.agenda-row a')
    .map(({ text }) => text);
const build = () => {
  const { code, output } = fixture.build('national');
  expect(code, output).toBe(0);
  return output;
};

beforeAll(() => {
  fixture.write(
    'content/national/reseau.yaml',
    `${readFileSync(join(fixture.root, 'content/national/reseau.yaml'), 'utf8')}
externalTerritories:
  - id: ailleurs
    name: Ailleurs
    inName: ailleurs
    domain: ailleurs.example
    tagline: Un territoire d’un autre dépôt
    summary: Ce territoire a son dépôt à lui ; le portail ne connaît que ce qu’il publie.
    hue: 20
    coordinators: [structure]
    coverage: { departments: ["974"], label: La Réunion }
    contact: {}
    export: voisin/api/v1/
`,
  );
  fixture.write(
    'content/national/a-ne-pas-manquer.yaml',
    `pins:
  - { entry: fictif/articles/un-article, until: 2026-12-31 }
  - { entry: fictif/annonces/en-cours, until: 2026-11-23 }
  - { entry: fictif/agenda/parti, until: 2026-12-31 }
`,
  );
  // The neighbour announces the night of Fictif too, under nearly the same title.
  const twin = 'content/vide/agenda/2026/2026-12-13-nuit-chez-nous';
  mkdirSync(join(fixture.root, twin), { recursive: true });
  fixture.write(
    `${twin}/index.md`,
    readFileSync(
      join(fixture.root, 'content/fictif/agenda/2026/2026-12-13-nuit/index.md'),
      'utf8',
    ).replace(/^---[\s\S]*---\n/, frontMatterOfTwin()),
  );
  for (const id of ['fictif', 'vide']) expect(fixture.exportData(id).code).toBe(0);
  publishElsewhere((text) => text);
  expect(fixture.exportData('national').output).toContain('contenus repris de voisin/api/v1/');
  build();
});

describe('on a good day', () => {
  test('an event that two territories publish stands once, under both their names', () => {
    const rows = page('agenda/index.html')
      .querySelectorAll('.agenda-row')
      .filter(({ text }) => text.includes('Nuit'));
    expect(new Set(rows.map((row) => row.querySelector('a')?.getAttribute('href'))).size).toBe(1);
    expect(rows[0]?.querySelector('.agenda-row__meta')?.text).toMatch(/Fictif, Vide|Vide, Fictif/);
    for (const id of ['fictif', 'vide']) {
      expect(titles(`agenda/territoires/${id}/index.html`).join()).toContain('Nuit');
    }
  });

  test('the list beside the map counts it for both', () => {
    const countOf = (id: string) =>
      page('carte/index.html').querySelector(`[data-map-count=${id}]`)?.text;
    expect([countOf('fictif'), countOf('vide')]).toEqual(['5 événements', '1 événement']);
  });

  test('the open data has it once, with the address of the other page', () => {
    const events: Item<'event'>[] = JSON.parse(
      readFileSync(join(fixture.dist('national'), 'api/v1/evenements.json'), 'utf8'),
    );
    const shared = events.filter(({ alsoPublished }) => alsoPublished);
    expect(
      shared.map(({ url, alsoPublished }) =>
        [url, ...(alsoPublished ?? []).map((one) => one.url)].sort(),
      ),
    ).toEqual([
      [
        'https://fictif.example/agenda/2026-12-13-nuit/',
        'https://vide.example/agenda/2026-12-13-nuit-chez-nous/',
      ],
    ]);
  });

  test('a territory of another repository is one of the network, its links lead to its site', () => {
    expect(page('territoires/index.html').text).toContain('La Réunion');
    const links = page('agenda/territoires/ailleurs/index.html')
      .querySelectorAll('.agenda-row a')
      .map((link) => link.getAttribute('href'))
      .filter((href) => href !== '#');
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) expect(href).toMatch(/^https:\/\/ailleurs\.example\/agenda\//);
  });

  test('the national coordination’s choice comes first, while it lasts and where it exists', () => {
    const section = page('index.html').querySelector('[aria-labelledby=a-ne-pas-manquer]');
    const cards = section?.querySelectorAll('.card__title').map(({ text }) => text) ?? [];
    expect(cards[0]).toBe('Un article');
    expect(cards.join()).not.toContain('en cours');
  });

  test('nothing is said to be missing; every page is valid HTML', async () => {
    expect(page('territoires/index.html').querySelectorAll('.notice')).toEqual([]);
    const pages = ['index.html', 'territoires/index.html', 'territoires/ailleurs/index.html'];
    expect(await htmlErrors(pages.map((path) => join(fixture.dist('national'), path)))).toEqual([]);
  });
});

describe('on a bad day', () => {
  let log = '';

  beforeAll(() => {
    fixture.write('content/fictif/articles/2026/un-article/index.md', '---\ntitle: [oups\n---\n');
    const { code, output } = fixture.exportData('fictif');
    expect(code).toBe(1);
    expect(output).toContain('content/fictif/articles/2026/un-article/index.md:2:13 erreur yaml');
    rmSync(join(fixture.root, 'content/vide/dist'), { recursive: true });
    publishElsewhere((text) => text.replaceAll('ailleurs.example', 'evil.example'));
    expect(fixture.exportData('national')).toMatchObject({
      code: 0,
      output: expect.stringContaining('ailleurs : export refusé'),
    });
    log = build();
  });

  test('the portal is built; its log says what each territory lacks', () => {
    expect(log).toContain('[réseau] fictif est au portail dans son dernier état valide');
    expect(log).toContain('[réseau] ailleurs est au portail dans son dernier état valide');
    expect(log).toContain('[réseau] vide est absent du portail');
  });

  test('what was last published is still there, nothing of what was refused', () => {
    expect(titles('agenda/index.html').join()).toContain('Nuit');
    expect(page('territoires/fictif/index.html').text).toContain('Un article');
    const all = readFileSync(join(fixture.dist('national'), 'api/v1/evenements.json'), 'utf8');
    expect(all).toContain('https://ailleurs.example/');
    expect(all).not.toContain('evil.example');
  });

  test('readers are told, in the list and on each page', () => {
    expect(
      page('territoires/index.html')
        .querySelectorAll('.notice')
        .map(({ text }) => text),
    ).toEqual([
      expect.stringContaining('Ses derniers changements'),
      expect.stringContaining('Ses derniers changements'),
      expect.stringContaining('momentanément absents'),
    ]);
    expect(page('territoires/vide/index.html').querySelector('.notice')?.text).toContain(
      'son site reste ouvert',
    );
  });
});

test('what all sites read of a territory is shown where it cannot be read, without a stack', () => {
  fixture.write('content/vide/territoire.yaml', 'name: [oups\n');
  const { code, output } = fixture.build('fictif');
  expect(code).toBe(1);
  expect(output).toContain('content/vide/territoire.yaml:2:1 erreur yaml');
  expect(output).toContain('« pnpm check »');
  expect(output).not.toMatch(/^\s+at /m);
});

/** The other repository publishes its coordination and one event. */
function publishElsewhere(change: (text: string) => string) {
  mkdirSync(ELSEWHERE, { recursive: true });
  const read = (api: string): Item[] =>
    JSON.parse(
      readFileSync(join(fixture.root, 'content/fictif/dist/api/v1', `${api}.json`), 'utf8')
        .replaceAll('"territory":"fictif"', '"territory":"ailleurs"')
        .replaceAll('https://fictif.example/', 'https://ailleurs.example/'),
    );
  const published: Record<string, Item[]> = {
    contributeurs: read('contributeurs').filter(({ id }) => id === 'structure'),
    evenements: read('evenements')
      .filter(({ id }) => id === '2026-12-02-ateliers')
      .map((event) => ({ ...event, title: 'Les étoiles de l’autre hémisphère' })),
  };
  for (const { api } of allContentTypes) {
    const text = JSON.stringify(published[api] ?? []);
    writeFileSync(join(ELSEWHERE, `${api}.json`), change(text));
  }
}

function frontMatterOfTwin(): string {
  return `---
title: "Nuit <script>alert(titre)</script> & étoiles"
summary: La même nuit, annoncée par le territoire voisin.
publishedAt: 2026-10-01
format: observation
occurrences: [{ start: 2026-12-13T22:00 }]
address: { name: La coupole, city: Le Sappey-en-Chartreuse, lat: 45.2605, lon: 5.78 }
---
`;
}
