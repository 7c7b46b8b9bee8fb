import { describe, expect, test } from 'vitest';
import { dataPath, readOptions, webAddress } from './options.ts';

const read = (attributes: Record<string, string>) =>
  readOptions((name) => attributes[name] ?? null);

describe('the attributes', () => {
  test('have defaults', () => {
    const options = read({});
    expect(options).toEqual({
      territory: 'reseau',
      theme: 'tous',
      count: 6,
      level: 2,
      title: undefined,
      appearance: 'auto',
    });
    expect(dataPath(options)).toBe('/widget/donnees/reseau/tous.json');
  });

  test('that make no sense count as absent or as their nearest bound', () => {
    expect(read({ nombre: 'beaucoup', niveau: '', apparence: 'rose' })).toEqual(read({}));
    expect(read({ nombre: '0' }).count).toBe(1);
    expect(read({ nombre: '1e9' }).count).toBe(20);
    expect(read({ niveau: '-3' }).level).toBe(1);
    expect(read({ titre: ' ' }).title).toBe('');
    expect(read({ territoire: ' Bretagne ' }).territory).toBe('bretagne');
  });

  test.each(['..', '../../api/v1', '%2e%2e', 'a/b', 'a?b', 'é'])('%s leads nowhere', (name) => {
    expect(dataPath(read({ territoire: name }))).toBeUndefined();
    expect(dataPath(read({ theme: name }))).toBeUndefined();
  });
});

test.each([
  ['https://a.example/b', 'https://a.example/b'],
  ['http://a.example', 'http://a.example/'],
  ['javascript:alert(1)', undefined],
  [' JaVaScript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['/relative', undefined],
  [undefined, undefined],
  [{}, undefined],
])('a link to %s is followed as %s', (url, expected) => {
  expect(webAddress(url)).toBe(expected);
});
