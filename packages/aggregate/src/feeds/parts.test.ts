import ical from 'ical-generator';
import { describe, expect, test } from 'vitest';
import { channel } from '../../test/channel.ts';
import { items, source } from '../../test/items.ts';
import type { EventItem, Item } from '../item.ts';
import { isEvent } from '../item.ts';
import { textOf } from './bytes.ts';
import type { Channel } from './channel.ts';
import { dataFormats, feedFormats } from './formats.ts';
import { icsOfOccurrence } from './ics.ts';
import { eventData } from './ics-events.ts';
import { written } from './syndication.ts';
import { asHtml, CUT, entryOf, feedOf, LESS } from './syndication-model.ts';
import { printable } from './wording.ts';

const texts = [
  'Une nuit d’été, à la campagne',
  ']]> <item> </channel></rss> <entry></feed> ]]>',
  '"items":[],"language":"fr"} \\" \\',
  'BEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  '$& $1 $` , ; \\n é\u202F: 👩‍🚀'.repeat(9),
  'moitié \uD800 de caractère, \u0000 \u0008 \uFFFE',
  ' \n \t ',
  '=1+1',
  '',
];

/** Items of several kinds that each text is in, those too that the schemas would refuse. */
const hostile: Item[] = texts.flatMap((text, index) => {
  const keywords = [text, 'ciel'].filter(Boolean);
  const themes = ['astronomie-espace', 'inconnu'];
  const fields = { title: text, summary: text, keywords, themes };
  const exhibition = { occurrences: [], period: { from: '2026-10-02', to: '2026-11-29' } };
  const all = items(
    source('event', `soir-${index}`, { eventStatus: 'cancelled', updatedAt: '2026-11-20' }),
    source('event', `nulle-part-${index}`, {
      address: undefined,
      eventAttendanceMode: 'online',
      onlineUrl: 'https://a.example',
    }),
    source('event', `ville-${index}`, { ...exhibition, address: { city: 'Rennes' } }),
    source('article', `article-${index}`),
    source('place', `musee-${index}`),
  );
  return all.map((item): Item => {
    const { location } = item;
    return { ...item, ...fields, ...(location && { location: { ...location, name: text } }) };
  });
});

/** Lists that share their items, which are then written from what is known of them. */
const lists: Item[][] = [
  hostile,
  hostile.toReversed(),
  ...hostile.map((item) => [item]),
  hostile.filter((_, index) => index % 3 === 0),
  [],
];

const channels: Channel[] = texts.map((text) => ({ ...channel, title: text, description: text }));

describe('a list put together from parts is, byte for byte, the document that the library writes of all its items', () => {
  const whole = {
    xml: (list: Item[], of: Channel) => written(wholeFeed(list, of).rss2()),
    atom: (list: Item[], of: Channel) => written(wholeFeed(list, of, asHtml).atom1()),
    json: wholeJsonFeed,
  };
  test.each(Object.entries(whole))('%s', (extension, serialize) => {
    for (const [index, list] of lists.entries()) {
      const of = channels[index % channels.length] ?? channel;
      const format = feedFormats[extension as keyof typeof whole];
      expect(format.serialize(list, of)).toBe(serialize(list, of));
    }
  });

  test('ics', () => {
    const vevents = (text: string) => text.slice(text.search(/BEGIN:VEVENT|END:VCALENDAR$/m));
    for (const list of lists) {
      const events = list.filter(isEvent).flatMap((item) => eventData(item, channel.themes));
      const text = printable(ical({ events }).toString());
      expect(vevents(feedFormats.ics.serialize(list, channel))).toBe(`${vevents(text)}\r\n`);
    }
  });

  test('JSON and GeoJSON', () => {
    for (const list of lists) {
      expect(dataFormats.json.serialize(list)).toBe(JSON.stringify(list));
      const features = list.flatMap(featureOf);
      expect(dataFormats.geojson.serialize(list)).toBe(
        JSON.stringify({ type: 'FeatureCollection', features }),
      );
    }
  });

  test('CSV has one head, then the lines of each item alone', () => {
    const { serialize } = dataFormats.csv;
    const head = serialize([]);
    const lines = hostile.filter(isEvent).map((item) => serialize([item]).slice(head.length));
    expect(serialize(hostile)).toBe(head + lines.join(''));
  });
});

test('an event is written with the labels of the feed that it is in', () => {
  const [first] = hostile.filter(({ id }) => id.startsWith('soir')) as [EventItem];
  const renamed = { ...channel, themes: new Map([['astronomie-espace', 'Ciel']]) };
  const start = '2026-12-13T18:30';
  for (const serialize of [
    feedFormats.ics.serialize,
    feedFormats.xml.serialize,
    (_: Item[], of: Channel) => textOf(icsOfOccurrence(first, start, of)),
  ]) {
    expect(serialize([first], channel)).toContain('Astronomie et espace');
    expect(serialize([first], renamed)).not.toContain('Astronomie et espace');
    expect(serialize([first], channel)).toContain('Astronomie et espace');
  }
});

function wholeFeed(list: Item[], of: Channel, title?: (text: string) => string) {
  const feed = feedOf(list, of);
  for (const item of list) feed.addItem(entryOf(item, of.themes, title));
  return feed;
}

function wholeJsonFeed(list: Item[], of: Channel): string {
  const { version, author, ...feed } = JSON.parse(wholeFeed(list, of).json1());
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    ...feed,
    language: 'fr',
    authors: [author],
  })
    .replaceAll(LESS, '<')
    .replaceAll(CUT, '');
}

function featureOf({ location, ...properties }: Item): object[] {
  if (location?.latitude === undefined) return [];
  return [
    {
      type: 'Feature',
      id: `${properties.territory}/${properties.id}`,
      geometry: { type: 'Point', coordinates: [location.longitude, location.latitude] },
      properties: { ...properties, location },
    },
  ];
}
