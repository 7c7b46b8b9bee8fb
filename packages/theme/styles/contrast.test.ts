import { readFileSync } from 'node:fs';
import { listTerritories, loadSite } from '@echosciences/content';
import { NATIONAL_ID } from '@echosciences/schemas';
import type { Color } from 'culori';
import { clampRgb, toGamut, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';

const tokens = new Map(
  [
    ...readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').matchAll(
      /--([\w-]+): light-dark\((oklch\([^;]+\)), (oklch\([^;]+\))\);/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

/** Text on what it stands on: AA asks for 4.5, and for 3 of a field's edge and of the focus ring. */
const PAIRS: [front: string, backs: string[], least: number][] = [
  ['ink', ['paper', 'surface', 'tint', 'tint-strong'], 7],
  ['muted', ['paper', 'surface', 'tint'], 4.5],
  ['accent', ['paper', 'surface', 'tint', 'tint-strong'], 4.5],
  ['accent-hover', ['paper', 'surface', 'tint', 'tint-strong'], 4.5],
  ['alert', ['paper', 'surface'], 4.5],
  ['on-accent', ['accent', 'accent-hover'], 4.5],
  ['field', ['paper', 'surface'], 3],
];

/** A screen that cannot show a colour clips it, or keeps its lightness: both must be readable. */
const mappings: Record<string, (colour: string) => Color> = {
  clipped: (colour) => clampRgb(colour) as Color,
  mapped: (colour) => toGamut('rgb', 'oklch')(colour),
};

const content = new URL('../../../content/', import.meta.url).pathname;
const sites = [NATIONAL_ID, ...listTerritories(content)].map((id) => ({
  id,
  hue: loadSite(content, id).site?.hue ?? Number.NaN,
}));

describe('the colours of every site', () => {
  it('stand 10 degrees apart at least', () => {
    const hues = sites
      .slice(1)
      .map(({ hue }) => hue)
      .sort((a, b) => a - b);
    const gaps = hues.map((hue, index) => (hues[(index + 1) % hues.length] ?? 0) - hue);
    expect(Math.min(...gaps.map((gap) => (gap + 360) % 360))).toBeGreaterThanOrEqual(10);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it.each(sites)(`are readable in ${scheme}: $id`, ({ hue }) => {
      const colour = (name: string) =>
        (tokens.get(name)?.[scheme] ?? `no token --${name}`).replace('var(--hue)', String(hue));
      const weak = PAIRS.flatMap(([front, backs, least]) =>
        backs.flatMap((back) =>
          Object.entries(mappings).flatMap(([how, map]) => {
            const ratio = wcagContrast(map(colour(front)), map(colour(back)));
            return ratio >= least ? [] : [`${front} on ${back}, ${how}: ${ratio.toFixed(2)}`];
          }),
        ),
      );
      expect(weak).toEqual([]);
    });
  }
});
