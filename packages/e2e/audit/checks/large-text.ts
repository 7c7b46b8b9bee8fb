import type { Check } from '../check.ts';
import { DESKTOP } from '../check.ts';
import { overflowing, spoiltText } from '../overflow.ts';

/** WCAG 1.4.4: letters twice as large, on a wide window and on half of it. */
export const largeText: Check = {
  name: 'texte-200',
  label: 'texte agrandi à 200 % sans coupure, chevauchement ni défilement horizontal',
  run: async (page) => {
    const enlarge = (size: string) =>
      page.evaluate(
        (value) => document.documentElement.style.setProperty('font-size', value),
        size,
      );
    const found: string[] = [];
    for (const width of [1280, 640]) {
      await page.setViewportSize({ ...DESKTOP, width });
      await enlarge('200%');
      found.push(...(await overflowing(page)), ...(await spoiltText(page)));
      await enlarge('');
    }
    await page.setViewportSize(DESKTOP);
    return [...new Set(found)];
  },
};
