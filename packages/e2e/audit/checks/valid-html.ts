import { htmlErrors, htmlFiles } from '#src/html.ts';
import type { SiteCheck } from '../check.ts';
import { pathOf } from '../templates.ts';

/** Every page is valid HTML, with one document type (RGAA 8.1, 8.2). */
export const validHtml: SiteCheck = {
  name: 'html-valide',
  label: 'code HTML valide',
  run: async (dist) =>
    (await htmlErrors(htmlFiles(dist))).map((error) => {
      const [file = '', rest = ''] = error.split(/(?<=\.html):? ?/, 2);
      return { path: pathOf(dist, file), element: error.slice(file.length + 1) || rest };
    }),
};
