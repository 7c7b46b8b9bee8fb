import type { Check } from '../check.ts';

/** One `<h1>`, no level skipped, no heading without words (RGAA 9.1). */
export const headings: Check = {
  name: 'titres',
  label: 'titres de la page dans l’ordre, un seul de premier niveau',
  run: (page) =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) =>
        heading.checkVisibility({ visibilityProperty: true }),
      );
      const levelOf = (heading: Element) => Number(heading.tagName.slice(1));
      const first = all.filter((heading) => levelOf(heading) === 1);
      const empty = all.filter(({ textContent }) => !textContent?.trim());
      const skipped = all.filter((heading, index) => {
        const before = all[index - 1];
        return before !== undefined && levelOf(heading) > levelOf(before) + 1;
      });
      return [
        ...(first.length === 1 ? [] : [`${first.length} h1`]),
        ...[...empty, ...skipped].map(audit.nameOf),
      ];
    }),
};
