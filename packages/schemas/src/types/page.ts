import { z } from 'zod';
import { defineContentType } from '../content-type.ts';
import { entryFields } from '../fields/entry.ts';
import { flag } from '../fields/text.ts';

/** A free page at the root of the site: `/a-propos/`. */
export const page = defineContentType({
  key: 'page',
  folder: 'pages',
  path: '',
  order: 'title',
  schemaType: 'WebPage',
  inNavigation: false,
  mdx: true,
  labels: {
    singular: 'Page',
    plural: 'Pages',
    intro: '',
    empty: '',
  },
  schema: z.strictObject({
    ...entryFields,
    inFooter: flag({ label: 'Lien dans le pied de page' }),
  }),
});
