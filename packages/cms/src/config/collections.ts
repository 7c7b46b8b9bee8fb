import type { KnownContentType } from '@echosciences/schemas';
import { allContentTypes } from '@echosciences/schemas';
import type { DecapField, FieldContext } from './decap-field.ts';
import { fieldsOf } from './field.ts';
import { inFormOrder } from './form-order.ts';

/** A Decap collection: the entries of one folder. */
export interface Collection {
  name: string;
  label: string;
  label_singular: string;
  folder: string;
  fields: DecapField[];
  [key: string]: unknown;
}

/** The years in which entries of a rubrique lie, and that in which we are: `2026`. */
export interface Years {
  current: number;
  /** By folder of the rubrique. */
  existing: Readonly<Record<string, readonly number[]>>;
}

/** Name of a collection; drafts of all territories share one repository, where names must differ. */
export function collectionName(territory: string, folder: string, year?: number | string): string {
  return [territory, folder, year].filter((part) => part !== undefined).join('_');
}

/** Territory, rubrique and year of a collection's name. */
export function readCollectionName(name: string): {
  territory: string;
  folder: string;
  year?: string;
} {
  const [territory = '', folder = '', year] = name.split('_');
  return { territory, folder, ...(year && { year }) };
}

/** The collections of a territory, in the order of its navigation; of rubriques by year, the newest first. */
export function collectionsOf(
  territory: string,
  context: FieldContext,
  { current, existing }: Years,
): Collection[] {
  return allContentTypes.flatMap((type) => {
    if (!type.byYear) return [collection(territory, type, context)];
    // The year that begins soon and the one that ends are where people write.
    const shown = new Set([current + 1, current, ...(existing[type.folder] ?? [])]);
    const later = new Set([...shown, current + 2, current + 3]);
    return [...later]
      .sort((a, b) => rank(a, current) - rank(b, current))
      .map((year) => ({
        ...collection(territory, type, context, year),
        // What is announced long before has its place, out of the way until it is used.
        ...(!shown.has(year) && { hide: true }),
      }));
  });
}

/** This year, those to come, then the past ones from the last. */
function rank(year: number, current: number): number {
  return year >= current ? year - current : 10_000 - year;
}

function collection(
  territory: string,
  type: KnownContentType,
  context: FieldContext,
  year?: number,
): Collection {
  const label = [type.labels.plural, year].filter(Boolean).join(' ');
  const folder = ['content', territory, type.folder, year].filter(Boolean).join('/');
  return {
    name: collectionName(territory, type.folder, year),
    label,
    // « Créer » names the year too: « événement » twice leads to two places.
    label_singular: [type.labels.singular.toLowerCase(), year].filter(Boolean).join(' '),
    description: type.labels.intro,
    folder,
    path: '{{slug}}/index',
    slug: '{{entry_slug}}',
    identifier_field: 'title',
    media_folder: '',
    public_folder: '',
    format: 'yaml-frontmatter',
    extension: 'md',
    create: true,
    // Hidden rather than deleted: an address that was published goes on answering.
    delete: false,
    preview_path: type.path ? `${type.path}/{{dirname}}/` : '{{dirname}}/',
    summary: '{{title}}{{details}}',
    ...views(type),
    fields: [
      { name: 'entry_tools', label: 'Ce contenu', widget: 'entry_tools', required: false },
      ...inFormOrder(type.key, [...fieldsOf(type.schema, context).map(datedBySaving), BODY]),
    ] as DecapField[],
  };
}

/** What has no date of publication is published on the day on which it is saved. */
function datedBySaving(field: DecapField): DecapField {
  return field.schema_path === 'publishedAt'
    ? { ...field, required: false, hint: 'Vide\u00A0: aujourd’hui.' }
    : field;
}

const BODY: DecapField = {
  name: 'body',
  label: 'Texte',
  hint: 'Titres à partir du niveau 2. Une image se pose avec +, son texte de remplacement avec elle.',
  widget: 'richtext',
  required: false,
  schema_path: 'body',
  buttons: [
    'bold',
    'italic',
    'link',
    'heading-two',
    'heading-three',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
  editor_components: ['image'],
  modes: ['rich_text', 'raw'],
};

/** Some fields are no part of the file: they are read out of it for lists (entry/derive.ts). */
function views({ key, ends }: KnownContentType): Record<string, unknown> {
  return {
    view_filters: [
      ...(ends ? [{ label: 'À venir', field: 'upcoming', pattern: 'oui' }] : []),
      { label: 'Incomplets', field: 'missing', pattern: '.+' },
      { label: 'Masqués', field: 'visibility', pattern: 'hidden' },
      { label: 'À réparer', field: 'file_health', pattern: '.' },
    ],
    ...(key === 'event' && {
      view_groups: [{ label: 'Mois', field: 'when', pattern: '\\d{4}-\\d{2}' }],
    }),
    sortable_fields: [
      ...(ends ? [{ field: 'when', label: 'Date' }] : []),
      { field: 'title', label: 'Titre' },
      { field: 'publishedAt', label: 'Publication' },
    ],
  };
}
