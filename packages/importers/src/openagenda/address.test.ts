import { describe, expect, test } from 'vitest';
import { addressOf } from './address.ts';

const V2 = 'https://api.openagenda.com/v2/agendas/123/events';

/** What is asked first, in plain letters. */
function asked(location: string): string {
  const address = addressOf(location);
  return address.kind === 'pages' ? decodeURIComponent(address.first.href) : address.kind;
}

describe('locations', () => {
  test.each([
    [V2, `${V2}?detailed=1&includeLabels=1&size=300`],
    [
      `${V2}?relative[]=current&size=20&from=40`,
      `${V2}?relative[]=current&size=20&detailed=1&includeLabels=1`,
    ],
    [`${V2}?after[]=1&after[]=2`, `${V2}?detailed=1&includeLabels=1&size=300`],
    [
      'http://127.0.0.1:8080/v2/agendas/1/events/',
      'http://127.0.0.1:8080/v2/agendas/1/events/?detailed=1&includeLabels=1&size=300',
    ],
    [
      'https://api.openagenda.com/v2/events?search=ciel',
      'https://api.openagenda.com/v2/events?search=ciel&detailed=1&includeLabels=1&size=300',
    ],
    [
      'https://api.openagenda.com/v3/agendas/123/events',
      'https://api.openagenda.com/v3/agendas/123/events?detailed=true&limit=100',
    ],
    [
      'https://openagenda.com/agendas/123/events.json?page=2',
      'https://openagenda.com/agendas/123/events.json?limit=300',
    ],
    [
      'https://openagenda.com/agendas/123/events.v2.json',
      'https://openagenda.com/agendas/123/events.v2.json?detailed=1&includeLabels=1&size=300',
    ],
    ['https://openagenda.com/agendas/123', `${V2}?detailed=1&includeLabels=1&size=300`],
    ['https://openagenda.com/fr/agendas/123', `${V2}?detailed=1&includeLabels=1&size=300`],
    ['https://exemple.fr/export.json', 'document'],
    ['https://api.openagenda.com/v2/agendas/1/events/2', 'document'],
    ['content/export.json', 'document'],
    ['C:\\export.json', 'document'],
  ])('%s', (location, expected) => {
    expect(asked(location)).toBe(expected);
  });

  test.each([
    'https://openagenda.com/sciences-occitanie',
    'https://openagenda.com/fr/sciences-occitanie?lang=fr',
  ])('%s tells a name', (location) => {
    expect(addressOf(location)).toEqual({ kind: 'agenda', slug: 'sciences-occitanie' });
  });

  test.each([
    'https://openagenda.com/',
    'https://openagenda.com/fr/ciel/events/nuit',
    'https://openagenda.com/agendas',
  ])('%s is no agenda', (location) => {
    expect(() => addressOf(location)).toThrow(/n’est pas la page d’un agenda : donner/);
  });
});

describe('an address that chooses among the events is not the whole agenda', () => {
  test.each([
    [V2, true],
    [`${V2}?sort=updatedAt.asc&monolingual=fr&longDescriptionFormat=HTML`, true],
    [`${V2}?removed=null&state=2`, true],
    [`${V2}?key=secret`, true],
    [`${V2}?relative[]=current&relative[]=upcoming`, false],
    [`${V2}?updatedAt[gte]=2026-01-01T00:00:00Z`, false],
    [`${V2}?search=ciel`, false],
    [`${V2}?types-devenement[]=2`, false],
    [`${V2}?removed=1`, false],
    ['https://api.openagenda.com/v2/events', false],
    ['https://api.openagenda.com/v3/agendas/123/events', true],
    ['https://api.openagenda.com/v3/agendas/123/events?near=43.6,1.4&radius=5000', false],
    ['https://openagenda.com/agendas/123/events.json', false],
    ['https://openagenda.com/agendas/123/events.json?oaq[passed]=1', true],
    ['https://openagenda.com/agendas/123/events.json?oaq[passed]=1&oaq[tags][]=cinema', false],
  ])('%s: %j', (location, isComplete) => {
    expect(addressOf(location)).toMatchObject({ isComplete });
  });
});
