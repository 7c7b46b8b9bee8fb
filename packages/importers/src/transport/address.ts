/**
 * The address that a location is, none where it is a file. `webcal:`, by which pages give their
 * calendars, is `https:` to whom it is given to.
 */
export function addressOf(location: string): URL | undefined {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(location.trim())) return undefined;
  const address = location.trim().replace(/^webcals?:/i, 'https:');
  return URL.canParse(address) ? new URL(address) : undefined;
}

/**
 * An address as it may be read by anybody: in a report, a proposal, a log. User and password, values
 * of parameters that are keys and the private part of Google's and Nextcloud's addresses are hidden.
 */
export function shownAddress(address: URL): string {
  const shown = new URL(address);
  shown.username = '';
  shown.password = '';
  shown.hash = '';
  shown.pathname = shown.pathname.replaceAll(SECRET_PART, '$1…');
  const [base] = shown.href.split('?');
  const query = [...shown.searchParams].map(([name, value]) =>
    SECRET_NAME.test(name) || SECRET_VALUE.test(value) ? `${name}=…` : `${name}=${value}`,
  );
  return decoded(query.length > 0 ? `${base}?${query.join('&')}` : (base ?? ''));
}

const SECRET_NAME =
  /^(?:.*[-_.])?(?:api-?)?(?:key|cle|token|jeton|secret|sig|signature|auth|authorization|pass|passw(?:or)?d|mdp|code|session|sid)$|apikey|accesskey|token/i;
/** A long run of letters and digits is no word, no number and no date. */
const SECRET_VALUE = /^(?=.*[a-z])(?=.*\d)[\w-]{24,}$/i;
const SECRET_PART = /(\/(?:private-|public-calendars\/))[\w-]+/g;

/** With its accents, unless this would make it another address. */
function decoded(text: string): string {
  try {
    return decodeURI(text).replaceAll(/[\s\p{Cc}\p{Cf}]/gu, encodeURIComponent);
  } catch {
    return text;
  }
}
