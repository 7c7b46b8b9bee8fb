import type { SiteConfig } from '../integration/load-config.ts';
import { themeHue } from './covers/theme-hue.ts';

/** The accent of the site, that of whatever names a theme and, on the portal, a territory. */
export function accentStyles({ site, isNational, territories, taxonomies }: SiteConfig): string {
  const rules = isNational
    ? territories.map(({ id, hue }) => `[data-territory="${id}"] { --hue: ${hue}; }`)
    : [];
  const themes = taxonomies.themes.map(
    ({ id }) => `[data-theme="${id}"] { --theme-hue: ${themeHue(id)}; }`,
  );
  return [`:root { --hue: ${site.hue}; }`, ...rules, ...themes].join('\n');
}
