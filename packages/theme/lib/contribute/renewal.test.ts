import { contentTypes } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { event, item } from '../../test/items.ts';
import { renewalAddress } from './renewal.ts';
import { valuesOf } from './values.ts';

function filled(address: string): Record<string, unknown> {
  const { hash } = new URL(address, 'https://bretagne.example');
  return valuesOf(contentTypes.event.schema, [...new URLSearchParams(hash.slice(1))]);
}

test('a new edition keeps what the former one was, without its dates', () => {
  const former = event('2026-10-08-nuit', ['2026-10-08T20:00'], {
    title: 'La nuit & les étoiles',
    themes: ['astronomie-espace', 'climat'],
    registration: { email: 'nuit@exemple.fr', deadline: '2026-10-01' },
    price: { isFree: true },
    organizers: ['structure'],
    accessibility: { mi: true },
  });
  const address = renewalAddress(former);
  expect(address).toMatch(/^\/je-contribue\/\?reconduire=2026-10-08-nuit#/);
  expect(filled(address)).toEqual({
    previousEdition: '2026-10-08-nuit',
    title: 'La nuit & les étoiles',
    summary: former.summary,
    format: 'atelier',
    eventAttendanceMode: 'offline',
    address: { city: 'Rennes', postalCode: '35000' },
    accessibility: { mi: true },
    price: { isFree: true },
    registration: { email: 'nuit@exemple.fr' },
    themes: ['astronomie-espace', 'climat'],
    organizers: ['structure'],
  });
});

test('its place says where, and what is accessible there', () => {
  const former = event('2026-10-08-nuit', ['2026-10-08T20:00']);
  const { location } = item('place', 'musee', {
    kind: 'musee',
    address: { city: 'Rennes', lat: 48.1, lon: -1.6 },
  });
  const inPlace = { ...former, location: { ...location, city: 'Rennes', place: 'musee' } };
  expect(filled(renewalAddress(inPlace))).toMatchObject({ place: 'musee' });
  expect(filled(renewalAddress(inPlace))).not.toHaveProperty('address');
});
