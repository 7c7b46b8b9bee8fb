import { base64url } from './base64.ts';

/** What must survive from the first request to the second, in the browser's care. */
export interface LoginAttempt {
  /** Comes back from the forge: proves that the answer is to this browser's question. */
  state: string;
  /** PKCE code verifier (RFC 7636): proves to the forge that the question was this relay's. */
  verifier: string;
  /** Milliseconds since the epoch. */
  expires: number;
}

const IV_BYTES = 12;

/** @returns 256 random bits, in base64url */
export function randomToken(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** PKCE code challenge of method S256 (RFC 7636, 4.2). */
export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64url(new Uint8Array(digest));
}

/**
 * Encrypts an attempt (AES-256-GCM), so that a browser can keep it and neither read nor forge it.
 * The key is derived from the OAuth secret: a new secret ends the attempts under way.
 */
export async function seal(attempt: LoginAttempt, secret: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const data = new TextEncoder().encode(JSON.stringify(attempt));
  const key = await keyOf(secret);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data);
  return base64url(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
}

/** @returns undefined for what `seal` did not make with this secret */
export async function open(sealed: string, secret: string): Promise<LoginAttempt | undefined> {
  try {
    const bytes = fromBase64url(sealed);
    const iv = bytes.slice(0, IV_BYTES);
    const key = await keyOf(secret);
    const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.slice(IV_BYTES));
    return JSON.parse(new TextDecoder().decode(data));
  } catch {
    return undefined;
  }
}

async function keyOf(secret: string): Promise<CryptoKey> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const material = await crypto.subtle.importKey('raw', encode(secret), 'HKDF', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encode('relay login attempt') },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
