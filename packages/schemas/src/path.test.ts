import { expect, test } from 'vitest';
import { normalPath } from './path.ts';

test.each([
  ['/', '/'],
  ['/articles/un/', '/articles/un'],
  ['/articles/un', '/articles/un'],
  ['/évènements/à-voir', '/%C3%A9v%C3%A8nements/%C3%A0-voir'],
  ['/%c3%a9v%C3%A8nements', '/%C3%A9v%C3%A8nements'],
  ['/e\u0301te', '/%C3%A9te'],
  ['/%61bc', '/abc'],
  ['/uploads/100%25/a,b;c=d@e:f(1).jpg', '/uploads/100%25/a,b;c=d@e:f(1).jpg'],
])('%s is written %s', (path, normal) => {
  expect(normalPath(path)).toBe(normal);
  expect(normalPath(normal)).toBe(normal);
});

test.each([
  'articles/un',
  '',
  '//mal.example/x',
  '/a//b',
  '/a/../b',
  '/a/%2e%2E/b',
  '/./a',
  '/a%2Fb',
  '/a%5Cb',
  '/a\\b',
  '/a b',
  '/a\u00A0b',
  '/a\r\nb',
  '/a%0D%0Ab',
  '/a?b',
  '/a#b',
  '/100%',
  '/%E9',
])('%j is no path of a site', (path) => {
  expect(normalPath(path)).toBeUndefined();
});
