/** Base64 (RFC 4648, 4). */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  // Many arguments at once would overflow the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

/** Its alphabet for addresses, without padding (RFC 4648, 5). */
export function base64url(bytes: Uint8Array): string {
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
