import type { Check } from '../check.ts';

/** French is said, other languages by a code that is one, and text runs from left to right (RGAA 8.3 to 8.10). */
export const language: Check = {
  name: 'langue',
  label: 'langue de la page et de ses passages étrangers, sens de lecture',
  run: (page) =>
    page.evaluate(() => {
      const isCode = (code: string) => {
        try {
          return Intl.getCanonicalLocales(code).length === 1;
        } catch {
          return false;
        }
      };
      const wrong = [...document.querySelectorAll('[lang]')].filter(
        (element) => !isCode(element.getAttribute('lang') ?? ''),
      );
      const turned = [...document.querySelectorAll('[dir]')].filter(
        (element) => !['ltr', 'rtl', 'auto'].includes(element.getAttribute('dir') ?? ''),
      );
      return [
        ...(document.documentElement.lang === 'fr'
          ? []
          : [`html lang="${document.documentElement.lang}"`]),
        ...[...wrong, ...turned].map(audit.nameOf),
      ];
    }),
};
