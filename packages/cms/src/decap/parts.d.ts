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
  export const GitHubBackend: import('../admin/decap-backend.ts').DecapBackendClass;
}

declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: import('../admin/decap-backend.ts').DecapBackendClass;
}

declare module 'decap-cms-backend-proxy' {
  export const ProxyBackend: import('../admin/decap-backend.ts').DecapBackendClass;
}
declare module '*.css';
