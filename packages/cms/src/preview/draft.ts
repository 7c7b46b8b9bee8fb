import type { FormData } from '@echosciences/content/form/file';
import { slugFor } from '@echosciences/content/form/slug';
import { judgeEntry } from '@echosciences/content/form/validate';
import type { KnownContentType, Problem } from '@echosciences/schemas';
import { slugOf } from '../entry/decap-slug.ts';
import type { Draft } from './contract.ts';

/** An entry as Decap's editor has it. */
export interface EditedEntry {
  type: KnownContentType;
  /** Decap's slug, `2026-10-08-nuit/index`; none for a new entry. */
  slug?: string;
  /** Path of its file, when it has one. */
  path?: string;
  form: FormData;
  /** Names of the files beside it. */
  images: readonly string[];
}

/** What the preview shows of a form: a draft, or what keeps it from being one. */
export function draftOf(
  { type, slug, path, form, images }: EditedEntry,
  today: string,
): Draft | { problems: Problem[] } {
  const judged = judgeEntry(type, form, { today, images });
  if ('problems' in judged) return judged;
  return {
    type: type.key,
    slug: slug ? slugOf(slug) : slugFor(type.key, judged.data),
    file: path ?? '',
    ...judged,
  };
}
