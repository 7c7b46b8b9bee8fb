import type { CommuneEntry } from '@echosciences/atlas/suggestions';
import { fromJS, Map as ImmutableMap } from 'immutable';
import { describe, expect, test } from 'vitest';
import { adviceFor } from './advice.ts';
import type { Address } from './model.ts';
import {
  communeNamed,
  communesOf,
  onOneLine,
  withCity,
  withCommune,
  withPosition,
  withText,
  withTypedCommune,
} from './model.ts';
import { fromValue, toValue } from './value.ts';

const grenoble: CommuneEntry = ['38185', 'Grenoble', '38000 38100', 45188, 5724];
const voiron: CommuneEntry = ['38563', 'Voiron', '38500', 45364, 5592];
const annecy: CommuneEntry = ['74010', 'Annecy', '74000 74370', 45899, 6128];
const cran: CommuneEntry = ['74010', 'Annecy', '74000 74370', 45899, 6128, 'Cran-Gevrier'];
const valence: CommuneEntry = ['26362', 'Valence', '26000', 44926, 4891];
const otherValence: CommuneEntry = ['82186', 'Valence', '82400', 44110, 891];
const claix: CommuneEntry = ['38111', 'Claix', '38640', 45119, 5673];
const communes = communesOf({
  own: [grenoble, voiron, claix, cran],
  around: [valence, otherValence, annecy],
});
const PLACED = { lat: 45.19012, lon: 5.71234 };

describe('a commune chosen in the list', () => {
  test('fills its name, code, position, and its postal code when it has one', () => {
    expect(withCommune({ street: '1 rue X' }, voiron, communes)).toEqual({
      street: '1 rue X',
      city: 'Voiron',
      insee: '38563',
      postalCode: '38500',
      lat: 45.364,
      lon: 5.592,
    });
  });

  test('leaves the choice of the postal code when it has several, unless one was typed', () => {
    expect(withCommune({}, grenoble, communes).postalCode).toBeUndefined();
    expect(withCommune({}, grenoble, communes, '38100 gre').postalCode).toBe('38100');
    expect(withCommune({ postalCode: '38000' }, grenoble, communes).postalCode).toBe('38000');
    expect(withCommune({ postalCode: '38500' }, grenoble, communes).postalCode).toBeUndefined();
  });

  test('moves a pin that stood for another commune, never one placed by hand', () => {
    const inVoiron = withCommune({}, voiron, communes);
    expect(withCommune(inVoiron, grenoble, communes)).toMatchObject({ lat: 45.188, lon: 5.724 });
    expect(withCommune(PLACED, grenoble, communes)).toMatchObject(PLACED);
  });
});

describe('a commune typed by hand', () => {
  const inVoiron: Address = withCommune({ name: 'MJC' }, voiron, communes);

  test('takes with it all that the former one had brought', () => {
    const { name, city, ...others } = withCity(inVoiron, 'Genève', communes);
    expect([name, city]).toEqual(['MJC', 'Genève']);
    expect(Object.values(others).filter((part) => part !== undefined)).toEqual([]);
  });

  test('keeps a pin and a postal code that somebody gave', () => {
    const given = { ...inVoiron, ...PLACED, postalCode: '38501' };
    expect(withCity(given, 'Genève', communes)).toMatchObject({ ...PLACED, postalCode: '38501' });
  });

  test('stays the known one when only accents or hyphens differ', () => {
    expect(withCity({ ...inVoiron }, 'VOIRON ', communes).insee).toBe('38563');
  });

  test('keeps the code of a commune that is in no list until its name changes', () => {
    const geneva = { city: 'Paris', insee: '75056', postalCode: '75013' };
    expect(withCity(geneva, 'paris', communes).insee).toBe('75056');
    expect(withCity(geneva, 'Pari', communes)).toMatchObject({
      insee: undefined,
      postalCode: '75013',
    });
  });

  test.each([
    ['grenoble', undefined, '38185'],
    ['St-Grenoble', undefined, undefined],
    ['38500', undefined, '38563'],
    ['38500 Voiron', undefined, '38563'],
    ['Valence', undefined, undefined],
    ['Valence', '82400', '82186'],
    ['26000 valence', undefined, '26362'],
    ['Cran Gevrier', undefined, '74010'],
    ['99999', undefined, undefined],
    ['', '38500', undefined],
    ['  ', undefined, undefined],
  ])('« %s » (%s) names %s', (text, postalCode, insee) => {
    expect(communeNamed(text, postalCode, communes)?.[0]).toBe(insee);
  });
});

describe('a text left in the box of the commune', () => {
  test('is the commune that it names', () => {
    expect(withTypedCommune({}, 'voiron', communes)).toEqual(withCommune({}, voiron, communes));
    expect(withTypedCommune({}, '38640', communes)).toEqual(withCommune({}, claix, communes));
    const inVoiron = { ...withCommune({}, voiron, communes), lat: undefined, lon: undefined };
    expect(withTypedCommune(inVoiron, 'voiron', communes)).toBe(inVoiron);
  });

  test('is taken apart when no commune of the list has it', () => {
    expect(withTypedCommune({}, '75013 Paris', communes)).toEqual({
      city: 'Paris',
      postalCode: '75013',
    });
    expect(withTypedCommune({ city: 'Paris' }, '75013', communes)).toEqual({
      city: 'Paris',
      postalCode: '75013',
    });
    expect(withTypedCommune({ city: 'Paris' }, '7', communes)).toEqual({ city: 'Paris' });
  });
});

describe('advice', () => {
  const nowhere = { territory: [] };
  const kinds = (address: Address, map: { territory: string[] } = nowhere) =>
    adviceFor(address, communes, map).map(({ kind }) => kind);

  test('is silent on an empty address and on a good one', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ ...withCommune({}, voiron, communes), lat: 45.3641, lon: 5.5921 })).toEqual([]);
    expect(kinds(PLACED)).toEqual([]);
  });

  test('says what is missing or rough', () => {
    expect(kinds(withCommune({}, voiron, communes))).toEqual(['approximate']);
    expect(kinds({ city: 'Genève' })).toEqual(['noPosition']);
  });

  test('tells a pin far from its commune, and one outside of the territory', () => {
    const inValence = { ...withCommune({}, voiron, communes), lat: 44.93, lon: 4.89 };
    expect(kinds(inValence)).toEqual(['far']);
    // A square of 100 units around Voiron: 58 km.
    const around = { territory: ['M1500 1300l100 0 0 100-100 0z'] };
    expect(kinds(inValence, around)).toEqual(['far', 'outside']);
  });
});

test('an address stands on one line, whatever is missing', () => {
  const whole = { name: 'MJC', street: '1 rue X', postalCode: '38500', city: 'Voiron' };
  expect(onOneLine(whole)).toBe('MJC, 1 rue X, 38500 Voiron');
  expect(onOneLine({ city: 'Voiron' })).toBe('Voiron');
  expect(onOneLine({ lat: 45, lon: 5 })).toBe('');
});

describe('the value in the CMS', () => {
  test('holds what is filled in and nothing else', () => {
    const value = toValue(undefined, withText(withCommune({}, voiron, communes), 'name', 'MJC'));
    expect(value?.toJS()).toEqual({
      name: 'MJC',
      postalCode: '38500',
      city: 'Voiron',
      insee: '38563',
      lat: 45.364,
      lon: 5.592,
    });
    expect(toValue(value, {})).toBeUndefined();
    expect(toValue(undefined, withText({}, 'name', ''))).toBeUndefined();
  });

  test('keeps what it does not know and what was not touched', () => {
    const value = fromJS({ city: 'Voiron', lat: 'x', floor: 2 });
    const next = toValue(value, withText(fromValue(value), 'street', '1 rue X'));
    expect(next?.toJS()).toEqual({ city: 'Voiron', lat: 'x', floor: 2, street: '1 rue X' });
  });

  test.each([undefined, null, '', 'Grenoble', 12, fromJS([1]), fromJS({ city: null, lat: NaN })])(
    'is read whatever a hand wrote: %s',
    (value) => {
      expect(fromValue(value)).toEqual({});
      expect(toValue(value, { city: 'Voiron' })?.get('city')).toBe('Voiron');
    },
  );

  test('reads a postal code without quotes', () => {
    expect(fromValue(ImmutableMap({ postalCode: 38500 })).postalCode).toBe('38500');
  });

  test('rounds a position to a metre, and forgets both of its parts', () => {
    const address = withPosition({ city: 'Voiron' }, { lat: 45.123456789, lon: 5.987654321 });
    expect(address).toMatchObject({ lat: 45.12346, lon: 5.98765 });
    expect(toValue(undefined, withPosition(address, undefined))?.toJS()).toEqual({
      city: 'Voiron',
    });
  });
});
