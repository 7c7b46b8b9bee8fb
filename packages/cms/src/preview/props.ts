import type { FormData } from '@echosciences/content/form/file';
import type { Map as ImmutableMap } from 'immutable';
import { heldIn } from '../admin/collection-of.ts';
import { imagesOf } from '../admin/judge-context.ts';
import { plain } from '../decap/plain.ts';
import type { EditedEntry } from './draft.ts';
import type { GetAsset } from './images.ts';

/** What Decap gives a preview template, as far as ours looks at it. */
export interface PreviewProps {
  entry: ImmutableMap<string, unknown>;
  collection: ImmutableMap<string, unknown>;
  getAsset: GetAsset;
  /** Changes when an image has come. */
  isLoadingAsset: boolean;
  /** That of the frame. */
  document: Document;
}

/** The entry that Decap's editor holds. */
export function editedEntry({ entry, collection }: PreviewProps): EditedEntry {
  const held = heldIn(String(collection.get('name')));
  if (!('type' in held)) throw new Error(`[cms] ${collection.get('name')} has no previews.`);
  return {
    type: held.type,
    slug: (entry.get('slug') as string) || undefined,
    path: (entry.get('path') as string) || undefined,
    form: plain(entry.get('data')) as FormData,
    images: imagesOf(entry),
  };
}
