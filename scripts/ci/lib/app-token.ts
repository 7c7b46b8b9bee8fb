import { createPrivateKey, sign } from 'node:crypto';

const TIMEOUT_MS = 30_000;
/** Of the JWT, whose one use is to ask for a token; the clock of GitHub may be a minute behind. */
const LIFETIME_SECONDS = 300;
const DRIFT_SECONDS = 60;
const PERMISSIONS = { contents: 'write', pull_requests: 'write' };

/**
 * A token of the GitHub App whose settings are given, of an hour and of this repository only: what it
 * proposes starts the workflows of proposals, which what GitHub's own token proposes does not.
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app
 *
 * The relay has the same for runtimes without Node; sites would be built anew with each of its changes
 * if scripts depended on it.
 * @returns none when there is no App
 * @throws Error in French when its settings are not whole, or GitHub refuses them
 */
export async function appToken(
  env: NodeJS.ProcessEnv,
  world: { fetch: typeof globalThis.fetch; now(): number } = { fetch, now: Date.now },
): Promise<string | undefined> {
  const {
    GITHUB_API_URL: api = 'https://api.github.com',
    GITHUB_REPOSITORY: repository = '',
    GITHUB_APP_ID: appId,
    GITHUB_APP_INSTALLATION_ID: installationId,
    GITHUB_APP_PRIVATE_KEY: pem,
  } = env;
  if (!appId && !installationId && !pem) return undefined;
  if (!appId || !installationId || !pem) {
    throw new Error(
      'Il faut GITHUB_APP_ID, GITHUB_APP_INSTALLATION_ID et GITHUB_APP_PRIVATE_KEY, ou aucune des trois.',
    );
  }
  const response = await world.fetch(`${api}/app/installations/${installationId}/access_tokens`, {
    method: 'POST',
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${jwtOf(appId, pem, world.now())}`,
      'x-github-api-version': '2022-11-28',
    },
    body: JSON.stringify({ repositories: [repository.split('/')[1]], permissions: PERMISSIONS }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) {
    throw new Error(
      `GitHub refuse l’application (réponse ${response.status}) : vérifier IMPORTS_APP_ID, IMPORTS_APP_INSTALLATION_ID, IMPORTS_APP_PRIVATE_KEY, et ses droits (docs/publication.md).`,
    );
  }
  const { token }: { token: string } = await response.json();
  return token;
}

/** RS256 (RFC 7515, 7519). */
function jwtOf(appId: string, pem: string, now: number): string {
  const seconds = Math.floor(now / 1000);
  const claims = { iss: appId, iat: seconds - DRIFT_SECONDS, exp: seconds + LIFETIME_SECONDS };
  const signed = [{ alg: 'RS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const key = createPrivateKey(pem.replaceAll('\\n', '\n'));
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}
