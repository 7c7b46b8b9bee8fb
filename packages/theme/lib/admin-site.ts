import config from 'virtual:echosciences/config';
import type { AdminSite } from '@echosciences/cms';

/** What the admin of this site depends on. */
export function adminSite(): AdminSite {
  const { id, origin, taxonomies, years, now, localCms } = config;
  return {
    id,
    origin,
    taxonomies,
    years: { current: Number(now.slice(0, 4)), existing: years },
    backend: {
      backend: { name: 'proxy', proxy_url: localCms },
      publish_mode: 'simple',
      local_backend: localCms ? { url: localCms, allowed_hosts: [new URL(origin).hostname] } : true,
    },
  };
}
