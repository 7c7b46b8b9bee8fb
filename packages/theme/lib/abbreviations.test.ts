import { expect, test } from 'vitest';
import { withMeanings } from './abbreviations.ts';

test('initials get their meaning, the words around them stay as they are', () => {
  expect(withMeanings('Agenda (ICS)')).toEqual([
    { text: 'Agenda (', meaning: undefined },
    { text: 'ICS', meaning: 'calendrier, format iCalendar' },
    { text: ')', meaning: undefined },
  ]);
});

test('initials inside a word or a longer name are none', () => {
  expect(withMeanings('LESRSSX').map(({ text }) => text)).toEqual(['LESRSSX']);
  expect(withMeanings('GeoJSON').map(({ meaning }) => meaning)).toEqual(['données géographiques']);
});
