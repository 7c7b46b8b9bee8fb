declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  type Entry = import('immutable').Map<string, unknown>;
  export function changeDraftField(change: {
    field: Entry;
    value: unknown;
    metadata: object;
    entries: Entry[];
  }): unknown;
  export function createDraftDuplicateFromEntry(entry: unknown): unknown;
  export function createDraftFromEntry(entry: Entry): unknown;
  export function entryLoaded(collection: unknown, entry: object): unknown;
}

declare module 'decap-cms-core/dist/esm/actions/media.js' {
  export function addAsset(asset: unknown): unknown;
}

declare module 'decap-cms-core/dist/esm/valueObjects/AssetProxy.js' {
  export function createAssetProxy(asset: { file: File; path: string; url: string }): unknown;
}

declare module 'decap-cms-core/dist/esm/backend.js' {
  export function currentBackend(config: unknown): {
    entryExist(
      collection: unknown,
      path: string,
      slug: string,
      useWorkflow: boolean,
    ): Promise<unknown>;
    getEntry(state: unknown, collection: unknown, slug: string): Promise<{ data: object }>;
  };
}

declare module 'decap-cms-core/dist/esm/reducers/collections.js' {
  export function selectEntryPath(collection: unknown, slug: string): string;
}

declare module 'decap-cms-core/dist/esm/reducers/mediaLibrary.js' {
  export function selectMediaFiles(state: unknown): { id: string; name: string }[];
}

declare module 'decap-cms-core/dist/esm/reducers/index.js' {
  type Entry = import('immutable').Map<string, unknown>;
  type Select = (state: unknown, collection: unknown, slug: unknown) => Entry;
  export const selectEntry: Select;
  export const selectUnpublishedEntry: Select;
}

declare module 'decap-cms-core/dist/esm/redux/index.js' {
  export const store: {
    getState(): {
      config: { publish_mode?: string };
      collections: import('immutable').Map<string, unknown>;
      // biome-ignore lint/suspicious/noExplicitAny: the state of Decap is untyped.
      [key: string]: any;
    };
    dispatch(action: unknown): unknown;
    subscribe(listener: () => void): () => void;
  };
}

declare module 'decap-cms-core/dist/esm/routing/history.js' {
  export const history: { location: { pathname: string }; push(path: string): void };
}
