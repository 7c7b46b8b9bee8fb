import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { channel } from '../../test/channel.ts';
import { items, source } from '../../test/items.ts';
import { feedFormats } from './formats.ts';

const hostile = source('article', 'un', {
  title: 'A & B <script>alert(1)</script> ]]>',
  summary: 'Du <img src=x onerror=alert(1)> texte.',
  updatedAt: '2026-11-20',
  keywords: ['$&', 'été'],
});
const url = 'https://bretagne.example/articles/un/';
const xml = new XMLParser({ ignoreAttributes: false });

describe('an article, read by another parser', () => {
  test('in RSS has a text for title and safe HTML for description', () => {
    const { rss } = xml.parse(feedFormats.xml.serialize(items(hostile), channel));
    expect(rss.channel.item).toEqual({
      title: 'A & B <script>alert(1)</script> ]]>',
      link: url,
      guid: { '#text': url, '@_isPermaLink': 'false' },
      pubDate: 'Thu, 12 Nov 2026 12:00:00 GMT',
      description: 'Du &lt;img src=x onerror=alert(1)> texte.',
      category: ['$&', 'été'],
    });
    expect(rss.channel['atom:link']).toMatchObject({
      '@_rel': 'self',
      '@_href': channel.feedUrl,
    });
  });

  test('in Atom has HTML that shows the same texts, both dates, and the feed an author', () => {
    const { feed } = xml.parse(feedFormats.atom.serialize(items(hostile), channel));
    expect(feed.entry).toMatchObject({
      id: url,
      title: { '#text': 'A &amp; B &lt;script>alert(1)&lt;/script> ]]>', '@_type': 'html' },
      summary: { '#text': 'Du &lt;img src=x onerror=alert(1)> texte.', '@_type': 'html' },
      published: '2026-11-12T12:00:00.000Z',
      updated: '2026-11-20T12:00:00.000Z',
    });
    expect(feed).toMatchObject({
      id: channel.feedUrl,
      updated: '2026-11-20T12:00:00.000Z',
      author: { name: 'Echosciences', uri: 'https://bretagne.example/' },
    });
    expect(feed.link).toContainEqual({ '@_rel': 'self', '@_href': channel.feedUrl });
  });

  test('in JSON Feed 1.1 has its tags and both dates', () => {
    const feed = JSON.parse(feedFormats.json.serialize(items(hostile), channel));
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: channel.feedUrl,
      home_page_url: channel.url,
      language: 'fr',
      authors: [{ name: 'Echosciences' }],
      items: [
        {
          id: url,
          url,
          title: 'A & B <script>alert(1)</script> ]]>',
          content_html: 'Du &lt;img src=x onerror=alert(1)> texte.',
          date_published: '2026-11-12T12:00:00.000Z',
          date_modified: '2026-11-20T12:00:00.000Z',
          tags: ['$&', 'été'],
        },
      ],
    });
    expect(feed).not.toHaveProperty('author');
  });
});

test('neither a title nor a keyword ends what it stands in', () => {
  const title = ']]> un ]]> deux <script/> ]]>';
  const keywords = ['<b a="c">', ']]>'];
  const all = items(source('article', 'un', { title, keywords }));
  // The Atom title is HTML, in which `<` alone is written as a reference.
  const { feed } = strictXml(feedFormats.atom.serialize(all, channel));
  expect(feed.entry.title['#text']).toBe(title.replaceAll('<', '&lt;'));
  expect(feed.entry.category.map((one: Record<string, string>) => one['@_term'])).toEqual(keywords);
  const { rss } = strictXml(feedFormats.xml.serialize(all, channel));
  expect(rss.channel.item).toMatchObject({ title, category: keywords });
  const json = JSON.parse(feedFormats.json.serialize(all, channel));
  expect(json.items[0]).toMatchObject({ title, tags: keywords });
});

/** What a parser that stops at the first fault reads. */
function strictXml(text: string) {
  expect(XMLValidator.validate(text)).toBe(true);
  expect(text.replaceAll(/"[^"]*"/g, (value) => value.replaceAll('<', 'LESS'))).not.toContain(
    'LESS',
  );
  return xml.parse(text);
}

test('an event says its status, its day and its place', () => {
  const event = source('event', 'un', { title: 'Nuit', eventStatus: 'cancelled' });
  const [entry] = JSON.parse(feedFormats.json.serialize(items(event), channel)).items;
  expect(entry.title).toBe('Annulé\u00A0: Nuit');
  expect(entry.content_html).toMatch(
    /^dimanche 13.décembre 2026, 18.h.30.– 20.h\. Rennes\. Une phrase qui dit l’essentiel\.$/,
  );
});

test('characters that XML cannot hold are left out', () => {
  // The schemas refuse them; what another version has exported is not held to that.
  const title = 'Un\u0000 titre\u0008 propre\uD800';
  const broken = items(source('article', 'un')).map((item) => ({ ...item, title }));
  const read = (text: string) => JSON.stringify(xml.parse(text));
  expect(read(feedFormats.xml.serialize(broken, channel))).toContain('"Un titre propre\uFFFD"');
  expect(read(feedFormats.atom.serialize(broken, channel))).toContain('"Un titre propre\uFFFD"');
});

test.each(Object.values(feedFormats))(
  '$label: the same content gives the same bytes, and nothing is a feed too',
  ({ serialize }) => {
    expect(serialize(items(hostile), channel)).toBe(serialize(items(hostile), channel));
    expect(serialize([], channel)).toContain(channel.title);
  },
);
