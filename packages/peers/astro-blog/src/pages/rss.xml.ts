import { escapeHtml } from '@echosciences/theme/lib/escape-html.ts';
import { PER_PAGE } from '../../../lists.ts';
import { loadPosts } from '../lib/posts.ts';

const SITE = 'https://peers.example';

export async function GET(): Promise<Response> {
  const { posts } = await loadPosts();
  const items = posts
    .slice(0, PER_PAGE)
    .map(
      ({ url, entry: { data } }) =>
        `<item><title>${escapeHtml(data.title)}</title><link>${SITE}${url}</link><description>${escapeHtml(data.description)}</description><pubDate>${data.date.toUTCString()}</pubDate></item>\n`,
    );
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Le réseau</title><link>${SITE}/</link><description>Le réseau</description>\n${items.join('')}</channel></rss>\n`,
  );
}
