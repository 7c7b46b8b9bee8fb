/** Marks of campaigns: they tell the site that is opened who its reader is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|mtm_\w+|pk_\w+|igshid|igsh)$/i;

const MAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i;

/** Longer than any address that people give. */
const LONGEST = 1500;

/**
 * Where a link leads, as it is published: a page (http, https), a mail or a telephone. None where it
 * leads elsewhere, hides where it leads, or is relative to a page that we do not know.
 */
export function linkTarget(written: string): string | undefined {
  const url = written.replace(/[\p{Cc}\u200B\uFEFF]/gu, '').trim();
  if (url === '' || url.length > LONGEST) return undefined;
  if (/^mailto:/i.test(url)) return mail(url.slice(7).split('?')[0] ?? '');
  if (/^tel:/i.test(url)) return telephone(url.slice(4));
  if (MAIL.test(url)) return mail(url);
  if (/^https?:\/\//i.test(url)) return page(url);
  return /^(?:www\.[^\s/]+\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:fr|com|org|net|eu|info|bzh|corsica)(?:[/?#]|$))/i.test(
    url,
  )
    ? page(`https://${url}`)
    : undefined;
}

/** What a link says when it has nothing else to say: `exemple.fr/programme`. */
export function linkLabel(target: string): string {
  if (!target.startsWith('http')) return target.replace(/^(?:mailto|tel):/, '');
  const { host, pathname } = new URL(target);
  const site = host.replace(/^www\./, '');
  const path = pathname.replace(/\/+$/, '');
  const whole = `${site}${path}`;
  return whole.length <= 60 && /^[\w./-]*$/.test(path) && !path.includes('__') ? whole : site;
}

function mail(address: string): string | undefined {
  const plain = decoded(address).trim();
  return MAIL.test(plain) && !/[`|*<>]/.test(plain) ? `mailto:${plain}` : undefined;
}

function telephone(number: string): string | undefined {
  const digits = decoded(number).replace(/[\s.()-]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined;
}

function page(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.username || url.password || !url.hostname.includes('.')) return undefined;
  // Reading the parameters writes them anew: only where there is one to take away.
  const odd = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of odd) url.searchParams.delete(name);
  const { href } = url;
  return href.length > LONGEST ? undefined : href;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
