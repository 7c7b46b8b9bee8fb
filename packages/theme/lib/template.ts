import { dayOf } from '@echosciences/calendar';
import type { ContentType, Taxonomies, TaxonomyKey } from '@echosciences/schemas';
import { metaOf } from '@echosciences/schemas';
import { stringify } from 'yaml';

/** A new entry's file, ready to be filled in. */
export interface Template {
  /** Path under the rubrique's folder. */
  path: string;
  text: string;
}

/** What stands for a choice to make: no term is guessed. */
const TO_CHOOSE = 'à-choisir';

/** Every required field of a type, under its label, its hint and the terms it accepts. */
export function templateOf(type: ContentType, now: string, taxonomies: Taxonomies): Template {
  const today = dayOf(now);
  const values: Record<string, unknown> = {
    title: 'Un titre court et parlant',
    summary: 'Une ou deux phrases qui disent l’essentiel.',
    publishedAt: today,
    address: {
      name: 'Nom du lieu',
      street: '1 rue de la Science',
      postalCode: '38000',
      city: 'Grenoble',
      lat: 45.19,
      lon: 5.72,
    },
  };
  const fields = Object.entries(type.schema.shape)
    .filter(([, field]) => !field.safeParse(undefined).success)
    .map(([name, field]) => {
      const { title, description, taxonomy } = metaOf(field);
      const terms = taxonomy && taxonomies[taxonomy as TaxonomyKey].map(({ id }) => id).join(', ');
      const comment = [title, description, terms].filter(Boolean).join(' : ');
      return `# ${comment}\n${stringify({ [name]: values[name] ?? TO_CHOOSE })}`;
    });
  const when = { occurrences: [{ start: `${today}T18:30`, end: `${today}T20:00` }] };
  const event = type.key === 'event' ? stringify({ ...when, address: values.address }) : '';
  const slug = type.key === 'event' ? `${today}-mon-titre` : 'mon-titre';
  const year = type.byYear ? `${today.slice(0, 4)}/` : '';
  return {
    path: `${type.folder}/${year}${slug}/index.md`,
    text: `---\n${fields.join('')}${event}---\n\nLe texte.\n`,
  };
}
