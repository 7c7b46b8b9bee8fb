import type { CmsBackend, Forge, Network, RepositoryPlace } from '@echosciences/schemas';
import { repositoryPlace } from '@echosciences/schemas';

/** What a configuration of Decap says of where it writes. */
export interface BackendConfig {
  /** Decap's own keys: https://decapcms.org/docs/backends-overview/, and each backend's source. */
  backend: Record<string, unknown> & { name: string };
  publish_mode: 'editorial_workflow' | 'simple';
  /** Asks for decap-server on this machine's own addresses, and only there. */
  local_backend: true;
  /** Origins that the page may ask, besides its own: for its Content-Security-Policy. */
  connectSources: string[];
}

/** Enough to publish in public repositories, and in no private one; the relay grants no other. */
const GITHUB_SCOPE = 'public_repo';

/** decap-server's own address: what remains when reseau.yaml names no backend. */
const LOCAL_SERVER = 'http://localhost:8081/api/v1';

/**
 * How the CMS of one site logs in and writes.
 *
 * `cms_label_prefix` stays Decap's: with one per site, a draft of another site makes Decap rewrite
 * labels at each login. Collections' names tell the sites' drafts apart.
 */
export function backendConfig(
  network: Pick<Network, 'repository' | 'branch' | 'cms'>,
  site: { id: string; name: string },
): BackendConfig {
  const { repository, branch, cms } = network;
  const commitMessages = { commit_messages: commitMessagesOf(site.name) };
  if (!cms) {
    return {
      backend: { name: 'proxy', proxy_url: LOCAL_SERVER, branch, ...commitMessages },
      publish_mode: 'editorial_workflow',
      local_backend: true,
      connectSources: [],
    };
  }
  const place = repositoryPlace(repository, cms.backend);
  if (!place) throw new Error(`No ${cms.backend} repository at ${repository}.`);
  return {
    backend: {
      name: cms.backend,
      repo: place.path,
      branch,
      ...FORGE_KEYS[cms.backend](place, cms, `deploy/${site.id}`),
      ...commitMessages,
    },
    // Decap's backend for Gitea refuses to start with the editorial workflow.
    publish_mode: cms.backend === 'gitea' ? 'simple' : 'editorial_workflow',
    local_backend: true,
    connectSources: [new URL(apiRoot(cms.backend, place.origin)).origin],
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
