declare module 'decap-cms-core/dist/esm/backend.js' {
  export function currentBackend(config: unknown): {
    entryExist(
      collection: unknown,
      path: string,
      slug: string,
      useWorkflow: boolean,
    ): Promise<unknown>;
  };
}

declare module 'decap-cms-core/dist/esm/reducers/collections.js' {
  export function selectEntryPath(collection: unknown, slug: string): string;
}

declare module 'decap-cms-core/dist/esm/reducers/mediaLibrary.js' {
  export function selectMediaFiles(state: unknown): { id: string; name: string }[];
}

declare module 'decap-cms-core/dist/esm/redux/index.js' {
  export const store: {
    getState(): {
      config: { publish_mode?: string };
      collections: { get(name: string): unknown };
      // biome-ignore lint/suspicious/noExplicitAny: the state of Decap is untyped.
      [key: string]: any;
    };
    dispatch(action: unknown): unknown;
  };
}
