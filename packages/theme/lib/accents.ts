import type { SiteConfig } from '../integration/load-config.ts';
import { themeHue } from './covers/theme-hue.ts';

/**
 * The accents of the sites, by the `data-hue` of a page: one sheet for all of them. That of whatever
 * names a theme and, on the portal, a territory; and the looks of the banner that only a demonstration
 * has.
 */
export function accentStyles({
  network,
  isNational,
  isDemo,
  territories,
  taxonomies,
}: Pick<SiteConfig, 'network' | 'isNational' | 'isDemo' | 'territories' | 'taxonomies'>): string {
  const rules = isNational
    ? territories.map(({ id, hue }) => `[data-territory="${id}"] { --hue: ${hue}; }`)
    : [];
  const themes = taxonomies.themes.map(
    ({ id }) => `[data-theme="${id}"] { --theme-hue: ${themeHue(id)}; }`,
  );
  const hues = new Set([network, ...territories].map(({ hue }) => hue));
  const sites = [...hues]
    .sort((a, b) => a - b)
    .map((hue) => `[data-hue="${hue}"] { --hue: ${hue}; }`);
  return [...sites, ...rules, ...themes, isDemo ? DEMO : ''].join('\n');
}

const DEMO = `.demo-banner {
  padding: 0.375rem var(--space-m);
  background: light-dark(oklch(92% 0.11 95), oklch(33% 0.07 95));
  color: light-dark(oklch(26% 0.035 265), oklch(96% 0.02 95));
  font-size: var(--text-s);
  text-align: center;
}
@media (forced-colors: active) { .demo-banner { border-block-end: 1px solid; } }
@media print { .demo-banner { display: none; } }`;
