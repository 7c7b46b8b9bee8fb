import { rmSync } from 'node:fs';
import type { Redirect } from '@echosciences/content/redirects/file';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseHeaders } from '../../lib/headers.ts';
import { writeRepository } from '../test/repository.ts';
import { caddyFiles } from './caddy.ts';
import { headerTables } from './header-tables.ts';
import { nginxFiles } from './nginx.ts';
import { redirectSteps } from './redirect-steps.ts';
import { readHostedSites } from './site.ts';

const moved = (from: string, to = '/b/', status: Redirect['status'] = 301) => ({
  from,
  to,
  status,
});

describe('the redirects of a host', () => {
  test('are looked up exact ones first, each kind of answer at once', () => {
    const steps = redirectSteps([
      moved('/p/:a', '/:a/'),
      moved('/a'),
      moved('/c', '/d/?e=f'),
      moved('/g', '/h/', 302),
      moved('/i'),
      moved('/a', '/second/'),
      moved('/q/*', '/:splat', 302),
      moved('/r/:a', '/s/:a'),
    ]);
    expect(
      steps.map(({ kind, status, keepsQuery, lines }) => [
        kind,
        status,
        keepsQuery,
        lines.map(({ from }) => from),
      ]),
    ).toEqual([
      ['exact', 301, true, ['/a', '/i']],
      ['exact', 301, false, ['/c']],
      ['exact', 302, true, ['/g']],
      ['pattern', 301, true, ['/p/:a']],
      ['pattern', 302, true, ['/q/*']],
      ['pattern', 301, true, ['/r/:a']],
    ]);
    expect(steps[0]?.lines[0]?.to).toBe('/b/');
  });

  test('are decoded to be looked up, and encoded to be sent', () => {
    const [step] = redirectSteps([moved('/%C3%A9t%C3%A9', '/hiver/é"$x{y}')]);
    expect(step?.lines).toEqual([{ from: '/été', to: '/hiver/%C3%A9%22%24x%7By%7D' }]);
  });

  test.each([
    ['another scheme', '/a', 'javascript:alert(1)'],
    ['plain http', '/a', 'http://exemple.example/'],
    ['a host without scheme', '/a', '//exemple.example/'],
    ['a host behind a backslash', '/a', String.raw`/\exemple.example/`],
    ['a user before the host', '/a', 'https://moi@exemple.example/'],
    ['a new line', '/a%0ab', '/b/'],
    ['the end of a word', '/a%22b', '/b/'],
    ['a value of nginx', '/a$host', '/b/'],
    ['a value of Caddy', '/a%7Benv.HOME%7D', '/b/'],
    ['a backslash', '/a%5C', '/b/'],
    ['half a character', '/a%E9', '/b/'],
    ['a brace in a pattern', '/:a/{2}', '/b/'],
    ['more than a host reads', `/${'a'.repeat(2001)}`, '/b/'],
  ])('refuse %s', (_, from, to) => {
    expect(() => redirectSteps([moved(from, to)])).toThrow(/^_redirects: /);
  });
});

describe('the headers of a host', () => {
  const tables = (text: string) => headerTables(parseHeaders(text));

  test('are joined where several rules hold, the nearest rule first', () => {
    const text = '/*\n  X-A: tous\n/lettre/*\n  X-A: lettre\n/lettre/ete\n  X-A: ete\n';
    const table = tables(text).find(({ name }) => name === 'X-A');
    expect(table).toEqual({
      name: 'X-A',
      cases: [
        { pattern: '/lettre/ete', value: 'tous, lettre, ete' },
        { pattern: '/lettre/*', value: 'tous, lettre' },
      ],
      otherwise: 'tous',
    });
  });

  test('say of a file that no rule names to ask whether it changed', () => {
    expect(tables('')).toEqual([
      { name: 'Cache-Control', cases: [], otherwise: 'public, max-age=0, must-revalidate' },
    ]);
  });

  test.each([
    '/a b*\n  X-A: b',
    '/a"\n  X-A: b',
    '/{x}\n  X-A: b',
    '/a*b\n  X-A: b',
    '/*\n  X-A: "b"',
    '/*\n  X-A: $host',
    '/*\n  X-A: {env.HOME}',
    '/*\n  X-A: b\\',
    '/*\n  X{A: b',
  ])('refuse what a host could read otherwise: %j', (text) => {
    expect(() => tables(text)).toThrow(/^_headers: /);
  });
});

describe('the names of the sites', () => {
  function repository(national: string, corse: string): string {
    const root = writeRepository({ national, corse });
    onTestFinished(() => rmSync(root, { recursive: true }));
    return root;
  }

  test('are the domain, its twin with www and the former ones', () => {
    const sites = readHostedSites(
      repository(
        'domain: www.reseau.example',
        'domain: corse.example\nformerDomains: [vieux.example]',
      ),
    );
    expect(sites.map(({ id, domain, aliases }) => [id, domain, aliases])).toEqual([
      ['national', 'www.reseau.example', ['reseau.example']],
      ['corse', 'corse.example', ['www.corse.example', 'vieux.example']],
    ]);
  });

  test('are those of all sites or of none', () => {
    expect(() => readHostedSites(repository('domain: a.example', 'domain: [oups'))).toThrow(
      /content\/corse\/territoire\.yaml:\d+:1 erreur yaml /,
    );
  });

  test('belong to one site', () => {
    const twice = repository(
      'domain: a.example',
      'domain: b.example\nformerDomains: [www.a.example]',
    );
    expect(() => readHostedSites(twice)).toThrow(
      'Le nom de domaine « www.a.example » est à la fois celui de national et de corse',
    );
  });
});

test('sites that say the same share a table of nginx, and brotli can be left out', () => {
  const headers = headerTables(parseHeaders('/_astro/*\n  Cache-Control: immutable\n'));
  const site = (id: string) => ({
    id,
    domain: `${id}.example`,
    aliases: [`www.${id}.example`],
    headers,
    redirects: [],
  });
  const files = nginxFiles([site('a'), site('b')], {
    root: '/srv',
    scheme: 'http',
    certificates: '/etc/letsencrypt/live',
    brotli: false,
  });
  expect(files['conf.d/echosciences.conf']?.match(/^map \$uri/gm)).toHaveLength(1);
  expect(Object.values(files).join('\n')).not.toMatch(/brotli|ssl|https/);
  expect(files['echosciences/certificats.sh']).toContain(
    '--cert-name a.example -d a.example -d www.a.example\n',
  );
  const caddy = caddyFiles([site('a')], { root: '/srv', scheme: 'http' });
  expect(Object.values(caddy).join('\n')).not.toMatch(/https|Strict-Transport/);
});
