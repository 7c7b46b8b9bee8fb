import { expect, test } from 'vitest';
import { readPageAddress } from './page-address.ts';

const BRETAGNE = { id: 'bretagne', name: 'Bretagne', origin: 'https://echosciences-bretagne.bzh' };
const read = (text: string) => readPageAddress(text, [BRETAGNE]);

test('the address of a page gives the reference of its entry', () => {
  const reference = 'bretagne/agenda/2026-12-13-geminides-rennes';
  for (const address of [
    'https://echosciences-bretagne.bzh/agenda/2026-12-13-geminides-rennes/',
    ' https://www.echosciences-bretagne.bzh/agenda/2026-12-13-geminides-rennes?d=1#dates ',
    'http://ECHOSCIENCES-BRETAGNE.bzh/agenda/2026-12-13-geminides-rennes',
  ]) {
    expect(read(address), address).toEqual({ site: BRETAGNE, reference });
  }
});

test('a page at the root of a site is one of its free pages', () => {
  expect(read('https://echosciences-bretagne.bzh/a-propos/')).toMatchObject({
    reference: 'bretagne/pages/a-propos',
  });
});

test('words are no address', () => {
  for (const text of [
    '',
    'fête de la science',
    'bretagne/agenda/x',
    'https',
    'javascript:alert(1)',
  ]) {
    expect(read(text), text).toBeUndefined();
  }
});

test('an address that leads to no entry says so in French', () => {
  expect(read('https://exemple.fr/agenda/x/')).toMatch('n’est pas un site du réseau');
  for (const path of ['', 'agenda/a/b/', 'inconnu/x/', 'agenda/../..', 'agenda/%3Cscript%3E/']) {
    expect(read(`https://echosciences-bretagne.bzh/${path}`), path).toMatch(
      /n’est pas celle d’un contenu/,
    );
  }
});
