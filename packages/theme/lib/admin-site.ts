import config from 'virtual:echosciences/config';
import type { AdminSite, BackendConfig } from '@echosciences/cms';
import { forgeBackend, localBackend } from '@echosciences/cms';

/** Where the admin of this site writes: this machine while someone develops, else the forge, if any. */
export function adminBackend(): BackendConfig | undefined {
  const { id, site, origin, network, localCms } = config;
  const own = { id, name: site.name, origin };
  return localCms ? localBackend(localCms, own) : forgeBackend(network, own);
}

/** What the admin of this site depends on. */
export function adminSite(backend: BackendConfig): AdminSite {
  const { id, origin, taxonomies, years, now } = config;
  return {
    id,
    origin,
    taxonomies,
    years: { current: Number(now.slice(0, 4)), existing: years },
    backend: backend.config,
  };
}
