import { allContentTypes, SLUG } from '@echosciences/schemas';
import type { KnownSite } from './entry-index.ts';

/** What the address of a page of the network stands for. */
export interface Addressed {
  site: KnownSite;
  /** `territoire/rubrique/slug` */
  reference: string;
}

/**
 * The entry of a page, from its address as a browser shows it: `https://<domain>/agenda/<slug>/`.
 * @returns a French sentence when the text is an address but leads to no entry of the network;
 *   undefined when it is no address
 */
export function readPageAddress(
  text: string,
  sites: readonly KnownSite[],
): Addressed | string | undefined {
  if (!/^\s*https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const site = sites.find(({ origin }) => hostOf(new URL(origin)) === hostOf(url));
  if (!site) {
    return `«\u202F${url.host}\u202F» n’est pas un site du réseau\u00A0: coller l’adresse d’une page Echosciences`;
  }
  const segments = url.pathname.split('/').filter(Boolean);
  const [path, slug] = segments.length === 1 ? ['', ...segments] : segments;
  const type = allContentTypes.find((candidate) => candidate.path === path);
  if (!type || !slug || segments.length > 2 || !SLUG.test(slug)) {
    return 'cette adresse n’est pas celle d’un contenu\u00A0: ouvrir la page de l’événement ou de l’article, et copier son adresse';
  }
  return { site, reference: `${site.id}/${type.folder}/${slug}` };
}

/** `www.` is often typed or added. */
function hostOf({ host }: URL): string {
  return host.replace(/^www\./, '');
}
