import type { LoginConfig } from './config-types.ts';
import type { Refusal } from './refusals.ts';

/** A token, or why there is none; `detail` is the forge's own code for it. */
export type Exchange = { token: string } | { refusal: Refusal; detail?: string };

/** Codes of GitHub's answer: https://docs.github.com/en/apps/oauth-apps/maintaining-oauth-apps/troubleshooting-oauth-app-access-token-request-errors */
const REFUSALS: Record<string, Refusal> = {
  bad_verification_code: 'used',
  incorrect_client_credentials: 'misconfigured',
  redirect_uri_mismatch: 'misconfigured',
  unverified_user_email: 'unverified',
};

/**
 * Exchanges an authorization code for a token (RFC 6749, 4.1.3, with the verifier of RFC 7636).
 * Never throws: a forge that is down, slow or answers something else is a refusal.
 */
export async function exchangeCode(
  { code, verifier, redirectUri }: { code: string; verifier: string; redirectUri: string },
  { githubUrl, clientId, clientSecret, forgeTimeout }: LoginConfig,
  fetch: typeof globalThis.fetch,
): Promise<Exchange> {
  let answer: unknown;
  try {
    const response = await fetch(`${githubUrl}/login/oauth/access_token`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret,
        code,
        code_verifier: verifier,
        redirect_uri: redirectUri,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(forgeTimeout),
    });
    const detail = String(response.status);
    if (response.status >= 500) return { refusal: 'unreachable', detail };
    // An application that GitHub does not know.
    if (response.status === 404) return { refusal: 'misconfigured', detail };
    answer = await response.json();
  } catch (error) {
    // A body that is no JSON; all else is the network's doing.
    if (error instanceof SyntaxError) return { refusal: 'unexpected' };
    return { refusal: 'unreachable', detail: (error as Error).name };
  }
  return readAnswer(answer);
}

function readAnswer(answer: unknown): Exchange {
  const { access_token: token, error } = Object(answer) as Record<string, unknown>;
  if (typeof token === 'string' && /^[\w.~+/-]{1,1000}=*$/.test(token)) return { token };
  if (typeof error !== 'string') return { refusal: 'unexpected' };
  const known = Object.hasOwn(REFUSALS, error);
  return known
    ? { refusal: REFUSALS[error] as Refusal, detail: error }
    : { refusal: 'unexpected', ...(/^[a-z_]{1,60}$/.test(error) && { detail: error }) };
}
