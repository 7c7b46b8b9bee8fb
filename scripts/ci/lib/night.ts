import type { LinkReport } from '@echosciences/content';
import { linkFaultReason } from '@echosciences/content';
import { typography } from '@echosciences/schemas';
import { tamed } from './untrusted.ts';

/** What was found in a night. */
export interface Night {
  /** What asking all addresses gave, by territory; none for one that was not asked. */
  links: ReadonlyMap<string, LinkReport>;
  /** Branches of drafts without a proposal. */
  branches: readonly string[];
  /** Images that no entry shows, by path. */
  images: readonly string[];
  /** Territories whose last publication failed. */
  unpublished: readonly string[];
}

/** Lines that a list shows: the rest is counted. */
const SHOWN = 40;

/**
 * The report of a night in Markdown, for people who may never have used Git: what was found, and what
 * to do about each kind.
 * @returns nothing when nothing was found
 */
export function nightReport({ links, branches, images, unpublished }: Night): string | undefined {
  const dead = [...links].flatMap(([id, { faults }]) =>
    faults
      .filter(({ state }) => state === 'dead')
      .map((fault) => {
        const where = `${id}, ${fault.entries.join(', ')}`;
        return `\`${code(fault.url)}\`\u00A0: ${linkFaultReason(fault)} (${tamed(where)})`;
      }),
  );
  const sections = [
    section(
      'Sites qui ne sont pas à jour',
      'Leur ancienne version reste en ligne. Ouvrir la dernière exécution « Publier », onglet *Actions* : elle dit quoi corriger pour chacun.',
      unpublished,
    ),
    section(
      'Liens qui ne mènent plus nulle part',
      'Dans l’administration, corriger ou retirer chacun. Le tableau de bord de chaque territoire (`/tableau-de-bord/`) les a aussi, avec ceux à vérifier.',
      dead,
    ),
    section(
      'Brouillons sans proposition',
      'Personne ne les voit plus. Ouvrir la branche, copier ce qui doit l’être, puis la supprimer : *Code*, *Branches*.',
      branches.map((branch) => `\`${code(branch)}\``),
    ),
    section(
      'Images que rien ne montre',
      'Les supprimer : elles alourdissent le dépôt pour rien.',
      images.map((image) => `\`${code(image)}\``),
    ),
  ].filter((text) => text !== '');
  return sections.length > 0 ? sections.join('\n') : undefined;
}

function section(title: string, advice: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const more = items.length - SHOWN;
  return [
    `## ${title} (${items.length})`,
    '',
    typography(advice),
    '',
    ...items.slice(0, SHOWN).map((item) => `- ${item}`),
    ...(more > 0 ? [`- et ${more} de plus`] : []),
    '',
  ].join('\n');
}

/** Fit for a span of code on one line. */
function code(text: string): string {
  return text.replaceAll(/[`\r\n]/g, '?');
}
