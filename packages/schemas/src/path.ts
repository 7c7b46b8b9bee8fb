/** Characters of a segment that RFC 3986 (`pchar`) leaves as they are and `encodeURIComponent` does not. */
const PLAIN = /%(?:3A|40|24|26|2B|2C|3B|3D)/g;

/**
 * The one way to write a path of a site: absolute, percent-encoded (RFC 3986, §6.2.2) after Unicode's
 * NFC, without a slash at its end; `/` is the home page. Two spellings of one address give one result.
 * `undefined` when the text is no path: a query, a fragment, a host, `..`, an empty segment, a space or
 * a control character, a slash that is encoded.
 */
export function normalPath(path: string): string | undefined {
  if (!path.startsWith('/') || /[\s\p{Cc}\\?#]/u.test(path)) return undefined;
  const segments = path.slice(1).split('/');
  if (segments.at(-1) === '') segments.pop();
  const normal = segments.map(normalSegment);
  return normal.includes(undefined) ? undefined : `/${normal.join('/')}`;
}

/** Hosts read no longer line (Cloudflare Pages: 1,000 characters in all). */
const LONGEST = 450;

/** Marks of the languages in which hosts are configured, which they read even in an address. */
const MARKS = /[`{}"$]/;

/** Whether hosts can be told of a path. */
export function isWritablePath(path: string): boolean {
  const normal = normalPath(path);
  return (
    normal !== undefined && normal.length <= LONGEST && !MARKS.test(decodeURIComponent(normal))
  );
}

function normalSegment(segment: string): string | undefined {
  try {
    const text = decodeURIComponent(segment).normalize('NFC');
    if (text === '' || text === '.' || text === '..' || /[/\\\p{Cc}]/u.test(text)) return undefined;
    return encodeURIComponent(text).replace(PLAIN, decodeURIComponent);
  } catch {
    // A stray % or half of a character.
    return undefined;
  }
}
