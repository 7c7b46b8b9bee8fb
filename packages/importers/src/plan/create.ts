import { writeEntryFile } from '@echosciences/content/form/file';
import { judgeEntry } from '@echosciences/content/form/validate';
import { contentTypeOf } from '@echosciences/schemas';
import type { Draft } from '../draft.ts';
import { takeCover } from './cover.ts';
import type { Digest } from './digest.ts';
import { markOf, writeDigest } from './digest.ts';
import type { EventState, Part } from './fields.ts';
import { PARTS, partOf } from './fields.ts';
import { outcomeOf } from './outcome.ts';
import { pathOfNew } from './slug.ts';
import { sourceOf } from './source.ts';
import type { Decided, Step } from './step.ts';

const type = contentTypeOf('event');

/** A record that has no entry yet. */
export async function createEvent(
  draft: Draft,
  { context, places, isTaken }: Step,
): Promise<Decided> {
  const { territory, publishedAt, body } = draft;
  const fields = places.placed(territory, draft.fields);
  const { value, image, files: images, notes } = await takeCover(draft, context);
  const judged = judgeEntry(
    type,
    { ...fields, ...value, publishedAt, source: sourceOf(draft), body },
    { today: context.today, images: images.map(({ name }) => name) },
  );
  if ('problems' in judged) {
    const reason = judged.problems.map(({ message }) => message).join(' ; ');
    return { outcome: outcomeOf(draft, 'error', { reason }) };
  }
  const { slug, path } = pathOfNew(territory, judged.data, (one) => isTaken(territory, one));
  const outcome = outcomeOf(draft, 'created', { path, notes: [...draft.notes, ...notes] });
  const digest = writeDigest({
    ...marksOf({ ...judged.data, body: judged.body }),
    agenda: markOf(draft.agenda),
    image,
  });
  const source = { ...(judged.data.source as object), digest };
  const text = writeEntryFile(type, { ...judged.data, source, body: judged.body });
  const needs = places.needs(territory, judged.data);
  return { outcome, slug, write: { type: type.key, path, text, images, outcome, needs } };
}

/** The marks of all that a new entry says. */
function marksOf(state: EventState): Pick<Digest, 'parts'> {
  const parts = (Object.keys(PARTS) as Part[]).flatMap((part) => {
    const mark = markOf(partOf(state, part));
    return mark ? [[part, mark] as const] : [];
  });
  return { parts: new Map(parts) };
}
