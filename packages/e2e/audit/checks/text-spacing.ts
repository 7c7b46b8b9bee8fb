import type { Check } from '../check.ts';
import { DESKTOP } from '../check.ts';
import { overflowing, spoiltText } from '../overflow.ts';

/** WCAG 1.4.12: the spacing that readers with dyslexia set for themselves. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

export const textSpacing: Check = {
  name: 'espacement-texte',
  label: 'espacement du texte au choix de la personne, sans perte',
  run: async (page) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, SPACING);
    const found = [...(await overflowing(page)), ...(await spoiltText(page))];
    await page.evaluate(() => document.adoptedStyleSheets.pop());
    await page.setViewportSize(DESKTOP);
    return found;
  },
};
