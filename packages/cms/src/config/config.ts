import type { Taxonomies } from '@echosciences/schemas';
import type { BackendConfig } from './backend.ts';
import type { Years } from './collections.ts';
import { collectionsOf } from './collections.ts';
import type { FieldContext } from './decap-field.ts';
import { settingsCollection } from './settings.ts';

/** What the configuration of a site's admin depends on, besides the schemas. */
export interface AdminSite {
  /** The territory's id, or that of the portal. */
  id: string;
  /** Where its site answers. */
  origin: string;
  taxonomies: Taxonomies;
  years: Years;
  backend: BackendConfig['config'];
}

/** An importer's record: kept in files, of no use in a form. */
const OF_IMPORTERS = ['source.id', 'source.updatedAt', 'source.digest'];

/**
 * Decap's configuration for one site, as the object that `/admin/config.yml` holds.
 * https://decapcms.org/docs/configuration-options/; `schema_path` of each field is ours.
 */
export function cmsConfig({ id, origin, taxonomies, years, backend }: AdminSite) {
  const context: FieldContext = { taxonomies, without: OF_IMPORTERS };
  return {
    ...backend,
    locale: 'fr',
    site_url: origin,
    display_url: origin,
    logo: { src: '/favicon.svg' },
    show_preview_links: true,
    // Images lie beside the entry that shows them; Decap wants a folder for those of no entry.
    media_folder: `content/${id}/medias`,
    public_folder: '/medias',
    media_processing: { enabled: true, strip_metadata: true },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    editor: { preview: true, notes: false },
    collections: [...collectionsOf(id, context, years), settingsCollection(id, context)],
  };
}
