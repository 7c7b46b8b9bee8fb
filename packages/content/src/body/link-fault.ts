import type { Fault } from '../finding.ts';

/** Where a link may lead: a page, a mail, a telephone. */
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/** What browsers drop from an address before they read it (WHATWG URL, § 4.4). */
const DROPPED = /[\p{Cc}]|^ +| +$/gu;

/** Top-level domains by which a forgotten `https://` is told from the name of a page. */
const DOMAIN =
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:fr|com|org|net|eu|info|bzh|corsica|edu|gouv)(?:[/?#]|$)/i;

/** What is wrong with the address of a link as it is written, wherever it leads. */
export function linkFault(written: string): Fault | undefined {
  const message = faultOf(written.replace(DROPPED, ''));
  return message === undefined ? undefined : { code: 'lien', message };
}

function faultOf(url: string): string | undefined {
  if (url === '') return 'lien sans adresse : l’écrire entre les parenthèses, [texte](https://…)';
  if (/^[\\/]{2}/.test(url)) {
    return `adresse incomplète « ${url} » : écrire https: devant les deux barres`;
  }
  if (url.includes('\\')) return `barre inverse dans « ${url} » : écrire / à la place de \\`;
  const scheme = /^(?<scheme>[a-z][a-z0-9+.-]*):/i.exec(url)?.groups?.scheme?.toLowerCase();
  if (!scheme) return forgotten(url);
  if (!SCHEMES.has(scheme)) {
    return `lien « ${scheme}: » refusé : un lien mène à une page (https://…), à une adresse (mailto:…) ou à un téléphone (tel:…)`;
  }
  if (!scheme.startsWith('http')) return undefined;
  if (!URL.canParse(url) || !/^https?:\/\//i.test(url)) {
    return `adresse illisible « ${url} » : la copier depuis la barre du navigateur`;
  }
  const { username, password } = new URL(url);
  return username || password
    ? `adresse avec un nom ou un mot de passe devant @ : « ${url} » ne mène pas où elle semble mener, écrire l’adresse seule`
    : undefined;
}

function forgotten(url: string): string | undefined {
  if (/^[^\s/@?#]+@[^\s/@?#]+\.[a-z]+$/i.test(url))
    return `adresse électronique : écrire mailto:${url}`;
  return /^www\./i.test(url) || DOMAIN.test(url)
    ? `adresse incomplète : écrire https://${url}`
    : undefined;
}
