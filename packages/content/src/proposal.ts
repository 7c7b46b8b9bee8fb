import type { ContentTypeKey, KnownContentType, Problem } from '@echosciences/schemas';
import { contentTypeOf, isReserved, metaOf, slugify } from '@echosciences/schemas';
import { writeEntryFile } from './form/file.ts';
import { slugFor, yearFor } from './form/slug.ts';
import { judgeEntry } from './form/validate.ts';

/** What anyone may propose with « Je contribue ». */
export const PROPOSABLE = ['event', 'article', 'announcement', 'place', 'resource'] as const;

export type ProposableKey = (typeof PROPOSABLE)[number] & ContentTypeKey;

export function isProposable(key: string | undefined): key is ProposableKey {
  return (PROPOSABLE as readonly string[]).includes(key ?? '');
}

/**
 * What only the coordination decides: its state, its old addresses, where it was imported from, and
 * whether it is an event of another territory, in whose place the portal may then show it.
 */
const FOR_COORDINATION = [
  'visibility',
  'redirectFrom',
  'source',
  'updatedAt',
  'pinnedUntil',
  'alsoIn',
];

/** Those of a proposal's fields that are not for who proposes, with their French labels. */
export function fieldsForCoordination(
  { schema }: KnownContentType,
  fields: Readonly<Record<string, unknown>>,
): { key: string; label: string }[] {
  return FOR_COORDINATION.filter((key) => Object.hasOwn(fields, key)).map((key) => {
    const field = schema.shape[key];
    return { key, label: (field && metaOf(field).title) ?? key };
  });
}

/** An image that comes with a proposal; its name is that of a file beside `index.md`. */
export interface ProposedImage {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** An entry that a person proposes to a territory, as its form has it. */
export interface Proposal {
  /** Folder name under `content/`. */
  territory: string;
  type: ProposableKey;
  /** Fields of the front matter, as written in a form: nothing is judged yet. */
  fields: Readonly<Record<string, unknown>>;
  /** Markdown. */
  body: string;
  images: readonly ProposedImage[];
}

/** A valid proposal as the repository is to have it. */
export interface ProposedEntry {
  slug: string;
  /** `content/corse/agenda/2027/2027-10-08-nuit` */
  folder: string;
  /** The text of `index.md` in that folder; the images of the proposal lie beside it. */
  text: string;
  /** What the file says, as judged. */
  data: Record<string, unknown>;
  body: string;
}

/**
 * Judges a proposal by the schema of the build and writes its file.
 * @param today day that is today in the territory, `2026-11-24`: when a proposal is published unless it says otherwise
 */
export function writeProposal(
  { territory, type: key, fields, body, images }: Proposal,
  today: string,
): ProposedEntry | { problems: Problem[] } {
  const type = contentTypeOf(key);
  const names = images.map(({ name }) => name);
  const judged = judgeEntry(type, { ...fields, body }, { today, images: names });
  if ('problems' in judged) return judged;
  const slug = slugFor(key, judged.data);
  const problem =
    titleProblem(type, String(judged.data.title), slug) ??
    dayProblem(String(judged.data.publishedAt), today);
  if (problem) return { problems: [problem] };
  const year = type.byYear ? `${yearFor(key, judged.data)}/` : '';
  return {
    slug,
    folder: `content/${territory}/${type.folder}/${year}${slug}`,
    text: writeEntryFile(type, { ...judged.data, body: judged.body }),
    ...judged,
  };
}

/** A file of a proposal, by its path from the repository's root. */
export interface ProposedFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The entry's file, then its images. */
export function filesOf(
  { folder, text }: Pick<ProposedEntry, 'folder' | 'text'>,
  images: readonly ProposedImage[],
): ProposedFile[] {
  return [
    { path: `${folder}/index.md`, bytes: new TextEncoder().encode(text) },
    ...images.map(({ name, bytes }) => ({ path: `${folder}/${name}`, bytes })),
  ];
}

/** Lists and letters would have it first until then: what is accepted is published at once. */
function dayProblem(publishedAt: string, today: string): Problem | undefined {
  if (publishedAt <= today) return undefined;
  const label = 'Date de publication';
  const reason = `${publishedAt} n’est pas encore venu, retirer cette ligne`;
  return { path: ['publishedAt'], message: `${label} : ${reason}`, label, reason };
}

/** The title makes the address, beside an event's date. */
function titleProblem(type: KnownContentType, title: string, slug: string): Problem | undefined {
  const reason =
    slugify(title) === ''
      ? 'des lettres latines ou des chiffres sont attendus'
      : isReserved(type, slug)
        ? 'le site a déjà une page à cette adresse, changer le titre'
        : undefined;
  return reason
    ? { path: ['title'], message: `Titre : ${reason}`, label: 'Titre', reason }
    : undefined;
}
