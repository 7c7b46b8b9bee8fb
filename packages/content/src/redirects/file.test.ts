import { expect, test } from 'vitest';
import { parseRedirects, writeRedirects } from './file.ts';
import { redirectFinder } from './find.ts';

const moved = (from: string, to: string) => ({ from, to, status: 301 as const });

test('what is written is read again, each address with and without the slash at its end', () => {
  const text = writeRedirects([
    moved('/articles/avant', '/articles/apres/'),
    { from: '/membres/*', to: '/contributeurs/:splat', status: 302 },
  ]);
  expect(text).toBe(
    '/articles/avant /articles/apres/ 301\n/articles/avant/ /articles/apres/ 301\n/membres/* /contributeurs/:splat 302\n',
  );
  expect(parseRedirects(text)).toEqual([
    moved('/articles/avant', '/articles/apres/'),
    moved('/articles/avant/', '/articles/apres/'),
    { from: '/membres/*', to: '/contributeurs/:splat', status: 302 },
  ]);
});

test.each([
  ['a line break', '/a\n/admin/* https://mal.example/ 301\n'],
  ['a space', '/a /b'],
  ['a control character', '/a\u0000'],
  ['nothing', ''],
])('a part with %s is not written: it would make a line of its own', (_what, part) => {
  expect(() => writeRedirects([moved('/x', part)])).toThrow('Cannot be written');
  expect(() => writeRedirects([moved(part, '/x')])).toThrow('Cannot be written');
});

test('comments and empty lines are none; a line that is no redirect is an error with its number', () => {
  expect(parseRedirects('# rien\n\r\n')).toEqual([]);
  for (const line of ['/a /b', '/a /b 200', '/a /b 301!', 'a /b 301', '/a /b 301 Country=fr']) {
    expect(() => parseRedirects(`\n${line}`)).toThrow(`_redirects:2: expected`);
  }
});

const find = redirectFinder(
  parseRedirects(`
/communautes/a/articles/exact /dossiers/exact/ 301
/communautes/:c/articles/:slug /articles/:slug/ 301
/evenements/:slug /recherche/?q=:slug 302
/membres/* https://voisin.example:8080/contributeurs/:splat#tous 301
`),
);

test.each([
  ['/communautes/a/articles/exact', '/dossiers/exact/'],
  ['/communautes/a/articles/autre', '/articles/autre/'],
  ['/communautes/a/articles/autre?page=2&b=%20', '/articles/autre/?page=2&b=%20'],
  ['/evenements/nuit-2019?utm=x', '/recherche/?q=nuit-2019'],
  ['/membres/a/b?c=d', 'https://voisin.example:8080/contributeurs/a/b?c=d#tous'],
  ['/membres/', 'https://voisin.example:8080/contributeurs/#tous'],
  ['/membres', undefined],
  ['/membres//mal.example', undefined],
  ['/communautes/a/articles/', undefined],
  ['/communautes/a/articles/b/c', undefined],
  ['/evenements', undefined],
  ['/Evenements/x', undefined],
  ['/', undefined],
])('%s leads to %s', (url, location) => {
  expect(find(url)?.location).toBe(location);
});

test('a name that an object has by itself is no address', () => {
  expect(find('/constructor')).toBeUndefined();
  expect(redirectFinder([moved('/a/:constructor', '/b/:toString')])('/a/x')?.location).toBe(
    '/b/:toString',
  );
});
