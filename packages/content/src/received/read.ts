import { contentTypeOf, contentTypeOfFolder, parse, SLUG } from '@echosciences/schemas';
import { parseEntryText } from '../entry-text.ts';
import { readEntryFile } from '../form/file.ts';
import type { Lost } from '../form/readable.ts';
import { HEAD_BYTES, IMAGE_KINDS, kindOfImage } from '../image-kind.ts';
import { withoutMetadata } from '../image-metadata.ts';
import type { ProposableKey, Proposal, ProposedImage } from '../proposal.ts';
import { fieldsForCoordination, isProposable, PROPOSABLE } from '../proposal.ts';
import type { ReceivedFile } from './files.ts';
import { ReceivedRefused } from './refused.ts';

/** A proposal that came by mail, as its form had it. */
export interface Received {
  proposal: Proposal;
  /** What its file holds that no field can take. */
  lost: Lost[];
  /** French labels of the fields that were left out: the coordination alone decides of them. */
  reserved: string[];
}

/**
 * Reads the files of one proposal: `content/<territory>/<rubrique>/…/index.md` with its images beside
 * it, or `index.md` alone. Fields are not judged yet.
 * @param territory for files whose path does not say it
 * @throws {ReceivedRefused}
 */
export function readReceived(files: readonly ReceivedFile[], territory?: string): Received {
  const [index, ...others] = files.filter(({ path }) => /(?:^|\/)index\.md$/.test(path));
  if (!index)
    throw new ReceivedRefused('Il n’y a pas de fichier index.md : ce n’est pas une proposition.');
  if (others.length > 0) {
    throw new ReceivedRefused('Il y a plusieurs index.md : une proposition à la fois.');
  }
  const folder = index.path.replace(/\/?index\.md$/, '');
  const images = files.filter((file) => file !== index).map((file) => imageIn(folder, file));
  const text = textOf(index.bytes);
  const place = placeOf(folder);
  const id = place?.territory ?? territory;
  if (!id) {
    throw new ReceivedRefused(
      'Le dossier de ce fichier ne dit pas à quel territoire il est destiné : le donner avec --territoire.',
    );
  }
  const type = place?.type ?? guessedType(text);
  const { body = '', file_health, ...given } = readEntryFile(contentTypeOf(type), text);
  if (file_health?.header !== undefined) {
    const [{ line, message } = { line: 1, message: '' }] = file_health.problems;
    throw new ReceivedRefused(`L’en-tête de index.md est illisible, ligne ${line} : ${message}.`);
  }
  const reserved = fieldsForCoordination(contentTypeOf(type), given);
  const fields = Object.fromEntries(
    Object.entries(given).filter(([name]) => reserved.every(({ key }) => key !== name)),
  );
  return {
    proposal: { territory: id, type, fields, body, images },
    lost: file_health?.lost ?? [],
    reserved: reserved.map(({ label }) => label),
  };
}

const NO_TYPE =
  'Ce qui est proposé ne se reconnaît pas : une proposition est un événement, un article, une annonce, un lieu ou une ressource.';

const PUT_IN_PLACE =
  'le ranger dans content/<territoire>/<rubrique>/<identifiant>/ et donner ce chemin';

/** Territory and rubrique of `…/content/corse/agenda/2027/2027-10-08-nuit`. */
function placeOf(folder: string): { territory: string; type: ProposableKey } | undefined {
  const [, territory = '', rubrique = ''] =
    /(?:^|\/)content\/([^/]+)\/([^/]+)\//.exec(`${folder}/`) ?? [];
  if (!territory) return undefined;
  const key = contentTypeOfFolder(rubrique)?.key;
  if (!SLUG.test(territory) || !isProposable(key)) throw new ReceivedRefused(NO_TYPE);
  return { territory, type: key };
}

/** The one kind of content whose schema takes the fields of a file that lies in no rubrique. */
function guessedType(text: string): ProposableKey {
  const data = parseEntryText(text.replace(/\r\n?/g, '\n')).yaml?.data;
  const fitting = PROPOSABLE.filter(
    (key) =>
      'data' in parse(contentTypeOf(key).schema, { publishedAt: '2000-01-01', ...Object(data) }),
  );
  const [only] = fitting;
  if (!only) {
    throw new ReceivedRefused(
      `Aucune rubrique ne prend ce fichier tel qu’il est. Si c’est un événement, un article, une annonce, un lieu ou une ressource, ${PUT_IN_PLACE} : ce qui est à corriger sera dit.`,
    );
  }
  if (fitting.length > 1) {
    throw new ReceivedRefused(`Ce fichier pourrait être de plusieurs rubriques : ${PUT_IN_PLACE}.`);
  }
  return only;
}

/** An image beside `index.md`, without what it tells of its author and place. */
function imageIn(folder: string, { path, bytes }: ReceivedFile): ProposedImage {
  const name = path.slice(folder === '' ? 0 : folder.length + 1);
  if (name.includes('/') || (folder !== '' && !path.startsWith(`${folder}/`))) {
    throw new ReceivedRefused(`L’image « ${name} » n’est pas à côté de index.md.`);
  }
  const kind = kindOfImage(bytes.subarray(0, HEAD_BYTES));
  if (!kind || !(kind in IMAGE_KINDS)) {
    throw new ReceivedRefused(`« ${name} » n’est pas une image JPEG, PNG, WebP ou AVIF.`);
  }
  if (kind !== 'JPEG' && kind !== 'PNG' && kind !== 'WebP') return { name, bytes };
  try {
    return { name, bytes: withoutMetadata(kind, bytes) };
  } catch {
    throw new ReceivedRefused(`L’image « ${name} » est abîmée ou incomplète.`);
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ReceivedRefused('index.md est illisible : il n’est pas enregistré en UTF-8.');
  }
}
