import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { pageFiles } from '#src/html.ts';
import type { SiteCheck } from '../check.ts';
import { pathOf } from '../templates.ts';

/** Each page of a site has a title that no other has (RGAA 8.5, 8.6). */
export const uniqueTitles: SiteCheck = {
  name: 'titre-de-page',
  label: 'un titre propre à chaque page',
  run: async (dist) => {
    const paths = new Map<string, string[]>();
    for (const file of pageFiles(dist)) {
      const title = parse(readFileSync(file, 'utf8')).querySelector('title')?.text.trim() ?? '';
      paths.set(title, [...(paths.get(title) ?? []), pathOf(dist, file)]);
    }
    return [...paths].flatMap(([title, same]) =>
      title === '' || same.length > 1
        ? same.map((path) => ({ path, element: `title « ${title} »` }))
        : [],
    );
  },
};
