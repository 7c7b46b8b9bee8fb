import { z } from 'zod';
import type { TaxonomyKey } from '../taxonomies.ts';
import { slug } from './slug.ts';
import type { FieldLabel } from './text.ts';

/**
 * The slug of another entry of the same territory; `type` is the key of its content type.
 * The target's existence is a rule of `pnpm check` and of the build: a schema sees one entry only.
 */
export function relation({ type, label, hint }: FieldLabel & { type: string }) {
  return slug.meta({ title: label, description: hint, relation: type });
}

/** The id of a term of one taxonomy, checked like a relation. */
export function term({ taxonomy, label, hint }: FieldLabel & { taxonomy: TaxonomyKey }) {
  return slug.meta({ title: label, description: hint, taxonomy });
}

const REFERENCE = /^(?:[a-z0-9-]+\/)?[a-z-]+\/[a-z0-9-]+$/;

/**
 * Any entry of the network: `rubrique/slug` in its own territory,
 * `territoire/rubrique/slug` in another one.
 */
export function reference({ label, hint }: FieldLabel) {
  return z
    .string()
    .regex(
      REFERENCE,
      'une entrée s’écrit rubrique/identifiant (articles/mon-article), ou territoire/rubrique/identifiant',
    )
    .meta({ title: label, description: hint, relation: '*' });
}

/** An entry of a territory, seen from the portal: `territoire/rubrique/slug`. */
export function entryOfNetwork({ label, hint }: FieldLabel) {
  return z
    .string()
    .regex(
      /^[a-z0-9-]+\/[a-z-]+\/[a-z0-9-]+$/,
      'une entrée s’écrit territoire/rubrique/identifiant (bretagne/articles/mon-article)',
    )
    .meta({ title: label, description: hint, relation: '*', elsewhere: true });
}

/** An event of another territory: `territoire/agenda/slug`. */
export function eventElsewhere({ label, hint }: FieldLabel) {
  return z
    .string()
    .regex(
      /^[a-z0-9-]+\/agenda\/[a-z0-9-]+$/,
      'un événement d’un autre territoire s’écrit territoire/agenda/identifiant',
    )
    .meta({ title: label, description: hint, relation: '*', elsewhere: true });
}
