import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTerritory } from '@echosciences/content';

/** An entry of the network as any blog knows it. */
export interface Post {
  slug: string;
  title: string;
  description: string;
  /** ISO 8601, in UTC; no two posts share it, so that every generator sorts them alike. */
  date: string;
  tags: readonly string[];
  /** Markdown without images: no peer has to encode any. */
  body: string;
}

/** The entries of some territories as posts, the newest first. */
export function postsOf(contentDirectory: string, territories: readonly string[]): Post[] {
  return territories
    .flatMap((id) => loadTerritory(contentDirectory, id).entries)
    .filter(({ file }) => file.endsWith('.md'))
    .map(({ territory, type, slug, data, body }) => ({
      // Eleventy takes a date in a file's name for the post's own.
      slug: `${territory}-${type.key}-${slug}`.replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$1$2$3'),
      title: data.title,
      description: data.summary ?? data.title,
      published: String(data.publishedAt ?? '').slice(0, 10) || '2020-01-01',
      tags: data.themes ?? [],
      body: body.replaceAll(/!\[[^\]]*\]\([^)]*\)/g, ''),
    }))
    .sort((a, b) => a.published.localeCompare(b.published) || (a.slug < b.slug ? -1 : 1))
    .map(({ published, ...post }, rank) => ({ ...post, date: instant(published, rank) }))
    .reverse();
}

/** Writes one Markdown file a post, with the front matter that all peers read. */
export function writePosts(directory: string, posts: readonly Post[]): void {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  for (const post of posts) writeFileSync(join(directory, `${post.slug}.md`), markdownOf(post));
}

export function markdownOf({ title, description, date, tags, body }: Post): string {
  const fields = { title, description, date, tags };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
}

/** The rank, in milliseconds of the day, tells apart the posts of one day. */
function instant(day: string, rank: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + (rank % 86_400) * 1000).toISOString();
}
