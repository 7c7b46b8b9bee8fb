declare module 'decap-cms-widget-*' {
  const part: { Widget(options?: object): { name: string } };
  export default part;
}

declare module 'decap-cms-locales/dist/esm/en/index.js' {
  const en: { [key: string]: string | typeof en };
  export default en;
}

declare module 'decap-cms-lib-util' {
  /** SHA-256 of a file's bytes, in hexadecimal. */
  export function getBlobSHA(blob: Blob): Promise<string>;
}

declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: import('../admin/decap-backend.ts').DecapBackendClass;
}

declare module 'decap-cms-backend-gitea' {
  export const GiteaBackend: import('../admin/decap-backend.ts').DecapBackendClass;
}

declare module 'decap-cms-backend-github' {
  interface Blob {
    sha: string;
    repoURL: string;
    parseText: boolean;
  }
  /** An entry in review, with the files that its branch changes. */
  interface Draft {
    collection: string;
    slug: string;
    diffs: { path: string; id: string }[];
  }
  interface PersistOptions {
    collectionName: string;
    /** Whether the entry has a branch already. */
    unpublished?: boolean;
  }
  interface GitHubApi {
    originRepoURL: string;
    listFiles(
      folder: string,
      options: { repoURL: string; depth: number },
    ): Promise<{ id: string; path: string }[]>;
    fetchBlobContent(blob: Blob): Promise<unknown>;
    readFile(path: string, sha: null, options: { repoURL: string }): Promise<string>;
    readFileMetadata(path: string, sha: string): Promise<{ author: string; updatedOn: string }>;
  }
  export class GitHubBackend {
    constructor(config: object, options?: object);
    /** There once a person is logged in. */
    api: GitHubApi;
    apiRoot: string;
    originRepo: string;
    token: string;
    status(): ReturnType<import('../admin/decap-backend.ts').DecapBackend['status']>;
    authenticate(credentials: { token: string }): Promise<Record<string, unknown>>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
    unpublishedEntry(draft: { id?: string; collection?: string; slug?: string }): Promise<Draft>;
    getEntry(path: string): Promise<{ data: string }>;
    persistEntry(
      entry: { dataFiles: { slug: string; path: string }[] },
      options: PersistOptions,
    ): Promise<void>;
    allEntriesByFolder(
      folder: string,
      extension: string,
      depth: number,
      pathPattern?: RegExp,
    ): Promise<unknown>;
  }
}

declare module 'decap-cms-lib-util' {
  export const localForage: import('../forge/blob-texts.ts').TextStore;
  export function filterByExtension(file: { path: string }, extension: string): boolean;
}

declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: import('../admin/decap-backend.ts').DecapBackendClass;
}

declare module 'decap-cms-backend-proxy' {
  export const ProxyBackend: import('../admin/decap-backend.ts').DecapBackendClass;
}
declare module '*.css';

declare module 'decap-cms-widget-richtext/dist/esm/serializers/index.js' {
  export function htmlToSlate(html: string): {
    children: import('../paste/fragment.ts').TextNode[];
  };
}
