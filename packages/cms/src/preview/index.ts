import { DecapCmsCore as CMS } from 'decap-cms-core';
import { heldIn } from '../admin/collection-of.ts';
import { EntryPreview } from './EntryPreview.tsx';
import frameStyles from './frame.css?inline';

/** Previews of the entries of these collections, with the styles of the site. */
export function registerPreviews(collections: readonly { name: string }[]): void {
  CMS.registerPreviewStyle(new URL('apercu.css', document.baseURI).href);
  CMS.registerPreviewStyle(frameStyles, { raw: true } as never);
  for (const { name } of collections) {
    if ('type' in heldIn(name)) CMS.registerPreviewTemplate(name, EntryPreview as never);
  }
}
