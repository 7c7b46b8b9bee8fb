import type { KeyObject } from 'node:crypto';
import { randomBytes, verify } from 'node:crypto';

/** A GitHub App that is installed on the repository. */
export interface InstalledApp {
  appId: string;
  installationId: string;
  publicKey: KeyObject;
}

interface AppAnswer {
  status: number;
  body: unknown;
}

/** An hour, as GitHub's. */
const LIFETIME_MILLISECONDS = 3_600_000;

/**
 * `POST /app/installations/<id>/access_tokens`: a token of an installation against a JWT that the app's key
 * signed, ten minutes long at most.
 */
export function installationToken(
  { appId, installationId, publicKey }: InstalledApp,
  path: string,
  jwt: string,
  tokens: Set<string>,
): AppAnswer {
  const refuse = (message: string, status = 401): AppAnswer => ({ status, body: { message } });
  if (path !== `/app/installations/${installationId}/access_tokens`)
    return refuse('Not Found', 404);
  const [head = '', claims = '', signature = ''] = jwt.split('.');
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    publicKey,
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) return refuse('A JSON web token could not be decoded');
  const { iss, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const now = Date.now() / 1000;
  if (iss !== appId || iat > now || exp <= now || exp - iat > 600) {
    return refuse("'Expiration time' claim ('exp') is too far in the future");
  }
  const token = `ghs_${randomBytes(18).toString('hex')}`;
  tokens.add(token);
  const expires = new Date(Date.now() + LIFETIME_MILLISECONDS).toISOString();
  return { status: 201, body: { token, expires_at: expires.replace(/\.\d+Z$/, 'Z') } };
}
