import type { CmsBackend, Forge, Network, RepositoryPlace } from '@echosciences/schemas';
import { repositoryPlace } from '@echosciences/schemas';

/** Where an admin writes, and what its page must be allowed for that. */
export interface BackendConfig {
  /** Keys of Decap's configuration: https://decapcms.org/docs/backends-overview/, and each backend's source. */
  config: {
    backend: Record<string, unknown> & { name: string };
    publish_mode: 'editorial_workflow' | 'simple';
    local_backend?: { url: string; allowed_hosts: string[] };
  };
  /** Origins that the page may ask, besides its own: for its Content-Security-Policy. */
  connectSources: string[];
}

/** The site whose admin it is. */
interface Site {
  id: string;
  name: string;
  origin: string;
}

/** Enough to publish in public repositories, and in no private one; the relay grants no other. */
const GITHUB_SCOPE = 'public_repo';

/**
 * How the CMS of one site logs in and writes: through the forge of reseau.yaml.
 *
 * `cms_label_prefix` stays Decap's: with one per site, a draft of another site makes Decap rewrite
 * labels at each login. Collections' names tell the sites' drafts apart.
 * @returns undefined when reseau.yaml names no forge
 */
export function forgeBackend(
  { repository, branch, cms }: Pick<Network, 'repository' | 'branch' | 'cms'>,
  site: Site,
): BackendConfig | undefined {
  if (!cms) return undefined;
  const place = repositoryPlace(repository, cms.backend);
  if (!place) throw new Error(`No ${cms.backend} repository at ${repository}.`);
  return {
    config: {
      backend: {
        name: cms.backend,
        repo: place.path,
        branch,
        ...FORGE_KEYS[cms.backend](place, cms, `deploy/${site.id}`),
        commit_messages: commitMessagesOf(site.name),
      },
      // Decap's backend for Gitea refuses to start with the editorial workflow.
      publish_mode: cms.backend === 'gitea' ? 'simple' : 'editorial_workflow',
    },
    connectSources: [new URL(apiRoot(cms.backend, place.origin)).origin],
  };
}

/** How the CMS of one site writes the files of this machine, through decap-server at `address`. */
export function localBackend(address: string, site: Site): BackendConfig {
  return {
    config: {
      backend: { name: 'proxy', proxy_url: address },
      publish_mode: 'simple',
      local_backend: { url: address, allowed_hosts: [new URL(site.origin).hostname] },
    },
    connectSources: [new URL(address).origin],
  };
}

/**
 * The keys that each backend reads. `previewContext` is the commit status whose `target_url` is
 * where a draft can be seen: the backends of Forgejo and Gitea know of none.
 */
const FORGE_KEYS: Record<
  Forge,
  (place: RepositoryPlace, cms: CmsBackend, previewContext: string) => Record<string, unknown>
> = {
  github: ({ origin }, { relay }, previewContext) => ({
    api_root: apiRoot('github', origin),
    base_url: relay,
    auth_endpoint: 'auth',
    auth_scope: GITHUB_SCOPE,
    squash_merges: true,
    preview_context: previewContext,
  }),
  gitlab: ({ origin }, { clientId }, previewContext) => ({
    ...pkce('gitlab', origin, clientId),
    auth_type: 'pkce',
    squash_merges: true,
    preview_context: previewContext,
  }),
  forgejo: ({ origin }, { clientId }) => pkce('forgejo', origin, clientId),
  gitea: ({ origin }, { clientId }) => pkce('gitea', origin, clientId),
};

function pkce(forge: Forge, origin: string, clientId: string | undefined) {
  return { api_root: apiRoot(forge, origin), base_url: origin, app_id: clientId };
}

/** Root of a forge's REST API; github.com alone has a host for it. */
function apiRoot(forge: Forge, origin: string): string {
  if (forge === 'github') {
    return origin === 'https://github.com' ? 'https://api.github.com' : `${origin}/api/v3`;
  }
  return `${origin}${forge === 'gitlab' ? '/api/v4' : '/api/v1'}`;
}

/** Titles of commits and of pull requests; `{{…}}` is Decap's. The site comes first: one repository has 18. */
function commitMessagesOf(site: string) {
  const entry = `${site} : {{collection}} « {{slug}} »`;
  const file = `${site} : fichier « {{path}} »`;
  return {
    create: `${entry}, création`,
    update: `${entry}, modification`,
    delete: `${entry}, suppression`,
    uploadMedia: `${file}, ajout`,
    deleteMedia: `${file}, suppression`,
  };
}
