import { yearFor } from '@echosciences/content/form/slug';
import type { Received } from '@echosciences/content/received/read';
import { ReceivedRefused } from '@echosciences/content/received/refused';
import { contentTypes } from '@echosciences/schemas';
import { collectionName, readCollectionName } from '../config/collections.ts';

/** The entry that a proposal received by mail becomes. */
export interface ReceivedEntry {
  collection: string;
  data: Record<string, unknown>;
  /** What a person reads above the form. */
  notes: string[];
}

interface Context {
  /** The collection that is open; those of all collections. */
  collection: string;
  names: readonly string[];
  today: string;
  /** Names under which images are kept, by the names that they came with. */
  images: ReadonlyMap<string, string>;
}

/**
 * Where a proposal goes and what its form holds.
 * @throws {ReceivedRefused} when it is for another territory, or for no year that is open
 */
export function receivedEntry(
  { proposal, lost, reserved }: Received,
  { collection, names, today, images }: Context,
): ReceivedEntry {
  const { territory, type: key } = proposal;
  if (territory !== readCollectionName(collection).territory) {
    throw new ReceivedRefused(
      `Cette proposition est pour le territoire « ${territory} » : la déposer dans son administration.`,
    );
  }
  const type = contentTypes[key];
  const fields = { publishedAt: today, ...proposal.fields };
  const year = type.byYear ? yearFor(key, fields) : undefined;
  const target = collectionName(territory, type.folder, year);
  if (!names.includes(target)) {
    throw new ReceivedRefused(
      `Cette proposition est de ${year ?? 'cette rubrique'}, que cette administration n’a pas : vérifier sa date avec la personne qui l’envoie.`,
    );
  }
  return {
    collection: target,
    data: { ...withCover(proposal.fields, images), body: renamed(proposal.body, images) },
    notes: notesOf(String(proposal.fields.title ?? ''), images.size, lost.length, reserved),
  };
}

function withCover(fields: Readonly<Record<string, unknown>>, images: Context['images']) {
  const { cover } = fields;
  if (typeof cover !== 'object' || cover === null || !('src' in cover)) return fields;
  const src = String(cover.src).replace(/^\.\//, '');
  return { ...fields, cover: { ...cover, src: images.get(src) ?? src } };
}

/** The text, whose pictures have the names under which they are kept. */
function renamed(body: string, images: Context['images']): string {
  return body.replace(
    /(!\[[^\]]*\]\()(?:\.\/)?([^)\s]+)/g,
    (whole, before: string, name: string) => {
      const kept = images.get(name);
      return kept ? before + kept : whole;
    },
  );
}

function notesOf(
  title: string,
  images: number,
  lost: number,
  reserved: readonly string[],
): string[] {
  const pictures =
    images > 1
      ? `Ses ${images} images sont là\u00A0: vérifier qu’elles peuvent être publiées.`
      : 'Son image est là\u00A0: vérifier qu’elle peut être publiée.';
  return [
    `Proposition reçue, «\u202F${title}\u202F»\u00A0: la relire, puis l’enregistrer. Rien n’est encore écrit.`,
    ...(images > 0 ? [pictures] : []),
    ...(lost > 0
      ? ['Une partie de son fichier n’a pas sa place dans le formulaire et n’est pas reprise.']
      : []),
    ...(reserved.length > 0
      ? [`Non repris, la coordination seule en décide\u00A0: ${reserved.join(', ')}.`]
      : []),
  ];
}
