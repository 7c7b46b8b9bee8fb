import { base64url } from '../base64.ts';

/** How long GitHub takes a JWT of an app: ten minutes at most. */
const LIFETIME_SECONDS = 540;
/** The two clocks may disagree: GitHub advises a minute. */
const DRIFT_SECONDS = 60;

/**
 * The JWT by which a GitHub App proves who it is (RS256, RFC 7515 and 7519).
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app
 * @param pem private key, PKCS #1 as GitHub gives it or PKCS #8
 * @param now milliseconds since the epoch
 */
export async function appJwt(appId: string, pem: string, now: number): Promise<string> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('pkcs8', pkcs8(pem), algorithm, false, ['sign']);
  const seconds = Math.floor(now / 1000);
  const claims = { iss: appId, iat: seconds - DRIFT_SECONDS, exp: seconds + LIFETIME_SECONDS };
  const signed = [{ alg: 'RS256', typ: 'JWT' }, claims].map((part) => encoded(part)).join('.');
  const signature = await crypto.subtle.sign(algorithm.name, key, new TextEncoder().encode(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

/** AlgorithmIdentifier of RSA with its NULL, after the version 0 (RFC 5208, 5; RFC 8017, A.1). */
const RSA_PREFIX = [
  0x02, 0x01, 0x00, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01,
  0x05, 0x00,
];
const SEQUENCE = 0x30;
const OCTET_STRING = 0x04;

/** Web Crypto reads PKCS #8 alone; a PKCS #1 key is the octet string within. */
function pkcs8(pem: string): Uint8Array<ArrayBuffer> {
  const base64 = pem.replace(/-----[^-]+-----/g, '').replace(/\s+/g, '');
  const der = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (!pem.includes('BEGIN RSA PRIVATE KEY')) return der;
  return element(SEQUENCE, [...RSA_PREFIX, ...element(OCTET_STRING, der)]);
}

/** An element of DER: tag, length, content (X.690, 8.1). */
function element(tag: number, content: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const { length } = content;
  const size = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Uint8Array.from([tag, ...size, ...Array.from(content)]);
}

function encoded(part: object): string {
  return base64url(new TextEncoder().encode(JSON.stringify(part)));
}
