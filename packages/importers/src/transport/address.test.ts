import { expect, test } from 'vitest';
import { addressOf, shownAddress } from './address.ts';

test.each([
  ['webcal://exemple.fr/a.ics', 'https://exemple.fr/a.ics'],
  [' HTTPS://Exemple.fr/a ', 'https://exemple.fr/a'],
  ['agenda.ics', undefined],
  ['C:\\agendas\\a.ics', undefined],
  ['www.exemple.fr/a.ics', undefined],
])('%s', (location, address) => {
  expect(addressOf(location)?.href).toBe(address);
});

test.each([
  ['https://a.fr/agenda.ics#haut', 'https://a.fr/agenda.ics'],
  ['https://moi:secret@a.fr/x', 'https://a.fr/x'],
  ['https://a.fr/x?key=abc&size=300', 'https://a.fr/x?key=…&size=300'],
  [
    'https://a.fr/x?api_key=abc&access_token=d&apikey=e',
    'https://a.fr/x?api_key=…&access_token=…&apikey=…',
  ],
  ['https://a.fr/x?keywords[]=ciel&after[]=12', 'https://a.fr/x?keywords[]=ciel&after[]=12'],
  ['https://a.fr/x?q=8f14e45fceea167a5a36dedd4bea2543', 'https://a.fr/x?q=…'],
  [
    'https://calendar.google.com/calendar/ical/a%40b/private-0123456789abcdef/basic.ics',
    'https://calendar.google.com/calendar/ical/a%40b/private-…/basic.ics',
  ],
  ['https://a.fr/fête', 'https://a.fr/fête'],
  ['https://a.fr/%0A%E2%80%AEx', 'https://a.fr/%0A%E2%80%AEx'],
])('%s is shown without what gives access', (address, shown) => {
  expect(shownAddress(new URL(address))).toBe(shown);
});
