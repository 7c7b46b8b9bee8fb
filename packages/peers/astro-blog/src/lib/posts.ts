import { getCollection } from 'astro:content';
import { byTag, pagesOf } from '../../../lists.ts';

/** Every post, the newest first, and the posts of each tag. */
export async function loadPosts() {
  const entries = await getCollection('posts');
  const posts = entries
    .sort((a, b) => b.data.date.getTime() - a.data.date.getTime())
    .map((entry) => ({ slug: entry.id, url: `/posts/${entry.id}/`, tags: entry.data.tags, entry }));
  return { posts, tags: byTag(posts) };
}

export type Post = Awaited<ReturnType<typeof loadPosts>>['posts'][number];

/** The pages of one list, for `[...list].astro`. */
export function pathsOf(address: string, title: string, items: readonly Post[]) {
  const pages = pagesOf(items);
  const url = (index: number) => pages[index] && `/${address}${pages[index].path}`;
  return pages.map(({ path, items }, index) => ({
    params: { list: `${address}${path}`.replace(/\/$/, '') || undefined },
    props: { title, posts: items, previous: url(index - 1), next: url(index + 1) },
  }));
}
