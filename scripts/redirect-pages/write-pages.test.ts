import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeRedirectPages } from './write-pages.ts';

function site(redirects: string): string {
  const parent = mkdtempSync(join(tmpdir(), 'echosciences-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const dist = join(parent, 'dist');
  mkdirSync(join(dist, 'articles/un'), { recursive: true });
  writeFileSync(join(dist, 'articles/un/index.html'), 'vivante');
  writeFileSync(join(dist, '_redirects'), redirects);
  return dist;
}

test('each former address has one page, which names the new one and is not indexed', () => {
  const dist = site(
    '/vieux/%C3%A9t%C3%A9 /articles/un/ 301\n/vieux/%C3%A9t%C3%A9/ /articles/un/ 301\n',
  );
  expect(writeRedirectPages(dist, 'fictif.example')).toEqual({ pages: 1, left: [] });
  const page = readFileSync(join(dist, 'vieux/été/index.html'), 'utf8');
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/articles/un/">');
  expect(page).toContain('<link rel="canonical" href="https://fictif.example/articles/un/">');
  expect(page).toContain('<meta name="robots" content="noindex">');
});

test('a living page stays; patterns and files are told', () => {
  const dist = site('/articles/un /x/ 301\n/uploads/a.pdf /x/ 301\n/m/:x /x/ 302\n/m/* /x/ 301\n');
  expect(writeRedirectPages(dist, 'fictif.example')).toEqual({
    pages: 0,
    left: ['/uploads/a.pdf', '/m/:x', '/m/*'],
  });
  expect(readFileSync(join(dist, 'articles/un/index.html'), 'utf8')).toBe('vivante');
});

test('what an address holds stays an address in the page, and its page in the site', () => {
  const dist = site(
    `/a /x/?q="><script>alert(1)</script>&b='c 301\n/../dehors /x/ 301\n/%2e%2e/dehors /x/ 301\n`,
  );
  expect(writeRedirectPages(dist, 'fictif.example').left).toEqual(['/../dehors', '/%2e%2e/dehors']);
  expect(readFileSync(join(dist, 'a/index.html'), 'utf8')).not.toMatch(/<script|"">|'c"/);
  expect(existsSync(join(dist, '../dehors'))).toBe(false);
});
