import { createHash, randomBytes } from 'node:crypto';

/** An OAuth application as GitHub knows it. */
export interface Application {
  clientId: string;
  clientSecret: string;
  redirectUri: string;
}

/** What GitHub answers. */
export type OAuthAnswer = { redirect: string } | { status: number; body: Record<string, string> };

/**
 * GitHub's web flow with PKCE, for a person who has authorised the application already.
 * https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
 */
export function createOAuth(application: Application) {
  const codes = new Map<string, { challenge: string; scope: string }>();
  const tokens = new Set<string>();
  return {
    tokens,

    /** `GET /login/oauth/authorize`; `consents` is what the person answers. */
    authorize(query: URLSearchParams, consents: boolean): OAuthAnswer {
      if (query.get('client_id') !== application.clientId) {
        return { status: 404, body: { error: 'Not Found' } };
      }
      if (query.get('redirect_uri') !== application.redirectUri) {
        return { status: 400, body: { error: 'redirect_uri_mismatch' } };
      }
      const challenge = query.get('code_challenge') ?? '';
      if (query.get('code_challenge_method') !== 'S256' || challenge.length !== 43) {
        return { status: 400, body: { error: 'invalid_request' } };
      }
      const address = new URL(application.redirectUri);
      address.searchParams.set('state', query.get('state') ?? '');
      if (!consents) {
        address.searchParams.set('error', 'access_denied');
        return { redirect: address.href };
      }
      const code = randomBytes(10).toString('hex');
      codes.set(code, { challenge, scope: query.get('scope') ?? '' });
      address.searchParams.set('code', code);
      return { redirect: address.href };
    },

    /** `POST /login/oauth/access_token`; errors have status 200, as GitHub's do. */
    exchange(form: URLSearchParams): OAuthAnswer {
      const refuse = (error: string) => ({
        status: 200,
        body: { error, error_description: `The stand-in refuses: ${error}.` },
      });
      const field = (name: string) => form.get(name) ?? '';
      if (
        field('client_id') !== application.clientId ||
        field('client_secret') !== application.clientSecret
      ) {
        return refuse('incorrect_client_credentials');
      }
      if (field('redirect_uri') !== application.redirectUri) return refuse('redirect_uri_mismatch');
      const granted = codes.get(field('code'));
      codes.delete(field('code'));
      const challenge = createHash('sha256').update(field('code_verifier')).digest('base64url');
      if (granted?.challenge !== challenge) return refuse('bad_verification_code');
      const token = `gho_${randomBytes(18).toString('hex')}`;
      tokens.add(token);
      return {
        status: 200,
        body: { access_token: token, token_type: 'bearer', scope: granted.scope },
      };
    },
  };
}
