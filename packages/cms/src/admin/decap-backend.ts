/** What this package changes of a backend of Decap; the rest is decap-cms-lib-util's `Implementation`. */
export interface DecapBackend {
  status(): Promise<{ auth: { status: boolean }; api: { status: boolean; statusPage: string } }>;
  /** Turns a token into the person whose it is. @throws when it gives no right to write */
  authenticate(credentials: { token: string }): Promise<Record<string, unknown>>;
  /** Merges a draft into the published branch. @throws when the forge refuses */
  publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
  /** A published entry; its text is empty where some forges gave no answer. */
  getEntry(path: string): Promise<{ data: string }>;
  /** A file of a draft; by its blob, or as it is now. */
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    blob: string | null,
  ): Promise<string>;
  persistEntry(
    entry: { dataFiles: { slug: string; path: string }[] },
    options: {
      collectionName: string;
      /** Whether the entry is a draft already. */
      unpublished?: boolean;
    },
  ): Promise<void>;
  /** There once a person is logged in. */
  api: {
    originRepoURL?: string;
    /** @throws when the published branch has no such file */
    readFile(path: string, blob: null, options: { repoURL?: string | undefined }): Promise<string>;
  };
}

export type DecapBackendClass = new (config: object, options?: object) => DecapBackend;
