import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { EventItem, Item } from '@echosciences/aggregate';
import { feedFormats, publish } from '@echosciences/aggregate';
import { addDays, dayOf, daysFrom } from '@echosciences/calendar';
import { contentTypes } from '@echosciences/schemas';
import { listSites } from '@echosciences/scripts/lib/sites.ts';
import { check } from '@placemarkio/check-geojson';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  filesOf,
  listWithKhal,
  readCalendars,
  readFeeds,
  readTables,
  readWithIcalJs,
} from '../src/readers.ts';

/** Every feed and data file of the 18 real sites, read by programs that share no code with ours. */
const root = resolve(import.meta.dirname, '../../..');
const sites = listSites(root);
const portal = sites.find(({ id }) => id === 'national') ?? expect.fail('no portal');

const files = (...extensions: string[]) =>
  sites.flatMap(({ dist }) => filesOf(dist, ...extensions).map((name) => join(dist, name)));
const feeds = (...extensions: string[]) =>
  files(...extensions).filter((path) => path.includes('/dist/flux/'));
const data = (...extensions: string[]) =>
  files(...extensions).filter((path) => path.includes('/dist/api/v1/'));
const text = (path: string) => readFileSync(path, 'utf8');
const json = (path: string) => JSON.parse(text(path));
const eventsOf = ({ dist }: { dist: string }): EventItem[] =>
  json(join(dist, 'api/v1/evenements.json'));

describe('calendars', () => {
  const paths = files('ics');
  const calendars = readCalendars(paths);
  const wall = (time: string | null) => time?.replace(/[+-]\d{2}:\d{2}$/, '') ?? null;

  test('python3-icalendar and ical.js read the same events, times, statuses and texts', () => {
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      const events = (calendars[path] ?? []).map(({ url, ...event }) => ({
        ...event,
        start: wall(event.start),
        end: wall(event.end),
      }));
      expect(events, path).toEqual(readWithIcalJs(text(path)));
    }
  });

  test('no identifier comes twice in a calendar (nextcloud/calendar#4580)', () => {
    for (const path of paths) {
      const uids = (calendars[path] ?? []).map(({ uid }) => uid);
      expect(new Set(uids).size, path).toBe(uids.length);
    }
  });

  test.each(sites)('$name: each time is, to the second, one of the open data', (site) => {
    const known = new Set(
      eventsOf(site).flatMap(({ url, timings, period }) => [
        ...timings.map(({ begin }) => `${url} ${begin}`),
        `${url} ${period?.from}`,
      ]),
    );
    const events = paths
      .filter((path) => path.startsWith(site.dist))
      .flatMap((path) => calendars[path] ?? []);
    expect(events.filter(({ url, start }) => !known.has(`${url} ${start}`))).toEqual([]);
  });

  test('a cancelled event is cancelled in the calendar', () => {
    const cancelled = new Set(
      sites
        .flatMap(eventsOf)
        .filter(({ eventStatus }) => eventStatus === 'cancelled')
        .map(({ url }) => url),
    );
    for (const { url, status } of Object.values(calendars).flat()) {
      expect(status === 'CANCELLED', url).toBe(cancelled.has(url));
    }
  });

  test('khal imports the agenda of the network and lists the right days', () => {
    const path = join(portal.dist, 'agenda.ics');
    const expected = (calendars[path] ?? []).flatMap(({ uid, start, end }) =>
      [...daysFrom(dayOf(start), lastDay(start, end))].map((day) => `${day} ${uid}`),
    );
    const days = expected.map(dayOf).sort();
    const listed = listWithKhal(path, days[0] ?? '', addDays(days.at(-1) ?? '', 1));
    expect(listed.sort()).toEqual(expected.sort());
  });

  test('texts made to break a reader come back as they were', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ics-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'hostile.ics');
    const title =
      'Été, ciel\\ 👩‍🚀 "nuit" & <b>étoiles</b>, trop long pour une ligne de calendrier';
    const summary = `${title}\nBEGIN:VEVENT\nUID:x\n;,:"`;
    writeFileSync(path, calendarOf({ title, summary }));
    expect(readCalendars([path])[path]).toMatchObject([
      { summary: title, description: expect.stringContaining(`${summary}\n\nhttps://`) },
    ]);
  });
});

describe('feeds', () => {
  const paths = feeds('xml', 'atom');
  const read = readFeeds(paths);

  test('feedparser finds nothing wrong in RSS and Atom, and knows where each comes from', () => {
    expect(paths.length).toBeGreaterThan(300);
    for (const path of paths) {
      const { problem, version, self, title } = read[path] ?? expect.fail(path);
      expect(problem, path).toBeNull();
      expect(version, path).toBe(path.endsWith('.atom') ? 'atom10' : 'rss20');
      expect(title, path).not.toBe('');
      expect(path, path).toMatch(new RegExp(`/dist${new URL(self[0] ?? '').pathname}$`));
    }
  });

  test('every entry is read, with an identifier of its own, its link and its day', () => {
    for (const path of paths) {
      const { entries } = read[path] ?? expect.fail(path);
      const written = text(path).match(/<(?:item|entry)>/g) ?? [];
      expect(entries, path).toHaveLength(written.length);
      expect(new Set(entries.map(({ id }) => id)).size, path).toBe(entries.length);
      for (const { id, link, published } of entries) {
        expect(link, path).toBe(id);
        expect(published.slice(3), path).toEqual([12, 0, 0]);
      }
    }
  });

  test('JSON feeds are valid, and hold what RSS and Atom hold', () => {
    const validate = schemas().compile(
      json(resolve(root, 'packages/e2e/readers/json-feed.schema.json')),
    );
    const jsonFeeds = feeds('json');
    expect(jsonFeeds.length).toBeGreaterThan(150);
    for (const path of jsonFeeds) {
      const feed = json(path);
      expect(validate(feed), `${path} ${JSON.stringify(validate.errors)}`).toBe(true);
      const ids = feed.items.map(({ id }: { id: string }) => id);
      for (const extension of ['xml', 'atom']) {
        const twin = read[path.replace(/json$/, extension)];
        expect(
          twin?.entries.map(({ id }) => id),
          `${path} ${extension}`,
        ).toEqual(ids);
      }
    }
  });
});

describe('open data', () => {
  test('JSON is valid against the schema that its site publishes', () => {
    for (const { dist } of sites) {
      const ajv = schemas().addSchema(json(join(dist, 'api/v1/schema.json')), 'api');
      for (const path of data('json').filter((name) => name.startsWith(dist))) {
        const name = path.slice(`${dist}/api/v1/`.length).split(/[/.]/)[0];
        if (name === 'schema') continue;
        const validate = ajv.getSchema(`api#/$defs/${name}`) ?? expect.fail(`no schema of ${path}`);
        expect(validate(json(path)), `${path} ${JSON.stringify(validate.errors)}`).toBe(true);
      }
    }
  });

  test('GeoJSON is valid, and shows the events that have a position', () => {
    for (const path of data('geojson')) {
      const collection = check(text(path)) as { features: unknown[] };
      const located = (json(path.replace(/geojson$/, 'json')) as Item[]).filter(
        ({ location }) => location?.latitude !== undefined,
      );
      expect(collection.features, path).toHaveLength(located.length);
    }
  });

  test('CSV is read by Python, a row for each event and a value for each column', () => {
    const tables = readTables(data('csv'));
    expect(Object.keys(tables).length).toBeGreaterThanOrEqual(sites.length);
    for (const [path, rows] of Object.entries(tables)) {
      const events: EventItem[] = json(path.replace(/csv$/, 'json'));
      expect(
        rows.map(({ id, firstBegin }) => [id, firstBegin]),
        path,
      ).toEqual(events.map(({ id, firstTiming }) => [id, firstTiming.begin]));
      for (const row of rows) {
        expect(row, path).not.toHaveProperty('beyond');
        expect(Object.values(row), path).not.toContain(null);
      }
    }
  });
});

/** What ends at 00:00 does not touch the day that begins; a day's end is excluded. */
function lastDay(start: string, end: string | null): string {
  if (!end) return dayOf(start);
  return /T00:00:00|^.{10}$/.test(end) ? addDays(dayOf(end), -1) : dayOf(end);
}

function schemas(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv;
}

function calendarOf(fields: object): string {
  const { event: type } = contentTypes;
  const data = type.schema.parse({
    publishedAt: '2026-11-12',
    format: 'atelier',
    address: { city: 'Rennes' },
    occurrences: [{ start: '2026-12-13T18:30' }],
    ...fields,
  });
  const origin = 'https://bretagne.example';
  const entry = { type, slug: 'un', data } as Parameters<typeof publish>[0][number];
  const items = publish([entry], { territory: 'bretagne', origin });
  const url = `${origin}/agenda/`;
  const channel = { title: 'Agenda', description: '', url, feedUrl: url, themes: new Map() };
  return feedFormats.ics.serialize(items, channel);
}
