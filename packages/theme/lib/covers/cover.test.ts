import { describe, expect, test } from 'vitest';
import { drawCover } from './cover.ts';
import { families } from './families.ts';
import { themeHue } from './theme-hue.ts';

const ids = Array.from({ length: 2000 }, (_, index) => `2027-03-14-entree-${index}`);
const covers = ids.map((id) => drawCover({ type: 'event', id }));

describe('a generated cover', () => {
  test('is the same each time for the same entry', () => {
    const entry = { type: 'article', id: 'le-magnolia-de-nantes' };
    expect(drawCover(entry)).toEqual(drawCover({ ...entry }));
    expect(drawCover(entry)).toMatchInlineSnapshot(`
      {
        "family": "interference",
        "markup": "<path class="field fill" d="M136 0H160V90H91z"/><g class="wave" stroke-width="4" transform="translate(37 66)"><circle r="15"/><circle r="30"/><circle r="45"/><circle r="60"/><circle r="75"/></g><g class="echo" stroke-width="4" transform="translate(123 25)"><circle r="15"/><circle r="30"/><circle r="45"/><circle r="60"/><circle r="75"/></g><circle class="wave fill" cx="37" cy="66" r="7"/><circle class="echo fill" cx="123" cy="25" r="7"/>",
      }
    `);
  });

  test('is another one for nearly the same id, or for another type with that id', () => {
    expect(new Set(covers.map(({ markup }) => markup)).size).toBeGreaterThan(ids.length * 0.995);
    const [event, article] = ['event', 'article'].map((type) => drawCover({ type, id: 'nuit' }));
    expect(event).not.toEqual(article);
  });

  test('comes from every family about as often', () => {
    for (const family of Object.keys(families)) {
      const share = covers.filter((cover) => cover.family === family).length / covers.length;
      expect(share, family).toBeGreaterThan(0.09);
      expect(share, family).toBeLessThan(0.16);
    }
  });

  test('weighs less than 500 bytes', () => {
    expect(Math.max(...covers.map(({ markup }) => Buffer.byteLength(markup)))).toBeLessThan(500);
  });

  test('leaves its colours and its names to the page: no style, no colour, no id', () => {
    for (const { markup } of covers)
      expect(markup).not.toMatch(/style=|fill="|stroke="|id="|#|NaN/);
  });

  test.each(['', '</svg><script>', '🦋', 'x'.repeat(10_000)])(
    'does not let the id through: %j',
    (id) => {
      expect(drawCover({ type: 'event', id }).markup).toMatch(
        /^(?:<[a-z]+ [\w="\- .()]*\/?>|<\/g>)+$/,
      );
    },
  );
});

test('a theme that the network adds has a hue of its own', () => {
  expect(themeHue('biodiversite')).toBe(140);
  expect(themeHue('un-theme-nouveau')).toBe(themeHue('un-theme-nouveau'));
  expect(themeHue('un-theme-nouveau')).toBeLessThan(360);
});
