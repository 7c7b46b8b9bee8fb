import { parse } from 'yaml';
import type { Collection } from '../config/collections.ts';
import type { DecapField } from '../config/decap-field.ts';
import { heldIn } from './collection-of.ts';

/** Decap's configuration, as far as this module looks into it. */
export interface LoadedConfig {
  collections: Collection[];
  [key: string]: unknown;
}

/**
 * Reads `config.yml`, which any CMS of its kind could read, and turns to our own code what it names in
 * Decap's terms: files are read by content type, and the schemas judge instead of the patterns.
 */
export async function loadConfig(address: URL): Promise<LoadedConfig> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`[cms] ${address.href}: HTTP ${response.status}`);
  const config = parse(await response.text()) as LoadedConfig;
  return {
    ...config,
    // Decap would fetch and merge the same file once more.
    load_config_file: false,
    collections: config.collections.map((collection) => {
      const held = heldIn(collection.name);
      return 'type' in held
        ? { ...collection, format: held.type.key, fields: collection.fields.map(judgedBySchema) }
        : collection;
    }),
  };
}

function judgedBySchema({ pattern: _, ...field }: DecapField): DecapField {
  return {
    ...field,
    ...(field.fields && { fields: field.fields.map(judgedBySchema) }),
    ...(field.field && { field: judgedBySchema(field.field) }),
  };
}
