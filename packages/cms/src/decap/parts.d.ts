declare module 'decap-cms-widget-*' {
  const part: { Widget(options?: object): { name: string } };
  export default part;
}

declare module 'decap-cms-editor-component-*' {
  const component: never;
  export default component;
}

declare module 'decap-cms-locales' {
  export const en: Record<string, unknown>;
  export const fr: Record<string, unknown>;
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
