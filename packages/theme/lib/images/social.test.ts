import type { Item } from '@echosciences/aggregate';
import { describe, expect, test } from 'vitest';
import { socialPath, withOwnImage } from './social.ts';

const NOW = '2026-11-24T09:00';
const item = (type: string, id: string, fields: object) =>
  ({ type, id, path: `/${type}/${id}/`, publishedAt: '2026-01-01', ...fields }) as unknown as Item;
const event = (day: string) =>
  item('event', day, { occurrences: [{ start: `${day}T18:00`, end: `${day}T20:00` }] });
const article = (publishedAt: string) => item('article', publishedAt, { publishedAt });
const ids = (items: readonly Item[], most?: number) =>
  withOwnImage(items, NOW, most).map(({ id }) => id);

describe('an image of its own', () => {
  test('is for what is to come, and for what ended a short time ago', () => {
    const days = ['2027-06-01', '2026-10-10', '2026-09-01', '2019-01-01'];
    expect(ids(days.map(event))).toEqual(['2026-10-10', '2027-06-01']);
  });

  test('is for every article and place on a site of usual size', () => {
    expect(ids([article('2019-05-05'), article('2026-11-01')])).toEqual([
      '2026-11-01',
      '2019-05-05',
    ]);
  });

  test('is for the nearest to the day when they are too many', () => {
    const all = [
      article('2026-11-23'),
      event('2026-11-26'),
      event('2027-08-02'),
      article('2020-01-01'),
    ];
    expect(ids(all, 3)).toEqual(['2026-11-23', '2026-11-26', '2027-08-02']);
    const many = Array.from({ length: 1000 }, (_, index) => item('place', `lieu-${index}`, {}));
    expect(ids(many).length).toBeLessThan(100);
  });

  test('is not for an announcement that expired long ago', () => {
    expect(ids([item('announcement', 'a', { deadline: '2026-01-31' })])).toEqual([]);
    expect(ids([item('announcement', 'b', { deadline: '2026-11-20' })])).toEqual(['b']);
  });
});

test('its address follows its page’s', () => {
  expect(socialPath({ path: '/agenda/2026-12-13-nuit/' })).toBe(
    '/partage/agenda/2026-12-13-nuit.jpg',
  );
  expect(socialPath({ path: '/a-propos/' })).toBe('/partage/pages/a-propos.jpg');
});
