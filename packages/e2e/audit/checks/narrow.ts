import type { Check } from '../check.ts';
import { DESKTOP } from '../check.ts';
import { overflowing } from '../overflow.ts';

/** WCAG 1.4.10: 320 CSS pixels, what 1280 are at 400 %. */
export const narrow: Check = {
  name: 'largeur-320',
  label: 'aucun défilement horizontal à 320 pixels de large',
  run: async (page) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const found = await overflowing(page);
    await page.setViewportSize(DESKTOP);
    return found;
  },
};
