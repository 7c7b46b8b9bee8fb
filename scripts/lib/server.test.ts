import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isFree } from './ports.ts';
import { createSitesServer } from './server.ts';

const FILES = ['index.html', 'agenda.ics', 'api/v1/a.csv', 'api/v1/a.geojson', 'flux/a.atom'];

async function serve() {
  const dist = mkdtempSync(join(tmpdir(), 'echosciences-'));
  for (const path of FILES) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), 'é');
  }
  writeFileSync(join(dist, '404.html'), 'rien');
  writeFileSync(
    join(dist, '_headers'),
    '/api/v1/*\n  Access-Control-Allow-Origin: *\n  X-Url: https://a.example/\n\n/agenda.ics\n  X-Two: 2\n',
  );
  writeFileSync(
    join(dist, '_redirects'),
    '/ancien /agenda.ics 301\n/ancien/ /agenda.ics 301\n/loin https://voisin.example/x/ 301\n/evenements/:slug /recherche/?q=:slug 302\n',
  );
  const server = createSitesServer([{ id: 'national', name: 'Réseau', dist }]);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => {
    server.close();
    rmSync(dist, { recursive: true, force: true });
  });
  return (server.address() as AddressInfo).port;
}

test.each([
  ['', 'text/html;charset=utf-8'],
  ['agenda.ics', 'text/calendar; charset=utf-8'],
  ['api/v1/a.csv', 'text/csv; charset=utf-8'],
  ['api/v1/a.geojson', 'application/geo+json'],
  ['flux/a.atom', 'application/atom+xml; charset=utf-8'],
])('/%s is served as %s', async (path, type) => {
  const response = await fetch(`http://localhost:${await serve()}/${path}`);
  expect(response.headers.get('content-type')).toBe(type);
  expect(await response.text()).toBe('é');
});

test.each([
  ['api/v1/a.csv', '*', null],
  ['api/v1/a.csv?b=c', '*', null],
  ['api/v1/nothing', '*', null],
  ['api/v2/a.csv', null, null],
  ['agenda.ics', null, '2'],
  ['agenda.ics/x', null, null],
])('/%s has the headers that the site’s own file says', async (path, origin, two) => {
  const { headers } = await fetch(`http://localhost:${await serve()}/${path}`);
  expect(headers.get('access-control-allow-origin')).toBe(origin);
  expect(headers.get('x-url')).toBe(origin && 'https://a.example/');
  expect(headers.get('x-two')).toBe(two);
});

test.each([
  ['ancien', 301, '/agenda.ics'],
  ['ancien/?a=b%20c', 301, '/agenda.ics?a=b%20c'],
  ['loin', 301, 'https://voisin.example/x/'],
  ['evenements/nuit', 302, '/recherche/?q=nuit'],
  ['evenements/%0D%0Ax-mal:%201', 302, '/recherche/?q=%0D%0Ax-mal:%201'],
  ['ancienne', 404, null],
])('/%s is redirected as the site’s own file says', async (path, status, location) => {
  const response = await fetch(`http://localhost:${await serve()}/${path}`, { redirect: 'manual' });
  expect(response.status).toBe(status);
  expect(response.headers.get('location')).toBe(location);
  expect(response.headers.get('x-mal')).toBeNull();
});

test('what no rule names is asked for again, as hosts say it', async () => {
  const { headers } = await fetch(`http://localhost:${await serve()}/`);
  expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
});

test('a port on which something listens is not free', async () => {
  expect(await isFree(await serve())).toBe(false);
  expect(await isFree(0)).toBe(true);
});
