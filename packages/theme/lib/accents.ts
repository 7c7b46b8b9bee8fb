import type { SiteConfig } from '../integration/load-config.ts';
import { themeHue } from './covers/theme-hue.ts';

/**
 * The accent of the site, that of whatever names a theme and, on the portal, a territory; and the looks
 * of the banner that only a demonstration has.
 */
export function accentStyles({
  site,
  isNational,
  isDemo,
  territories,
  taxonomies,
}: SiteConfig): string {
  const rules = isNational
    ? territories.map(({ id, hue }) => `[data-territory="${id}"] { --hue: ${hue}; }`)
    : [];
  const themes = taxonomies.themes.map(
    ({ id }) => `[data-theme="${id}"] { --theme-hue: ${themeHue(id)}; }`,
  );
  return [`:root { --hue: ${site.hue}; }`, ...rules, ...themes, isDemo ? DEMO : ''].join('\n');
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
