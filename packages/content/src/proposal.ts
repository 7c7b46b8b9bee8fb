import type { ContentTypeKey, KnownContentType, Problem } from '@echosciences/schemas';
import { allContentTypes } from '@echosciences/schemas';
import { writeEntryFile } from './form/file.ts';
import { slugFor, yearFor } from './form/slug.ts';
import { judgeEntry } from './form/validate.ts';

/** What anyone may propose with « Je contribue ». */
export const PROPOSABLE = ['event', 'article', 'announcement', 'place', 'resource'] as const;

export type ProposableKey = (typeof PROPOSABLE)[number] & ContentTypeKey;

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
}

/**
 * Judges a proposal by the schema of the build and writes its file.
 * @param today day that is today in the territory, `2026-11-24`: when a proposal is published unless it says otherwise
 */
export function writeProposal(
  { territory, type: key, fields, body, images }: Proposal,
  today: string,
): ProposedEntry | { problems: Problem[] } {
  const type = allContentTypes.find((one) => one.key === key) as KnownContentType;
  const names = images.map(({ name }) => name);
  const judged = judgeEntry(type, { ...fields, body }, { today, images: names });
  if ('problems' in judged) return judged;
  const slug = slugFor(key, judged.data);
  const year = type.byYear ? `${yearFor(key, judged.data)}/` : '';
  return {
    slug,
    folder: `content/${territory}/${type.folder}/${year}${slug}`,
    text: writeEntryFile(type, { ...judged.data, body: judged.body }),
  };
}
