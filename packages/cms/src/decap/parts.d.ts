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
  type Backend = import('../admin/decap-backend.ts').DecapBackend;
  type Api = Backend['api'];
  interface GitHubApi extends Api {
    originRepoURL: string;
    listFiles(
      folder: string,
      options: { repoURL: string; depth: number },
    ): Promise<{ id: string; path: string }[]>;
    fetchBlobContent(blob: Blob): Promise<unknown>;
    readFileMetadata(path: string, sha: string): Promise<{ author: string; updatedOn: string }>;
  }
  interface GitHubBackend extends Backend {
    api: GitHubApi;
    apiRoot: string;
    originRepo: string;
    token: string;
    allEntriesByFolder(
      folder: string,
      extension: string,
      depth: number,
      pathPattern?: RegExp,
    ): Promise<unknown>;
  }
  export const GitHubBackend: new (config: object, options?: object) => GitHubBackend;
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
