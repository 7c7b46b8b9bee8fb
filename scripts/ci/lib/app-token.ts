import { bearer } from '@echosciences/relay/credentials';

const TIMEOUT_MS = 30_000;

/**
 * A token of the GitHub App whose settings are given, as the relay uses one: what it proposes starts
 * the workflows of proposals, which what GitHub's own token proposes does not.
 * @returns none when there is no App
 * @throws Error in French when its settings are not whole, and what GitHub refuses
 */
export async function appToken(
  env: NodeJS.ProcessEnv,
  world: { fetch: typeof globalThis.fetch; now(): number } = { fetch, now: Date.now },
): Promise<string | undefined> {
  const {
    GITHUB_API_URL: apiUrl = 'https://api.github.com',
    GITHUB_REPOSITORY: repository = '',
    GITHUB_APP_ID: appId,
    GITHUB_APP_INSTALLATION_ID: installationId,
    GITHUB_APP_PRIVATE_KEY: privateKey,
  } = env;
  if (!appId && !installationId && !privateKey) return undefined;
  if (!appId || !installationId || !privateKey) {
    throw new Error(
      'Il faut GITHUB_APP_ID, GITHUB_APP_INSTALLATION_ID et GITHUB_APP_PRIVATE_KEY, ou aucune des trois.',
    );
  }
  return bearer(
    {
      apiUrl,
      repository,
      forgeTimeout: TIMEOUT_MS,
      credentials: { appId, installationId, privateKey: privateKey.replaceAll('\\n', '\n') },
    },
    { ...world, memory: {} },
  );
}
