import { describe, expect, test } from 'vitest';
import type { WidgetEvent } from './data.ts';
import { nextEvents } from './next-events.ts';

const NOW = '2026-11-24T10:00';

function event(url: string, ...sessions: [start: string, end: string][]): WidgetEvent {
  return {
    title: url,
    url,
    kind: 'Atelier',
    badges: [],
    isCancelled: false,
    sessions: sessions.map(([start, end]) => ({ start, end })),
    lasts: false,
  };
}

const lasting = (url: string, start: string, end: string): WidgetEvent => ({
  ...event(url, [start, end]),
  lasts: true,
});

const urls = (events: WidgetEvent[], count: number, now = NOW) =>
  nextEvents(events, now, count).map(({ event }) => event.url);

describe('the next events', () => {
  const weekly = event(
    'weekly',
    ['2026-11-24T08:00', '2026-11-24T10:00'],
    ['2026-12-01T08:00', '2026-12-01T10:00'],
  );
  const talk = event('talk', ['2026-11-24T09:00', '2026-11-24T10:01']);
  const night = event('night', ['2026-11-30T22:00', '2026-12-01T02:00']);

  test('come in the order of their next session; what ends now has ended', () => {
    expect(urls([weekly, night, talk], 6)).toEqual(['talk', 'night', 'weekly']);
    expect(urls([weekly, night, talk], 6, '2026-11-24T10:01')).toEqual(['night', 'weekly']);
    expect(urls([weekly, night, talk], 6, '2026-12-01T10:00')).toEqual([]);
  });

  test('leave a third of the places, at the end, to what lasts and has begun', () => {
    const shows = [
      lasting('b', '2026-11-01T10:00', '2027-03-01T18:00'),
      lasting('a', '2026-11-01T10:00', '2027-01-01T18:00'),
      lasting('c', '2026-11-01T10:00', '2027-04-01T18:00'),
    ];
    const dated = Array.from({ length: 9 }, (_, index) =>
      event(`d${index}`, [`2026-12-1${index}T10:00`, `2026-12-1${index}T12:00`]),
    );
    expect(urls([...shows, ...dated], 6)).toEqual(['d0', 'd1', 'd2', 'd3', 'a', 'b']);
    expect(urls([...shows, ...dated.slice(0, 2)], 4)).toEqual(['d0', 'd1', 'a', 'b']);
    expect(urls([...shows.slice(0, 1), ...dated], 6)).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'b']);
    expect(urls(shows, 2)).toEqual(['a', 'b']);
    expect(urls([...shows, ...dated], 1)).toEqual(['d0']);
  });

  test('what lasts has its date until it begins', () => {
    const show = lasting('show', '2026-12-01T09:00', '2027-01-01T18:00');
    expect(urls([show, weekly], 2)).toEqual(['weekly', 'show']);
    expect(urls([show, weekly], 2, '2026-11-30T00:00')).toEqual(['weekly', 'show']);
    expect(urls([show], 2, '2027-01-01T18:00')).toEqual([]);
  });
});
