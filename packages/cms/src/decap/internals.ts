/**
 * The only module that reaches into decap-cms-core's files: what it does not export, its version
 * pinned. `internals.test.ts` says what an upgrade has moved.
 */
import {
  changeDraftField,
  createDraftDuplicateFromEntry,
  createDraftFromEntry,
  entryLoaded,
} from 'decap-cms-core/dist/esm/actions/entries.js';
import { addAsset } from 'decap-cms-core/dist/esm/actions/media.js';
import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { selectEntryPath } from 'decap-cms-core/dist/esm/reducers/collections.js';
import { selectEntry, selectUnpublishedEntry } from 'decap-cms-core/dist/esm/reducers/index.js';
import { selectMediaFiles } from 'decap-cms-core/dist/esm/reducers/mediaLibrary.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { history } from 'decap-cms-core/dist/esm/routing/history.js';
import { createAssetProxy } from 'decap-cms-core/dist/esm/valueObjects/AssetProxy.js';
import { getBlobSHA } from 'decap-cms-lib-util';
import type { Map as ImmutableMap } from 'immutable';
import { fromJS } from 'immutable';
import type { DraftImage } from '../images/draft.ts';

type Entry = ImmutableMap<string, unknown>;

/** Whether a collection has an entry of that slug, published or in review: asks the backend. */
export async function entryExists(collectionName: string, slug: string): Promise<boolean> {
  const { config, collections } = store.getState();
  const collection = collections.get(collectionName);
  const path = selectEntryPath(collection, slug);
  const isReviewed = config.publish_mode === 'editorial_workflow';
  return Boolean(await currentBackend(config).entryExist(collection, path, slug, isReviewed));
}

/** What an entry's published file holds, as its form would: asks the backend. */
export async function publishedData(entry: Entry): Promise<object> {
  const state = store.getState();
  const collection = state.collections.get(String(entry.get('collection')));
  const backend = currentBackend(state.config);
  return (await backend.getEntry(state, collection, String(entry.get('slug')))).data;
}

/** The images of the entry being edited, those not saved yet included. */
export function imagesOfDraft(): readonly DraftImage[] {
  return selectMediaFiles(store.getState());
}

/** Names of all collections. */
export function collectionNames(): string[] {
  return [...store.getState().collections.keys()];
}

/** Calls after every change of Decap's state; gives back the way to stop it. */
export function subscribeToStore(listener: () => void): () => void {
  return store.subscribe(listener);
}

/** The entry in the form; undefined when no form is open. */
export function draftEntry(): Entry | undefined {
  const entry: Entry | undefined = store.getState().entryDraft.get('entry');
  return entry?.has('collection') ? entry : undefined;
}

/** Changes a field of the form from outside of its control; the name need not be that of a field. */
export function setDraftField(name: string, value: unknown): void {
  const state = store.getState();
  const entry = draftEntry();
  if (!entry) return;
  const key = [entry.get('collection'), entry.get('slug')] as const;
  // Decap compares with them to know whether something is to be saved.
  const entries = [selectUnpublishedEntry(state, ...key), selectEntry(state, ...key)];
  store.dispatch(
    changeDraftField({
      field: fromJS({ name }) as Entry,
      value,
      metadata: {},
      entries: entries.filter(Boolean),
    }),
  );
}

/** Puts other data in the form, whose controls begin anew, and takes them for changed. */
export function replaceDraftData(data: Record<string, unknown>): void {
  const entry = draftEntry();
  if (!entry) return;
  store.dispatch(createDraftFromEntry(entry.set('data', fromJS(data))));
  setDraftField('title', data.title);
}

/**
 * Tells Decap's lists and form of an entry that was just saved: they go on with what was read at first,
 * a damaged file among it. A new entry and one in review are read again anyway.
 */
export function showAsSaved(entry: Entry, data: Record<string, unknown>): void {
  const { config, collections } = store.getState();
  if (entry.get('newRecord')) return;
  const saved = entry.set('data', fromJS(data));
  if (config.publish_mode !== 'editorial_workflow') {
    store.dispatch(entryLoaded(collections.get(String(entry.get('collection'))), saved.toJS()));
  }
  const draft = draftEntry();
  if (draft?.hasIn(['data', 'file_health'])) {
    store.dispatch(createDraftFromEntry(draft.set('data', fromJS(data))));
  }
}

/**
 * Opens the form of a new entry with data in it. By way of the collection's list: Decap would keep the
 * editor of the entry that is left, with what it knows of the other collection.
 * @returns false when a person chose to stay with what is not saved
 */
export async function openNewEntry(
  collectionName: string,
  data: Record<string, unknown>,
  mediaFiles: unknown = [],
): Promise<boolean> {
  const list = `/collections/${collectionName}`;
  history.push(list);
  if (history.location.pathname !== list) return false;
  await editorLeft();
  history.push(`${list}/new`);
  const entry = fromJS({ collection: collectionName, data, mediaFiles });
  store.dispatch(createDraftDuplicateFromEntry(entry));
  return true;
}

/** Resolves once React has drawn the list: the editor that leaves discards its draft. */
function editorLeft(): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (draftEntry()) return;
      stop();
      // Decap's own reaction to the end of the draft comes first.
      setTimeout(done);
    };
    const stop = store.subscribe(look);
    look();
  });
}

/** An image for `openNewEntry`, as Decap has those that were uploaded in a form. */
export async function draftMediaFile(collectionName: string, file: File): Promise<object> {
  const collection = store.getState().collections.get(collectionName) as Entry;
  const path = `${collection.get('folder')}/${file.name}`;
  const url = URL.createObjectURL(file);
  store.dispatch(addAsset(createAssetProxy({ file, path, url })));
  const { name, size } = file;
  return { id: await getBlobSHA(file), name, size, file, path, url, displayURL: url, draft: true };
}

/** Goes on with the new entry of the form in another collection, with the images that it has. */
export async function moveDraft(collectionName: string): Promise<void> {
  const draft = draftEntry();
  if (!draft) return;
  const { data, mediaFiles } = draft.toJS() as {
    data: Record<string, unknown>;
    mediaFiles: unknown;
  };
  // Nothing is lost: Decap need not ask whether to leave.
  store.dispatch(createDraftFromEntry(draft));
  await openNewEntry(collectionName, data, mediaFiles);
}

/**
 * Calls with the slug of an entry that was just saved. Decap makes that of a new one while it saves
 * and tells its state last.
 */
export function whenSlugIsKnown(entry: Entry, callback: (slug: string) => void): void {
  const slug = entry.get('slug') as string;
  if (slug !== '') {
    callback(slug);
    return;
  }
  const collection = entry.get('collection');
  const stop = store.subscribe(() => {
    const draft = draftEntry();
    if (draft?.get('isPersisting')) return;
    stop();
    const made = draft?.get('collection') === collection ? (draft?.get('slug') as string) : '';
    if (made) callback(made);
  });
}
