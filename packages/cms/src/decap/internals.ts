/**
 * The only module that reaches into decap-cms-core's files: what it does not export, its version
 * pinned. `internals.test.ts` says what an upgrade has moved.
 */
import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { selectEntryPath } from 'decap-cms-core/dist/esm/reducers/collections.js';
import { selectMediaFiles } from 'decap-cms-core/dist/esm/reducers/mediaLibrary.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import type { DraftImage } from '../images/draft.ts';

/** Whether a collection has an entry of that slug, published or in review: asks the backend. */
export async function entryExists(collectionName: string, slug: string): Promise<boolean> {
  const { config, collections } = store.getState();
  const collection = collections.get(collectionName);
  const path = selectEntryPath(collection, slug);
  const isReviewed = config.publish_mode === 'editorial_workflow';
  return Boolean(await currentBackend(config).entryExist(collection, path, slug, isReviewed));
}

/** The images of the entry being edited, those not saved yet included. */
export function imagesOfDraft(): readonly DraftImage[] {
  return selectMediaFiles(store.getState());
}
