import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { peers, preparePeer } from '@echosciences/peers/peers.ts';
import { postsOf } from '@echosciences/peers/post.ts';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CONTENT = resolve(import.meta.dirname, '../../../content');
const work = mkdtempSync(join(tmpdir(), 'peers-'));
const posts = postsOf(CONTENT, ['corse', 'drome']);
const present = peers.filter((peer) => peer.isThere());
const dists = new Map(present.map(({ name }) => [name, join(work, name, 'dist')]));

beforeAll(() => {
  for (const peer of present) {
    const {
      file,
      arguments: arguments_,
      cwd,
      env,
    } = preparePeer(peer, join(work, peer.name), posts);
    const { status, stderr } = spawnSync(file, arguments_, {
      cwd,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${peer.name} failed.\n${stderr}`);
  }
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('posts are as many as the entries, and no two share an instant', () => {
  expect(posts.length).toBeGreaterThan(50);
  expect(new Set(posts.map(({ date }) => date)).size).toBe(posts.length);
  expect(new Set(posts.map(({ slug }) => slug)).size).toBe(posts.length);
});

describe.each([...dists])('%s', (name, dist) => {
  test('writes the pages that all write', () => {
    expect(pagesOf(dist)).toEqual(pagesOf(dists.get('ours') ?? ''));
  });

  test('writes one page a post, with its title, its text, its tags and five related posts', () => {
    for (const { slug, title, body, tags } of posts) {
      const page = pageOf(dist, `posts/${slug}/index.html`);
      expect(page.querySelector('h1')?.text.trim()).toBe(title);
      expect(page.querySelectorAll('.tags a').map(({ text }) => text)).toEqual(tags);
      expect(page.querySelectorAll('article > p').length > 1).toBe(/^\p{L}/mu.test(body));
      const related = hrefs(page, '.related a');
      expect(related.length).toBeLessThanOrEqual(5);
      expect(related).not.toContain(`/posts/${slug}/`);
      expect(related).toHaveLength(new Set(related).size);
    }
  });

  test('lists posts by twenty, the newest first, and leads to the next page', () => {
    const first = pageOf(dist, 'index.html');
    expect(hrefs(first, 'ol a')).toEqual(posts.slice(0, 20).map(({ slug }) => `/posts/${slug}/`));
    expect(hrefs(first, '[rel=next]')).toEqual(['/page/2/']);
    expect(hrefs(pageOf(dist, 'page/2/index.html'), 'ol a')).toEqual(
      posts.slice(20, 40).map(({ slug }) => `/posts/${slug}/`),
    );
  });

  test('lists the posts of each tag', () => {
    const tag = posts.find(({ tags }) => tags.length > 0)?.tags[0] ?? '';
    const tagged = posts.filter(({ tags }) => tags.includes(tag)).slice(0, 20);
    expect(hrefs(pageOf(dist, `tags/${tag}/index.html`), 'ol a')).toEqual(
      tagged.map(({ slug }) => `/posts/${slug}/`),
    );
  });

  test('writes a feed of the twenty newest', () => {
    const feed = parse(readFileSync(join(dist, 'rss.xml'), 'utf8'));
    expect(feed.querySelectorAll('item')).toHaveLength(20);
    expect(feed.querySelector('item title')?.text, name).toBe(posts[0]?.title);
  });
});

/** Hugo writes a redirect from `page/1/` to each list, and has no way not to. */
function pagesOf(dist: string): string[] {
  return globSync('**/*.html', { cwd: dist })
    .filter((path) => !/(?:^|\/)page\/1\/index\.html$/.test(path))
    .sort();
}

function pageOf(dist: string, path: string) {
  return parse(readFileSync(join(dist, path), 'utf8'));
}

function hrefs(page: ReturnType<typeof parse>, selector: string): string[] {
  return page
    .querySelectorAll(selector)
    .map((link) => (link.getAttribute('href') ?? '').replace('https://peers.example', ''));
}
