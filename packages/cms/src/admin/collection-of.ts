import type { KnownContentType } from '@echosciences/schemas';
import { contentTypeOfFolder } from '@echosciences/schemas';
import type { z } from 'zod';
import { readCollectionName } from '../config/collections.ts';
import { SETTINGS, settingsOf } from '../config/settings.ts';

/** What a Decap collection holds: entries of a content type, or settings files by their name. */
export type Held =
  | { territory: string; type: KnownContentType; year?: string }
  | { territory: string; settings: Readonly<Record<string, z.ZodType>> };

/** What the collection of that name holds. */
export function heldIn(name: string): Held {
  const { territory, folder, year } = readCollectionName(name);
  if (folder === SETTINGS) {
    const files = settingsOf(territory).map((file) => [file.name, file.schema] as const);
    return { territory, settings: Object.fromEntries(files) };
  }
  const type = contentTypeOfFolder(folder);
  if (!type) throw new Error(`[cms] No content type for the collection "${name}".`);
  return { territory, type, year };
}
