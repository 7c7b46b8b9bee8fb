import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseRedirects } from '@echosciences/content/redirects/file';
import { redirectSteps } from '@echosciences/scripts/deploy/hosts/redirect-steps.ts';
import { readHostedSites } from '@echosciences/scripts/deploy/hosts/site.ts';
import { mediaTypes } from '@echosciences/scripts/deploy/media-types.ts';
import { publishSite } from '@echosciences/scripts/deploy/publish.ts';
import { readHeaders } from '@echosciences/scripts/lib/headers.ts';
import { isBuilt, listSites } from '@echosciences/scripts/lib/sites.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningHost } from '../src/hosting/hosts.ts';
import { hosts } from '../src/hosting/hosts.ts';
import { decoded } from '../src/hosting/request.ts';

/** The sites of the repository, as they were built, served by the hosts that docs/hebergement.md names. */
const REPOSITORY = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
const root = join(folder, 'srv');
const built = listSites(REPOSITORY).filter(isBuilt);
const PUBLISHED = ['corse', 'bretagne'];
const FORMER = ['ancien-nom.example', 'www.ancien-nom.example'];
/** A table of the size that ten years of renamed pages make, then what only a trap would have. */
const MOVED = [
  ...Array.from(
    { length: 3000 },
    (_, index) => `/vieux/page-${index} /articles/page-${index}/ 301`,
  ),
  '/vieux/%C3%A9t%C3%A9 /agenda/%C3%A9t%C3%A9/ 301',
  '/vieux/a+(b)~c /carte/ 301',
  '/provisoire /agenda/ 302',
  '/recherche-ancienne /recherche/?q=mer 301',
  '/ancre /agenda/#lundi 301',
  '/ailleurs https://echosciences-bretagne.bzh/articles/ailleurs/ 301',
  `/marques /a'b"c$host\${uri}{env.HOME}/ 301`,
  '/lieux/Rance /lieux/rance/ 301',
  '/lieux/Rance/ /lieux/rance/ 301',
  '/articles/exact /carte/ 302',
  '/communautes/:host/articles/exact /agenda/ 302',
  '/communautes/:host/articles/:slug /articles/:slug/ 301',
  '/membres/* /contributeurs/:splat 301',
].join('\n');
const sites = readHostedSites(REPOSITORY)
  .filter(({ id }) => built.some((site) => site.id === id))
  .map((site) =>
    site.id === 'corse'
      ? {
          ...site,
          aliases: [...site.aliases, ...FORMER],
          redirects: redirectSteps(parseRedirects(MOVED)),
        }
      : site,
  );
const siteOf = (id: string) => {
  const [hosted, { dist } = { dist: '' }] = [
    sites.find((site) => site.id === id),
    built.find((site) => site.id === id),
  ];
  if (!hosted) throw new Error(`${id} is not built: pnpm build --filter=@sites/${id}`);
  return { host: hosted.domain, dist };
};
const corse = siteOf('corse');
const national = siteOf('national');
const read = (path: string) => readFileSync(join(corse.dist, path));
/** One file of each kind, by extension. */
const kinds = new Map(
  readdirSync(corse.dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => extname(path) !== '')
    .map((path) => [extname(path).slice(1), path]),
);

let running: { caddy: RunningHost; nginx: RunningHost };
beforeAll(async () => {
  // `pnpm test` builds them all; who runs this file alone may have built some.
  if (process.env.CI) expect(built).toHaveLength(listSites(REPOSITORY).length);
  mkdirSync(root);
  for (const { id, dist } of built) {
    // Published as a server has them, compressed forms too: two, for their time. The others as built.
    if (PUBLISHED.includes(id)) {
      await publishSite({
        id,
        dist,
        root,
        stamp: '20261124T080000Z',
        cache: join(folder, 'cache'),
      });
    } else {
      mkdirSync(join(root, id));
      symlinkSync(dist, join(root, id, 'current'));
    }
  }
  const start = (name: keyof typeof hosts) => {
    mkdirSync(join(folder, name));
    return hosts[name]({ sites, root, folder: join(folder, name) });
  };
  const [caddy, nginx] = await Promise.all([start('caddy'), start('nginx')]);
  running = { caddy, nginx };
});
afterAll(async () => {
  await Promise.all(Object.values(running ?? {}).map((host) => host.stop()));
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['caddy', 'nginx'] as const)('%s', (name) => {
  const ask: RunningHost['ask'] = (request) => running[name].ask(request);
  const page = (path: string, headers: Record<string, string> = {}) =>
    ask({ host: corse.host, path, headers });

  test('finds nothing to say of its configuration', () => {
    expect(running[name].faults).toBe('');
  });

  test.each(built.map(({ id }) => id))('serves %s at its domain, with its headers', async (id) => {
    const { host, dist } = siteOf(id);
    const headersOf = readHeaders(dist);
    const pages = ['/', '/agenda/', '/api/v1/evenements.json', '/service-worker.js'];
    const assets = ['_astro', 'pagefind/fragment'].map(
      (path) => `/${path}/${readdirSync(join(dist, path))[0]}`,
    );
    const more = ['/tableau-de-bord/', '/admin/', '/widget/cadre/agenda/'].filter((path) =>
      existsSync(join(dist, path, 'index.html')),
    );
    for (const path of [...pages, ...assets, ...more]) {
      const answer = await ask({ host, path });
      expect(answer.status, path).toBe(200);
      const file = path.endsWith('/') ? `${path}index.html` : path;
      expect(answer.body.equals(readFileSync(join(dist, file))), path).toBe(true);
      expect(answer.headers, path).toMatchObject({
        'cache-control': 'public, max-age=0, must-revalidate',
        'strict-transport-security': 'max-age=31536000',
        ...Object.fromEntries(headersOf(path).map(([key, value]) => [key.toLowerCase(), value])),
      });
    }
  });

  test('leads http to https, other names to the domain, with path and query', async () => {
    const path = '/agenda/?a=1&b=%C3%A9';
    const locationOf = async (host: string, secure: boolean) => {
      const { status, headers } = await ask({ host, path, secure });
      expect([301, 308]).toContain(status);
      return headers.location;
    };
    for (const { domain, aliases } of sites) {
      expect(await locationOf(domain, false)).toMatch(`https://${domain}`);
      for (const alias of aliases) {
        for (const secure of [true, false]) {
          expect(await locationOf(alias, secure)).toBe(`https://${domain}${path}`);
        }
      }
    }
  });

  test('gives nothing of a site to a name that none has', async () => {
    const answer = await ask({ host: 'inconnu.example', path: '/', secure: false });
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).not.toContain('Echosciences');
    await expect(ask({ host: 'inconnu.example', path: '/' })).rejects.toThrow();
  });

  test.each(['br', 'gzip'])(
    'sends the prepared %s form, which caches tell apart',
    async (encoding) => {
      for (const path of [
        'index.html',
        'agenda/index.html',
        'agenda.ics',
        'admin/cms.js',
        'api/v1/evenements.json',
      ]) {
        const url = `/${path.replace(/index\.html$/, '')}`;
        const plain = await page(url);
        const packed = await page(url, { 'accept-encoding': encoding });
        expect(packed.headers['content-encoding'], path).toBe(encoding);
        expect(packed.body.length, path).toBeLessThan(plain.body.length / 1.5);
        expect(decoded(packed).equals(plain.body), path).toBe(true);
        expect(plain.headers['content-encoding']).toBeUndefined();
        for (const { headers } of [plain, packed]) expect(headers.vary).toBe('Accept-Encoding');
        expect(packed.headers['content-type']).toBe(plain.headers['content-type']);
        expect(packed.headers.etag).not.toBe(plain.headers.etag);
      }
      const image = `/${kinds.get('jpg')}`;
      expect((await page(image, { 'accept-encoding': encoding })).headers).not.toHaveProperty(
        'content-encoding',
      );
    },
  );

  test('prefers brotli, and sends a part of a file that is asked for', async () => {
    const both = await page('/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(both.headers['content-encoding']).toBe('br');
    const part = await page(`/${kinds.get('jpg')}`, { range: 'bytes=0-9' });
    expect([part.status, part.body.length]).toEqual([206, 10]);
  });

  test.each(['br', 'gzip', 'identity'])('answers 304 to who has the %s form', async (encoding) => {
    for (const path of ['/', '/api/v1/evenements.json']) {
      const first = await page(path, { 'accept-encoding': encoding });
      const again = await page(path, {
        'accept-encoding': encoding,
        'if-none-match': first.headers.etag ?? '',
      });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
    }
  });

  test('names the type of every kind of file that a site has', async () => {
    for (const [extension, path] of kinds) {
      const { headers } = await page(`/${path}`);
      expect(headers['content-type'], path).toBe(mediaTypes[extension]);
    }
  });

  test.each([
    '/rien',
    '/rien/',
    '/_astro/rien.12345678.js',
    '/agenda.ics/',
    '/api/v1/rien.json',
    '/_headers',
    '/_redirects',
    '/_build.json',
    '/index.html.br',
    '/agenda/index.html.gz',
    '/.git/config',
    '/agenda/.env',
    '/_astro',
    '/_astro/',
  ])('has no page at %s', async (path) => {
    const answer = await page(path, { 'accept-encoding': 'br' });
    // A folder first gets its slash.
    if (answer.status === 301 || answer.status === 308) {
      expect(answer.headers.location).toBe(`${path}/`);
      return;
    }
    expect(answer.status).toBe(404);
    expect(decoded(answer).equals(read('404.html'))).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'self'",
    });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const answer = await ask({ host: corse.host, path: '/agenda/', method });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('answers HEAD as GET, without content', async () => {
    const [head, get] = await Promise.all(
      ['HEAD', 'GET'].map((method) => ask({ host: corse.host, path: '/', method })),
    );
    expect([head?.status, head?.body.length]).toEqual([200, 0]);
    expect(head?.headers['content-length']).toBe(String(get?.body.length));
  });

  test.each([
    ['/agenda', '/agenda/'],
    ['/agenda?jour=samedi&x=%20', '/agenda/?jour=samedi&x=%20'],
    ['/agenda?', '/agenda/'],
  ])('adds the slash of a folder, by its path alone: %s', async (path, location) => {
    const answer = await page(path);
    expect([301, 308]).toContain(answer.status);
    expect(answer.headers.location).toBe(location);
  });

  test.each([
    '/../../../../etc/passwd',
    '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2f..%2f..%2fetc/passwd',
    '/_astro/../../../../../../etc/passwd',
    '/..\\..\\..\\..\\etc\\passwd',
    '//etc/passwd',
    '//agenda?jour=samedi',
    '/%00',
    '/index.html%00.jpg',
    '/%ff%fe',
    `/${'a'.repeat(20_000)}`,
    `/?${'a=1&'.repeat(5000)}`.slice(0, 7000),
    '/../corse/current/index.html',
    '/../../../bretagne/current/index.html',
  ])('lets no address out of the site: %s', async (path) => {
    const answer = await page(path);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body.toString()).not.toContain('root:');
    expect(answer.headers.location ?? '/').toMatch(/^\/(?!\/)/);
    if (answer.status === 200) expect(answer.body.equals(read('index.html'))).toBe(true);
  });

  test.each([
    ['/vieux/page-0', 301, '/articles/page-0/'],
    ['/vieux/page-2999', 301, '/articles/page-2999/'],
    ['/vieux/page-7?a=1&b=2', 301, '/articles/page-7/?a=1&b=2'],
    ['/vieux/%C3%A9t%C3%A9', 301, '/agenda/%C3%A9t%C3%A9/'],
    ['/vieux/%c3%a9t%c3%a9', 301, '/agenda/%C3%A9t%C3%A9/'],
    ['/vieux/a+(b)~c', 301, '/carte/'],
    ['/provisoire', 302, '/agenda/'],
    ['/recherche-ancienne?q=terre', 301, '/recherche/?q=mer'],
    ['/ancre', 301, '/agenda/#lundi'],
    ['/ailleurs?a=1', 301, 'https://echosciences-bretagne.bzh/articles/ailleurs/?a=1'],
    ['/marques', 301, `/a'b%22c%24host%24%7Buri%7D%7Benv.HOME%7D/`],
    ['/lieux/Rance', 301, '/lieux/rance/'],
    ['/articles/exact', 302, '/carte/'],
    ['/communautes/c/articles/exact', 302, '/agenda/'],
    ['/communautes/c/articles/la-mer', 301, '/articles/la-mer/'],
    ['/communautes/c/articles/%C3%A9t%C3%A9?a=1', 301, '/articles/%C3%A9t%C3%A9/?a=1'],
    ['/membres/', 301, '/contributeurs/'],
    ['/membres/a/b', 301, '/contributeurs/a/b'],
    // What stands in an address is never read as a value of the host's own.
    ['/communautes/c/articles/{env.HOME}', 301, '/articles/{env.HOME}/'],
    ['/communautes/c/articles/$host', 301, '/articles/$host/'],
    ['/vieux/page-7?{env.HOME}=$host', 301, '/articles/page-7/?{env.HOME}=$host'],
    ['/communautes/c/articles/%0d%0aSet-Cookie:a', 301, '/articles/%0d%0aSet-Cookie:a/'],
  ])('%s has moved', async (path, status, location) => {
    const answer = await page(path);
    const { location: given = '' } = answer.headers;
    // Caddy encodes braces.
    expect([answer.status, decodeURIComponent(given)]).toEqual([
      status,
      decodeURIComponent(location),
    ]);
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  test.each([
    '/membres//autre.example/',
    '/lieux/rance/',
    '/vieux/page-3000',
    '/communautes//articles/a',
    '/communautes/c/articles/a/b',
  ])('%s has not', async (path) => {
    const answer = await page(path);
    expect([answer.status, answer.headers.location]).toEqual([404, undefined]);
  });

  test('the portal may be framed, its admin not', async () => {
    const of = async (path: string) =>
      (await ask({ host: national.host, path })).headers['content-security-policy'];
    expect([await of('/'), await of('/admin/')]).toEqual([undefined, "frame-ancestors 'self'"]);
  });
});
