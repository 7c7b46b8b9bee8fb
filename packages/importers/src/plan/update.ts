import { readFileSync } from 'node:fs';
import { parseEntryText } from '@echosciences/content/entry-text';
import { rewriteEntryFile } from '@echosciences/content/form/rewrite';
import { tidy } from '@echosciences/content/form/tidy';
import { judgeEntry } from '@echosciences/content/form/validate';
import type { EntryData } from '@echosciences/schemas';
import { contentTypeOf, parse } from '@echosciences/schemas';
import type { Draft } from '../draft.ts';
import type { TakenCover } from './cover.ts';
import { takeCover } from './cover.ts';
import type { Digest } from './digest.ts';
import { markOf, readDigest, writeDigest } from './digest.ts';
import type { ExistingEvent } from './existing.ts';
import type { EventState, Part, PartValue } from './fields.ts';
import { PARTS, partOf } from './fields.ts';
import type { Incoming, Merged } from './merge.ts';
import { merge } from './merge.ts';
import { outcomeOf } from './outcome.ts';
import { withPast } from './past.ts';
import type { Outcome } from './plan.ts';
import { sourceOf } from './source.ts';
import type { Decided, Step } from './step.ts';

const type = contentTypeOf('event');

/** A record that has its entry: what the source changed is taken over, what people changed is kept. */
export async function updateEvent(
  draft: Draft,
  entry: ExistingEvent,
  step: Step,
): Promise<Decided> {
  const { context, places } = step;
  const { path, territory, assets } = entry;
  const here = { path, territory };
  const current = read(entry.absolute);
  if ('fault' in current) {
    return { outcome: outcomeOf(draft, 'error', { ...here, reason: current.fault }) };
  }
  const { text, state } = current;
  const source = state.source as Source;
  if (isOlder(draft.source.updatedAt, source.updatedAt)) {
    const reason = `plus ancien que ce qui est déjà importé (mis à jour à la source le ${source.updatedAt?.slice(0, 10)})`;
    return { outcome: outcomeOf(draft, 'ignored', { ...here, reason }) };
  }
  const former = places.formerSlugs(territory, state.place);
  const base = underNewName(readDigest(source.digest), state, former);
  // Of an entry that is locked or no importer's, the image is a person's.
  const isOpen = base !== undefined && !source.locked;
  const cover = await takeCover(draft, isOpen ? context : {}, base, partOf(state, 'cover'));
  const merged = merge(base, state, incomingOf(draft, state, entry, cover, step));
  if (cover.image) merged.digest.image = cover.image;
  const said = [...draft.notes, ...cover.notes, ...notesOf(draft, entry, state, merged)];
  const differences = { changes: merged.changes, kept: merged.kept, notes: said };
  if (source.locked) return { outcome: lockedOutcome(draft, here, differences) };

  const digest = digestText(source, base, merged);
  const before = base ? writeDigest(base) : source.digest;
  if (merged.changes.length === 0 && digest === before) {
    return { outcome: outcomeOf(draft, 'unchanged', { ...here, ...differences }) };
  }
  const wanted = {
    ...merged.state,
    ...(merged.changes.length > 0 && { updatedAt: updateDay(draft, state, context.today) }),
    source: { ...source, ...sourceOf(draft), ...(digest && { digest }) },
  };
  const names = [...assets, ...cover.files.map(({ name }) => name)];
  const judged = judgeEntry(type, wanted, { today: context.today, images: names });
  if ('problems' in judged) {
    const reason = judged.problems.map(({ message }) => message).join(' ; ');
    return { outcome: outcomeOf(draft, 'error', { ...here, ...differences, reason }) };
  }
  if (merged.changes.length === 0) said.push(cover.image ? 'image renouvelée' : FOLLOWED);
  const outcome = outcomeOf(draft, 'updated', { ...here, ...differences });
  const after = rewriteEntryFile(type, text, judged);
  const needs = places.needs(territory, judged.data);
  return {
    outcome,
    write: { type: type.key, path, before: text, text: after, images: cover.files, outcome, needs },
  };
}

const FOLLOWED = 'pareil ici et à la source : suivra désormais la source';

type Source = NonNullable<EntryData<'event'>['source']>;

/** The file as it is at this moment: it may have changed since the contents were loaded. */
function read(path: string): { text: string; state: EventState } | { fault: string } {
  try {
    const text = readFileSync(path, 'utf8');
    const { yaml, body, problems } = parseEntryText(text.replace(/\r\n?/g, '\n'));
    const parsed = yaml && parse(type.schema, yaml.data ?? {});
    if (parsed && 'data' in parsed) {
      const data = tidy(type.schema, parsed.data) as EventState;
      return { text, state: { ...data, body: body.trim() } };
    }
    const message = problems[0]?.message ?? parsed?.problems[0]?.message;
    return { fault: `illisible : ${message}` };
  } catch (error) {
    return { fault: `illisible : ${(error as Error).message}` };
  }
}

function isOlder(incoming: string | undefined, known: string | undefined): boolean {
  return incoming !== undefined && known !== undefined && Date.parse(incoming) < Date.parse(known);
}

/** What the source says of each part that is its own here: a place is one of its territory's directory. */
function incomingOf(
  draft: Draft,
  state: EventState,
  { territory }: ExistingEvent,
  { value }: TakenCover,
  { places }: Step,
): Incoming {
  const isHere = draft.territory === territory;
  const fields = isHere ? places.placed(territory, draft.fields) : draft.fields;
  const said = { ...fields, body: draft.body };
  const incoming = new Map<Part, PartValue>();
  for (const part of Object.keys(PARTS) as Part[]) incoming.set(part, partOf(said, part));
  incoming.set('dates', withPast(incoming.get('dates'), partOf(state, 'dates'), draft.window));
  if (!isHere) incoming.delete('where');
  if (value) incoming.set('cover', value);
  else incoming.delete('cover');
  return incoming;
}

/** An entry that no importer wrote becomes its own only where both say the same of everything. */
function digestText({ digest: known }: Source, base: Digest | undefined, { kept, digest }: Merged) {
  return base || kept.length === 0 ? writeDigest(digest) : known;
}

/** What was last written, where a person has since renamed the place: that is no edit of the event. */
function underNewName(
  digest: Digest | undefined,
  { place }: EventState,
  former: readonly string[],
): Digest | undefined {
  const mark = digest?.parts.get('where');
  if (!digest || !former.some((slug) => markOf({ place: slug }) === mark)) return digest;
  const where = markOf({ place }) ?? '';
  return { ...digest, parts: new Map([...digest.parts, ['where', where]]) };
}

function updateDay({ source }: Draft, state: EventState, today: string): string {
  const day = source.updatedAt?.slice(0, 10);
  const since = [state.publishedAt, state.updatedAt].map((one) => String(one ?? ''));
  const isLikely = day !== undefined && day <= today && since.every((one) => day >= one);
  return isLikely ? day : today;
}

function notesOf(
  draft: Draft,
  entry: ExistingEvent,
  before: EventState,
  { state }: Merged,
): string[] {
  const notes: string[] = [];
  if (draft.territory !== entry.territory) {
    notes.push(
      `la source le situe maintenant en « ${draft.territory} » ; il reste en « ${entry.territory} », à déplacer à la main`,
    );
  }
  if (state.eventStatus === 'cancelled' && before.eventStatus !== 'cancelled') {
    notes.push('annulé à la source');
  }
  return notes;
}

function lockedOutcome(
  draft: Draft,
  here: Partial<Outcome>,
  { changes, kept, notes }: Pick<Merged, 'changes' | 'kept'> & { notes: string[] },
): Outcome {
  const held = changes.map(({ field, before, after }) => ({
    field,
    isConflict: false,
    here: before,
    there: after,
  }));
  return outcomeOf(draft, 'ignored', {
    ...here,
    reason: 'verrouillé',
    kept: [...held, ...kept],
    notes,
  });
}
