/** What judges a proposal: the schemas of the build. Heavy, it is loaded when it is first needed. */
import { today } from '@echosciences/calendar';
import type { Draft } from '@echosciences/cms';
import type { ProposableKey, ProposedEntry } from '@echosciences/content/proposal';
import { writeProposal } from '@echosciences/content/proposal';
import type { Problem } from '@echosciences/schemas';
import { contentTypes } from '@echosciences/schemas';
import { z } from 'zod';
import type { Entry } from '../../lib/contribute/entries.ts';
import { valuesOf } from '../../lib/contribute/values.ts';

// Compiled schemas would need `eval`, which the policy of the page refuses.
z.config({ jitless: true });

export interface Filled {
  territory: string;
  type: ProposableKey;
  entries: readonly Entry[];
  /** Name of the image of the entry, if it has one. */
  image?: string;
}

/** The fields and the text that a form holds, as a relay takes them. */
export function contentOf({ type, entries, image }: Filled): {
  fields: Record<string, unknown>;
  body: string;
} {
  const cover: Entry[] = image ? [['cover.src', image]] : [];
  return {
    fields: valuesOf(contentTypes[type].schema, [...entries, ...cover]),
    body: entries.find(([name]) => name === 'body')?.[1] ?? '',
  };
}

/** The file that a form makes, or what is wrong with it. */
export function judge(filled: Filled): ProposedEntry | { problems: Problem[] } {
  const { territory, type, image } = filled;
  const images = image ? [{ name: image, bytes: new Uint8Array() }] : [];
  return writeProposal({ territory, type, ...contentOf(filled), images }, today(Date.now()));
}

/** What the preview renders of a form that is valid. */
export function draftOf(filled: Filled): Draft | { problems: Problem[] } {
  const proposed = judge(filled);
  if ('problems' in proposed) return proposed;
  const { slug, folder, data, body } = proposed;
  return { type: filled.type, slug, file: `${folder}/index.md`, data, body };
}
