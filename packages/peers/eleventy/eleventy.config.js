import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { byTag, PER_PAGE, pagesOf, relatedTo } from '../lists.ts';

const HERE = import.meta.dirname;
const input = relative(process.cwd(), process.env.PEERS_POSTS);
const FRENCH = new Intl.DateTimeFormat('fr', { timeZone: 'UTC', dateStyle: 'short' });

/** The posts lie outside this folder, so the pages of lists are virtual templates. */
export default function (config) {
  config.setUseGitIgnore(false);
  for (const name of ['list.njk', 'rss.njk']) {
    config.addTemplate(name, readFileSync(join(HERE, name), 'utf8'));
  }
  config.addGlobalData('layout', 'post.njk');
  config.addGlobalData(
    'permalink',
    () =>
      ({ page }) =>
        `/posts/${page.fileSlug}/`,
  );
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  config.addFilter('frenchDay', (date) => FRENCH.format(date));
  config.addFilter('utc', (date) => date.toUTCString());

  let [posts, tags] = [new Map(), new Map()];
  config.addCollection('listPages', (api) => {
    const all = postsIn(api);
    posts = new Map(all.map((post) => [post.slug, post]));
    tags = byTag(all);
    return [
      ...listPages('/', 'Le réseau', all),
      ...[...tags].flatMap(([tag, tagged]) => listPages(`/tags/${tag}/`, tag, tagged)),
    ];
  });
  config.addCollection('newest', (api) => postsIn(api).slice(0, PER_PAGE));
  config.addFilter('related', (slug) => relatedTo(posts.get(slug), tags));

  return {
    dir: {
      input,
      includes: relative(input, join(HERE, '_includes')),
      output: relative(process.cwd(), process.env.PEERS_OUTPUT),
    },
    markdownTemplateEngine: false,
  };
}

function postsIn(api) {
  return api
    .getAll()
    .sort((a, b) => b.date - a.date)
    .map(({ fileSlug, date, url, data: { title, description, tags = [] } }) => ({
      slug: fileSlug,
      ...{ url, date, title, description, tags },
    }));
}

function listPages(address, title, items) {
  const pages = pagesOf(items);
  const url = (index) => pages[index] && address + pages[index].path;
  return pages.map(({ items }, index) => ({
    title,
    items,
    url: url(index),
    previous: url(index - 1),
    next: url(index + 1),
  }));
}
