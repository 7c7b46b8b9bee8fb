import { describe, expect, test } from 'vitest';
import { event, item } from '../../test/items.ts';
import { selectLetter } from './select.ts';
import { lettersOf } from './weeks.ts';

const NOW = '2026-11-24T00:00';
const [WEEK, NEXT] = lettersOf('2026-11-24');
const select = (items: Parameters<typeof selectLetter>[0], week = WEEK, now = NOW) =>
  selectLetter(items, [], week, now);
const idsByDay = ({ days }: ReturnType<typeof selectLetter>) =>
  Object.fromEntries(
    days.map(({ day, happenings }) => [day, happenings.map(({ event: { id } }) => id)]),
  );

describe('the weeks that letters tell of', () => {
  test.each([
    ['a Tuesday', '2026-11-24', '2026-11-30', '2026-11-30', '2026-12-06'],
    ['a Monday', '2026-11-23', '2026-11-29', '2026-11-30', '2026-12-06'],
    ['a Sunday', '2026-11-29', '2026-12-05', '2026-11-30', '2026-12-06'],
    ['the end of a year', '2026-12-30', '2027-01-05', '2027-01-04', '2027-01-10'],
    ['the week when summer time begins', '2027-03-25', '2027-03-31', '2027-03-29', '2027-04-04'],
    ['the week when summer time ends', '2026-10-22', '2026-10-28', '2026-10-26', '2026-11-01'],
  ])(
    'made on %s: seven days from then, and the next Monday to Sunday',
    (_, today, to, monday, sunday) => {
      expect(lettersOf(today)).toEqual([
        { from: today, to },
        { folder: 'semaine-prochaine', from: monday, to: sunday },
      ]);
    },
  );
});

describe('the days of a letter', () => {
  test('have the week’s events, not those before or after', () => {
    const letter = select([
      event('hier', ['2026-11-23T18:00/20:00']),
      event('aujourd-hui', ['2026-11-24T18:00/20:00']),
      event('lundi', ['2026-11-30T23:00/23:30']),
      event('mardi', ['2026-12-01T00:00/01:00']),
    ]);
    expect(idsByDay(letter)).toEqual({
      '2026-11-24': ['aujourd-hui'],
      '2026-11-30': ['lundi'],
    });
    expect(letter.later.map(({ event: { id } }) => id)).toEqual(['mardi']);
  });

  test('tell of an event with several sessions once, with all of them', () => {
    const workshops = event('ateliers', [
      '2026-11-25T10:00/12:00',
      '2026-11-25T14:00/16:00',
      '2026-11-28T14:00/16:00',
      '2026-12-02T14:00/16:00',
    ]);
    const letter = select([workshops]);
    expect(idsByDay(letter)).toEqual({ '2026-11-25': ['ateliers'] });
    expect(letter.days[0]?.happenings[0]?.spans.map(({ start }) => start)).toEqual([
      '2026-11-25T10:00',
      '2026-11-25T14:00',
      '2026-11-28T14:00',
    ]);
    expect(letter.later).toEqual([]);
  });

  test('keep what is cancelled or postponed, which nothing else in the letter invites to', () => {
    const cancelled = event('annule', ['2026-11-25T18:00'], {
      eventStatus: 'cancelled',
      pinnedUntil: '2026-12-31',
    });
    const postponed = event('reporte', ['2026-12-05T18:00'], { eventStatus: 'postponed' });
    const letter = select([cancelled, postponed]);
    expect(idsByDay(letter)).toEqual({ '2026-11-25': ['annule'] });
    expect(letter.pinned).toEqual([]);
    expect(letter.later).toEqual([]);
  });

  test('both changes to and from summer time are days like others', () => {
    for (const [today, day] of [
      ['2027-03-25', '2027-03-28'],
      ['2026-10-22', '2026-10-25'],
    ] as const) {
      const night = event('nuit', [`${day}T01:30/03:30`]);
      expect(idsByDay(select([night], lettersOf(today)[0], `${today}T00:00`))).toEqual({
        [day]: ['nuit'],
      });
    }
  });

  test('of next week, are told from Monday on, whatever is left of this one', () => {
    const letter = select(
      [event('samedi', ['2026-11-28T18:00']), event('lundi', ['2026-11-30T18:00'])],
      NEXT,
    );
    expect(idsByDay(letter)).toEqual({ '2026-11-30': ['lundi'] });
  });
});

describe('what is too much for a letter', () => {
  const many = Array.from({ length: 500 }, (_, index) => {
    const day = `2026-11-${24 + Math.floor((index * 7) / 500)}`;
    return event(`e-${String(index).padStart(3, '0')}`, [`${day}T10:00/11:00`], {}, 'bretagne');
  });

  test('of 500 events, leaves 28, some of each day, and counts the others', () => {
    const { days } = select(many);
    expect(days).toHaveLength(7);
    expect(days.map(({ happenings }) => happenings.length)).toEqual([4, 4, 4, 4, 4, 4, 4]);
    expect(days.reduce((sum, { more }) => sum + more, 0)).toBe(472);
  });

  test('a small territory’s only event stays beside the 500 of a large one', () => {
    const small = event('seul', ['2026-11-29T22:00/23:00'], {}, 'corse');
    const shown = select([...many, small]).days.flatMap(({ happenings }) => happenings);
    expect(shown).toHaveLength(28);
    expect(shown.map(({ event: { id } }) => id)).toContain('seul');
  });

  test('goes on apart, the first to end first, and the rest is counted', () => {
    const exhibitions = Array.from({ length: 8 }, (_, index) =>
      item('event', `expo-${index}`, {
        format: 'exposition',
        period: { from: '2026-10-01', to: `2027-01-${20 - index}` },
      }),
    );
    const { ongoing, moreOngoing, days } = select(exhibitions);
    expect(ongoing.map(({ id }) => id)).toEqual(['expo-7', 'expo-6', 'expo-5', 'expo-4', 'expo-3']);
    expect(moreOngoing).toBe(3);
    expect(days).toEqual([]);
  });

  test('of one night everywhere, « À vos agendas » takes two, other ones from week to week', () => {
    const night = ['auvergne', 'bretagne', 'corse', 'drome', 'loire'].map((territory) =>
      event('geminides', ['2026-12-13T22:00/23:00'], {}, territory),
    );
    const solstice = event('solstice', ['2026-12-21T17:00'], {}, 'loire');
    const later = (today: string) =>
      select([...night, solstice], lettersOf(today)[0], `${today}T00:00`).later.map(
        ({ event: { territory } }) => territory,
      );
    expect(later('2026-11-24')).toHaveLength(3);
    expect(later('2026-11-24')[2]).toBe('loire');
    expect(later('2026-11-24')).not.toEqual(later('2026-12-01'));
  });
});

describe('« À ne pas manquer »', () => {
  test('has the portal’s choice first, then pinned events of several territories', () => {
    const pinned = (territory: string, day: string) =>
      event(`nuit-${day}`, [`${day}T20:00`], { pinnedUntil: '2026-12-31' }, territory);
    const items = [
      pinned('bretagne', '2026-12-10'),
      pinned('bretagne', '2026-12-11'),
      pinned('corse', '2026-12-12'),
      item('article', 'choisi'),
    ];
    const chosen = items.filter(({ type }) => type === 'article');
    const { pinned: shown, articles } = selectLetter(items, chosen, WEEK, NOW);
    expect(shown.map(({ territory, id }) => `${territory}/${id}`)).toEqual([
      'bretagne/choisi',
      'bretagne/nuit-2026-12-10',
      'corse/nuit-2026-12-12',
    ]);
    expect(articles.items).toEqual([]);
  });

  test('lets go of what is over, and of a pin that has run out', () => {
    const over = event('passe', ['2026-11-20T20:00'], { pinnedUntil: '2026-12-31' });
    const unpinned = event('libre', ['2026-12-20T20:00'], { pinnedUntil: '2026-11-23' });
    expect(select([over, unpinned]).pinned).toEqual([]);
  });
});

describe('publications', () => {
  test('are those of the last seven days', () => {
    const { articles } = select([
      item('article', 'neuf', { publishedAt: '2026-11-18' }),
      item('article', 'ancien', { publishedAt: '2026-11-17' }),
    ]);
    expect(articles.areNew).toBe(true);
    expect(articles.items.map(({ id }) => id)).toEqual(['neuf']);
  });

  test('when there are none, are the latest two', () => {
    const { articles, resources } = select([
      item('article', 'a', { publishedAt: '2026-01-01' }),
      item('article', 'b', { publishedAt: '2026-03-01' }),
      item('article', 'c', { publishedAt: '2026-02-01' }),
    ]);
    expect(articles).toMatchObject({ areNew: false, items: [{ id: 'b' }, { id: 'c' }] });
    expect(resources.items).toEqual([]);
  });

  test('announcements are those to answer soon, the most pressing first, none after its deadline', () => {
    const { announcements } = select([
      item('announcement', 'loin', { deadline: '2027-06-01' }),
      item('announcement', 'bientot', { deadline: '2026-12-05' }),
      item('announcement', 'demain', { deadline: '2026-11-25' }),
      item('announcement', 'neuve', { publishedAt: '2026-11-22' }),
      item('announcement', 'expiree', { deadline: '2026-11-23' }),
    ]);
    expect(announcements.items.map(({ id }) => id)).toEqual(['demain', 'bientot', 'neuve']);
    const next = select([item('announcement', 'demain', { deadline: '2026-11-25' })], NEXT);
    expect(next.announcements.items).toEqual([]);
  });
});
