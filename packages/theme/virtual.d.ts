declare module 'virtual:echosciences/config' {
  const config: import('./integration/load-config.ts').SiteConfig;
  export default config;
}
declare module 'virtual:echosciences/communes' {
  const shards: import('./lib/communes/shards.ts').CommuneShards;
  export default shards;
}
declare module 'virtual:echosciences/territory-communes' {
  const communes: import('@echosciences/cms/address').TerritoryCommunes;
  export default communes;
}
declare module 'virtual:echosciences/links' {
  const links: import('./integration/dashboard-links.ts').DashboardLinks;
  export default links;
}
declare module 'virtual:echosciences/offline' {
  const isOffered: boolean;
  export default isOffered;
}
declare module 'virtual:echosciences/worker-script' {
  const code: string;
  export default code;
}
declare module 'virtual:echosciences/accent.css' {}
declare module 'virtual:echosciences/image-tools' {
  const tools: import('./integration/images/tools.ts').ImageTools;
  export default tools;
}
declare module 'virtual:echosciences/preview-script' {
  const code: string;
  export default code;
}
declare module 'virtual:echosciences/widget-script' {
  const code: string;
  export default code;
}
declare module 'virtual:echosciences/components/Header' {
  const component: typeof import('./components/Header.astro').default;
  export default component;
}
declare module 'virtual:echosciences/components/Footer' {
  const component: typeof import('./components/Footer.astro').default;
  export default component;
}
declare module 'virtual:echosciences/components/Hero' {
  const component: typeof import('./components/Hero.astro').default;
  export default component;
}
declare module 'virtual:echosciences/components/EntryCard' {
  const component: typeof import('./components/EntryCard.astro').default;
  export default component;
}
