import type { FormData } from '@echosciences/content/form/file';
import { slugFor } from '@echosciences/content/form/slug';
import type { Judged } from '@echosciences/content/form/validate';
import { judgeEntry, judgeSettings } from '@echosciences/content/form/validate';
import type { Taxonomies } from '@echosciences/schemas';
import { isReserved, taxonomies } from '@echosciences/schemas';
import type { Map as ImmutableMap } from 'immutable';
import { List, OrderedMap } from 'immutable';
import { entryExists, publishedData } from '../decap/internals.ts';
import { writeSettingsFile } from '../entry/settings-file.ts';
import { heldIn } from './collection-of.ts';
import { contextOf } from './judge-context.ts';
import { lostTerm } from './lost-term.ts';
import { otherYear } from './other-year.ts';

type Entry = ImmutableMap<string, unknown>;

/**
 * Decap's `preSave`: gives back the data to write, or refuses to save by throwing what is wrong. Keys
 * that no schema knows, `entry_slug` among them, are for Decap's templates and are not written.
 */
export async function beforeSave({ entry }: { entry: Entry }): Promise<unknown> {
  const collection = String(entry.get('collection'));
  const held = heldIn(collection);
  const form = (entry.get('data') as Entry).toJS() as FormData;
  if ('settings' in held) {
    const schema = held.settings[String(entry.get('slug'))];
    if (!schema) return undefined;
    const { data } = accepted(judgeSettings(schema, form));
    if (schema === taxonomies) {
      const lost = lostTerm(await publishedData(entry), data as Taxonomies);
      if (lost) throw new Refusal(lost);
    }
    const { file_text } = form;
    return ordered({ ...data, file_written: writeSettingsFile({ ...data, file_text }, schema) });
  }
  const { type, year } = held;
  const { data, body } = accepted(judgeEntry(type, form, contextOf(entry)));
  if (!entry.get('newRecord')) return ordered({ ...data, body, file_text: form.file_text });
  const slug = slugFor(type.key, data);
  if (isReserved(type, slug)) {
    throw new Refusal('Titre : le site a déjà une page à cette adresse. Changer le titre.');
  }
  const other = year === undefined ? undefined : otherYear(collection, data);
  if (other) throw new Refusal(`Année : ${other.message} Voir en tête du formulaire.`);
  if (await entryExists(collection, `${slug}/index`)) {
    throw new Refusal(
      'Titre : un contenu a déjà ce titre (et cette date). Le modifier plutôt que le recréer, ou changer le titre.',
    );
  }
  return ordered({ ...data, body, entry_slug: slug });
}

/** What a person is told instead of « enregistré »: shown as it is, without a name of an error. */
class Refusal extends Error {
  override toString(): string {
    return this.message;
  }
}

function accepted(judged: Judged): Exclude<Judged, { problems: unknown }> {
  if (!('problems' in judged)) return judged;
  throw new Refusal(
    judged.problems
      .map(({ label, reason }) => (label ? `${label} : ${reason}` : reason))
      .join(' · '),
  );
}

/** The same value for Decap, which would lose the order of keys in a plain Map of more than eight. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return List(value.map(ordered));
  if (typeof value !== 'object' || value === null) return value;
  return OrderedMap(Object.entries(value).map(([key, field]) => [key, ordered(field)]));
}
