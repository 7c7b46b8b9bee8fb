import type { z } from 'zod';
import type { entryFields } from './fields/entry.ts';

type EntryShape = typeof entryFields & z.core.$ZodLooseShape;

/** What the project knows of a kind of entry; all the rest derives from it. */
export interface ContentType<Shape extends EntryShape = EntryShape> {
  /** Identifier in code, an English singular: `event`. */
  key: string;
  /** Folder under `content/<territoire>/`, French: `agenda`. */
  folder: string;
  /** First segment of its addresses; usually the folder. */
  path: string;
  /** Base name of its open data, `/api/v1/<api>.json`. */
  api: string;
  labels: {
    /** « Article » */
    singular: string;
    /** « Articles » */
    plural: string;
    /** Sentence under the title of the list page. */
    intro: string;
    /** Sentence shown when there is none yet. */
    empty: string;
  };
  /** schema.org type of the detail page. */
  schemaType: string;
  /** Grows by thousands: entries lie in year folders, `agenda/2027/<slug>/`. */
  byYear: boolean;
  /** Entries come to an end and move to the archives. */
  ends: boolean;
  /** Order of lists: newest publication first, next date first, or alphabetical. */
  order: 'newest' | 'nextDate' | 'title';
  /** Shown in the main navigation. */
  inNavigation: boolean;
  /** May be written in MDX (with the components on the list only). */
  mdx: boolean;
  schema: z.ZodObject<Shape, z.core.$strict>;
}

type Defaulted = 'path' | 'api' | 'byYear' | 'ends' | 'order' | 'inNavigation' | 'mdx';

/** Completes a definition: addresses and open data are named after the folder unless told. */
export function defineContentType<Shape extends EntryShape>(
  definition: Omit<ContentType<Shape>, Defaulted> & Partial<Pick<ContentType, Defaulted>>,
): ContentType<Shape> {
  return {
    path: definition.folder,
    api: definition.folder,
    byYear: false,
    ends: false,
    order: 'newest',
    inNavigation: true,
    mdx: false,
    ...definition,
  };
}
