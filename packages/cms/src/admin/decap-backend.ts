/** What this package changes of a backend of Decap; the rest is decap-cms-lib-util's `Implementation`. */
export interface DecapBackend {
  status(): Promise<{ auth: { status: boolean }; api: { status: boolean; statusPage: string } }>;
  /** Turns a token into the person whose it is. @throws when it gives no right to write */
  authenticate(credentials: { token: string }): Promise<Record<string, unknown>>;
  /** Merges a draft into the published branch. @throws when the forge refuses */
  publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
}

export type DecapBackendClass = new (config: object, options?: object) => DecapBackend;
