import { z } from 'zod';
import { slug } from './fields/slug.ts';
import { text } from './fields/text.ts';

const termDefinition = z.strictObject({
  id: slug.meta({ title: 'Identifiant', description: 'Stable : les contenus le citent.' }),
  label: text({ label: 'Libellé', max: 80 }),
});

const taxonomy = (label: string, term: string) =>
  z
    .array(termDefinition.meta({ title: term }))
    .min(1)
    .refine((terms) => new Set(terms.map((term) => term.id)).size === terms.length, {
      error: 'deux termes ont le même identifiant',
    })
    .meta({ title: label });

/** `content/national/taxonomies.yaml`: closed vocabularies, edited by the national coordination. */
export const taxonomies = z.strictObject({
  themes: taxonomy('Thèmes', 'Thème'),
  audiences: taxonomy('Publics', 'Public'),
  schoolLevels: taxonomy('Niveaux scolaires', 'Niveau scolaire'),
  eventFormats: taxonomy('Formats d’événement', 'Format d’événement'),
  articleKinds: taxonomy('Genres d’article', 'Genre d’article'),
  announcementKinds: taxonomy('Natures d’annonce', 'Nature d’annonce'),
  resourceKinds: taxonomy('Natures de ressource', 'Nature de ressource'),
  placeKinds: taxonomy('Natures de lieu', 'Nature de lieu'),
  contributorKinds: taxonomy('Natures de contributeur', 'Nature de contributeur'),
});

export type Taxonomies = z.output<typeof taxonomies>;

export type TaxonomyKey = keyof Taxonomies;
