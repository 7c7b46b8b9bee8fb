import type { LoginConfig } from './config-types.ts';
import { exchangeCode } from './exchange.ts';
import { refusalPage, successPage } from './pages.ts';
import type { Refusal } from './refusals.ts';
import { challengeOf, open, randomToken, seal } from './sealed.ts';
import type { Surroundings } from './surroundings.ts';

/** The one permission that a token gets; packages/cms asks for the same. */
const SCOPE = 'public_repo';

/** How long a person may take in the forge's pages, in seconds: as long as the forge keeps a code. */
const ATTEMPT_SECONDS = 600;

/** `GET /auth?provider=github&scope=…`: sends the browser to the forge. */
export async function startLogin(
  { searchParams }: URL,
  _cookies: string,
  config: LoginConfig,
  { now }: Surroundings,
): Promise<Response> {
  if (searchParams.get('provider') !== 'github' || searchParams.get('scope') !== SCOPE) {
    return refusalPage('request', config.origins);
  }
  const attempt = {
    state: randomToken(),
    verifier: randomToken(),
    expires: now() + ATTEMPT_SECONDS * 1000,
  };
  const address = new URL('/login/oauth/authorize', config.githubUrl);
  address.search = new URLSearchParams({
    client_id: config.clientId,
    redirect_uri: redirectUri(config),
    scope: SCOPE,
    state: attempt.state,
    code_challenge: await challengeOf(attempt.verifier),
    code_challenge_method: 'S256',
  }).toString();
  return new Response(null, {
    status: 302,
    headers: {
      location: address.href,
      'set-cookie': cookie(config, await seal(attempt, config.clientSecret), ATTEMPT_SECONDS),
    },
  });
}

/**
 * `GET /callback?code=…&state=…`: the browser comes back from the forge.
 *
 * The cookie goes with the first answer, so the same address does nothing a second time in this
 * browser. A copy of both the cookie and the address could be sent again within ten minutes: that
 * a code serves once is the forge's to know, since the relay remembers nothing.
 */
export async function finishLogin(
  { searchParams }: URL,
  cookies: string,
  config: LoginConfig,
  surroundings: Surroundings,
): Promise<Response> {
  const result = await tokenFor(searchParams, cookies, config, surroundings);
  const refused = 'refusal' in result;
  surroundings.log({
    event: 'login',
    outcome: refused ? result.refusal : 'success',
    ...(refused && result.detail && { detail: result.detail }),
  });
  const response = refused
    ? refusalPage(result.refusal, config.origins)
    : successPage(result.token, config.origins);
  response.headers.set('set-cookie', cookie(config, '', 0));
  return response;
}

async function tokenFor(
  parameters: URLSearchParams,
  cookies: string,
  config: LoginConfig,
  { fetch, now }: Surroundings,
): Promise<{ token: string } | { refusal: Refusal; detail?: string }> {
  const sealed = cookieIn(cookies, cookieName(config));
  const attempt = sealed && (await open(sealed, config.clientSecret));
  if (!attempt || attempt.expires <= now()) return { refusal: 'session' };
  if (parameters.get('state') !== attempt.state) return { refusal: 'state' };
  const error = parameters.get('error');
  if (error) return { refusal: error === 'access_denied' ? 'denied' : 'misconfigured' };
  const code = parameters.get('code');
  if (!code) return { refusal: 'request' };
  const { verifier } = attempt;
  return exchangeCode({ code, verifier, redirectUri: redirectUri(config) }, config, fetch);
}

function redirectUri({ url }: LoginConfig): string {
  return `${url}/callback`;
}

/** `__Host-` keeps a neighbouring domain from planting one; browsers want https for it. */
function cookieName({ url }: LoginConfig): string {
  return url.startsWith('https:') ? '__Host-connexion' : 'connexion';
}

/** Lax: the browser must send it when the forge's page leads back. */
function cookie(config: LoginConfig, value: string, seconds: number): string {
  const name = cookieName(config);
  const secure = name.startsWith('__Host-') ? '; Secure' : '';
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

function cookieIn(header: string, name: string): string | undefined {
  const prefix = `${name}=`;
  return header
    .split(/; */)
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}
