import { readFileSync } from 'node:fs';
import { ABSENCE_CHECK } from '@echosciences/theme/accessibility/conformity.ts';
import { criteria } from '@echosciences/theme/accessibility/criteria.ts';
import { parse } from 'node-html-parser';
import { pageFiles } from '#src/html.ts';
import type { SiteCheck } from '../check.ts';
import { pathOf } from '../templates.ts';

const absent = Map.groupBy(
  criteria.filter((criterion) => criterion.absent !== undefined),
  (criterion) => criterion.absent ?? '',
);

/** No page holds what criteria say that none does: they do not apply, or are met, for that reason. */
export const absences: SiteCheck = {
  name: ABSENCE_CHECK,
  label: 'absence de ce qui rendrait applicables d’autres critères (médias, documents…)',
  run: async (dist) =>
    pageFiles(dist).flatMap((file) => {
      const page = parse(readFileSync(file, 'utf8'));
      return [...absent].flatMap(([selector, own]) => {
        const element = page.querySelector(selector);
        if (!element) return [];
        const numbers = own.map(({ number }) => number).join(', ');
        return [
          { path: pathOf(dist, file), element: `${numbers}: ${element.toString().slice(0, 120)}` },
        ];
      });
    }),
};
