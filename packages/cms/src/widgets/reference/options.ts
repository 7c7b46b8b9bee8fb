import { readReference } from '@echosciences/schemas';
import type { Entries } from './entry-source.ts';
import { readPageAddress } from './page-address.ts';
import type { Scope } from './references.ts';
import { referenceTo } from './references.ts';
import type { Searchable } from './search.ts';
import { search } from './search.ts';
import { detailOf } from './wording.ts';

/** A line of the list. */
export interface Option {
  reference: string;
  title: string;
  detail: string;
}

export interface Options {
  options: Option[];
  /** How many more answer than are offered. */
  left: number;
  /** French: why there is nothing to choose. */
  problem?: string;
}

interface Context {
  entries: Entries;
  offered: readonly Searchable[];
  taken: readonly string[];
  scope: Scope;
}

const NOTHING = { options: [], left: 0 };

/** What is offered for a text: entries that answer it, or the entry whose page's address it is. */
export function optionsFor(text: string, context: Context): Options {
  const { entries, offered, taken, scope } = context;
  if (entries.state === 'failed') {
    return {
      ...NOTHING,
      problem: 'La liste des contenus n’a pas pu être lue\u00A0: vérifier la connexion.',
    };
  }
  if (entries.state === 'loading') return NOTHING;
  const addressed = readPageAddress(text, entries.sites);
  if (typeof addressed === 'string') return { ...NOTHING, problem: addressed };
  if (addressed) {
    const { site, reference } = addressed;
    return site.id === entries.territory
      ? ownPage(reference, context)
      : pageElsewhere(site.name, reference, scope);
  }
  if (scope.isElsewhere) {
    return text.trim() === ''
      ? NOTHING
      : { ...NOTHING, problem: 'Coller l’adresse entière de la page, avec https://' };
  }
  const free = offered.filter(({ entry }) => !taken.includes(referenceTo(entry, scope)));
  const { entries: found, left } = search(free, text);
  if (found.length === 0) {
    const asked = text.trim();
    return { ...NOTHING, problem: asked ? `Rien ne répond à «\u202F${asked}\u202F».` : undefined };
  }
  const withType = scope.types.includes('*');
  return {
    options: found.map((entry) => ({
      reference: referenceTo(entry, scope),
      title: entry.title,
      detail: detailOf(entry, { withType }),
    })),
    left,
  };
}

function ownPage(reference: string, { offered, scope }: Context): Options {
  if (scope.isElsewhere) {
    return {
      ...NOTHING,
      problem: 'Cette page est de votre site\u00A0: celle d’un autre territoire est attendue.',
    };
  }
  const { type, slug } = readReference(reference);
  const own = offered.find(({ entry }) => entry.type === type?.key && entry.slug === slug)?.entry;
  if (!own) return { ...NOTHING, problem: 'Cette page ne convient pas ici, ou n’existe plus.' };
  const detail = detailOf(own, { withType: scope.types.includes('*') });
  return { options: [{ reference: referenceTo(own, scope), title: own.title, detail }], left: 0 };
}

function pageElsewhere(siteName: string, reference: string, { types }: Scope): Options {
  if (!types.includes('*')) {
    return {
      ...NOTHING,
      problem: `Cette page est de ${siteName}\u00A0: seul un contenu de votre site convient ici.`,
    };
  }
  const { type, slug } = readReference(reference);
  const detail = [type?.labels.singular, siteName].join(' · ');
  return { options: [{ reference, title: slug, detail }], left: 0 };
}
