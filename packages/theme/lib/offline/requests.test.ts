import { describe, expect, test } from 'vitest';
import { cacheOf, filesIn, isPage, kindOf, pageAddress } from './requests.ts';

const ORIGIN = 'https://fictif.example';

function kind(path: string, asked: { method?: string; destination?: string; range?: string } = {}) {
  const { method = 'GET', destination = '', range } = asked;
  const mode = ['document', 'iframe'].includes(destination) ? 'navigate' : 'no-cors';
  const headers = new Headers(range ? { range } : {});
  const url = new URL(path, ORIGIN).href;
  return kindOf(
    { method, url, mode, destination, headers } as Parameters<typeof kindOf>[0],
    ORIGIN,
  );
}

describe('a service worker answers', () => {
  test.each([
    ['/', 'document', 'page'],
    ['/agenda/?theme=climat', 'document', 'page'],
    ['/articles', 'document', 'page'],
    ['/recherche/cadre/', 'iframe', 'frame'],
    ['/_astro/Page.a1b2c3d4.css', 'style', 'file'],
    ['/_astro/f.a1b2c3d4.woff2', 'font', 'file'],
    ['/_astro/photo.a1b2c3d4_Z1.avif', 'image', 'image'],
  ])('%s as a %s', (path, destination, expected) => {
    expect(kind(path, { destination })).toBe(expected);
  });
});

describe('a service worker leaves to the browser', () => {
  test.each([
    ['/admin/', 'document'],
    ['/admin/config.yml', ''],
    ['/admin', 'document'],
    ['/api/v1/evenements.json', ''],
    ['/api/', 'document'],
    ['/flux/agenda.xml', 'document'],
    ['/agenda.ics', 'document'],
    ['/agenda/2026-12-13-nuit.ics', 'document'],
    ['/agenda/donnees/filtres.json', ''],
    ['/pagefind/pagefind.js', 'script'],
    ['/widget/agenda.js', 'script'],
    ['/widget/cadre/reseau/tous/', 'iframe'],
    ['/articles/un-article/', ''],
    ['/favicon.svg', 'image'],
    ['/service-worker.js', 'serviceworker'],
    ['https://tiers.example/', 'document'],
    ['https://fictif.example.tiers.example/_astro/a.a1b2c3d4.js', 'script'],
    ['https://fictif.example:8443/_astro/a.a1b2c3d4.js', 'script'],
  ])('%s as « %s »', (path, destination) => {
    expect(kind(path, { destination })).toBeUndefined();
  });

  test('what is sent, and parts of files', () => {
    expect(kind('/je-contribue/', { destination: 'document', method: 'POST' })).toBeUndefined();
    expect(kind('/_astro/son.a1b2c3d4.mp3', { range: 'bytes=0-' })).toBeUndefined();
  });
});

test('a page is kept once whatever its query, and the week’s agenda apart from visits', () => {
  expect(pageAddress(`${ORIGIN}/agenda/?q=a#b`)).toBe(`${ORIGIN}/agenda/`);
  expect(cacheOf(`${ORIGIN}/agenda/?q=a`)).toBe('agenda');
  expect(cacheOf(`${ORIGIN}/agenda/demain/`)).toBe('pages');
  expect(isPage('chrome-extension://a/b/', ORIGIN)).toBe(false);
});

test('files of a page are found in HTML, in style sheets and in modules', () => {
  expect(
    filesIn(
      `<link rel="stylesheet" href="/_astro/Page.v9-_x.css"><script type="module" src="/_astro/a.astro_lang.x1.js"></script>
      <img src="/_astro/photo.x1.avif"><script src="https://tiers.example/a.js"></script>
      @font-face{src:url(/_astro/f.x1.woff2)format("woff2")} import{a}from"./b.x1.js";import("./c.x1.js");import"../d.js"`,
    ),
  ).toEqual([
    '/_astro/Page.v9-_x.css',
    '/_astro/a.astro_lang.x1.js',
    '/_astro/f.x1.woff2',
    '/_astro/b.x1.js',
    '/_astro/c.x1.js',
  ]);
});
