import { compare } from '@echosciences/calendar';
import { firstDay } from '@echosciences/content/event-days';
import type { Considered, Draft } from '../draft.ts';
import type { PlanContext } from './context.ts';
import { createEvent } from './create.ts';
import { markOf } from './digest.ts';
import type { Likeness } from './duplicates.ts';
import { likenessesOf } from './duplicates.ts';
import type { Existing, ExistingEvent } from './existing.ts';
import { existingIn } from './existing.ts';
import { missingAmong } from './missing.ts';
import { outcomeOf } from './outcome.ts';
import { placesToBe } from './places-to-be.ts';
import type { ImportPlan, Outcome } from './plan.ts';
import type { Step } from './step.ts';
import { updateEvent } from './update.ts';

/**
 * Decides what becomes of each record of a source: the one place where the order of records is made not
 * to matter. Writes nothing.
 */
export async function planImport(
  considered: readonly Considered[],
  context: PlanContext,
): Promise<ImportPlan> {
  const existing = existingIn(context.contents);
  const outcomes = new Map<Considered, Outcome>();
  const drafts: Draft[] = [];
  for (const one of considered) {
    if (one.kind === 'draft') drafts.push(one);
    else outcomes.set(one, withoutDraft(one, existing, context));
  }
  const { latest, former } = latestOfEach(drafts);
  for (const [draft, reason] of former) {
    outcomes.set(draft, outcomeOf(draft, 'ignored', { reason }));
  }

  const entries = new Map(latest.map((draft) => [draft, entryOf(draft, existing)]));
  const alike = likenessesOf(
    latest.filter((draft) => !entries.get(draft)),
    context,
    existing.events,
  );
  const suggestions: string[] = [];
  const open = latest.filter((draft) => {
    const broken = !entries.get(draft) && existing.unreadable(draft.source.provider, draft.id);
    const likeness = alike.get(draft);
    if (broken) outcomes.set(draft, outcomeOf(draft, 'error', broken));
    if (likeness && !broken) {
      outcomes.set(draft, held(draft, likeness));
      suggestions.push(suggestionOf(draft, likeness));
    }
    return !broken && !likeness;
  });
  const places = placesToBe(open, context);
  const given = new Set<string>();
  const step: Step = {
    context,
    places,
    isTaken: (territory, slug) =>
      existing.isTaken(territory, slug) || given.has(`${territory}/${slug}`),
  };
  const writes: ImportPlan['writes'] = [];
  for (const draft of open) {
    const entry = entries.get(draft);
    const { outcome, write, slug } = entry
      ? await updateEvent(draft, entry, step)
      : await createEvent(draft, step);
    outcomes.set(draft, outcome);
    if (slug) given.add(`${draft.territory}/${slug}`);
    if (write) writes.push(write);
  }
  const { newPlaces, placeWrites } = places.neededBy(writes);
  return {
    outcomes: considered.map((one) => outcomes.get(one) as Outcome),
    missing: missingAmong(considered, existing, context),
    newPlaces,
    suggestions: [...places.suggestions(), ...suggestions],
    writes: [...placeWrites, ...writes],
  };
}

function withoutDraft(
  one: Exclude<Considered, Draft>,
  existing: Existing,
  { provider }: PlanContext,
): Outcome {
  const [entry] = one.id === undefined ? [] : existing.ofRecord(provider, one.id);
  if (one.kind === 'removed') {
    const { at, id } = one;
    const stays = entry ? ' ; le contenu reste, à masquer ou à supprimer' : '';
    return {
      kind: 'ignored',
      at,
      id,
      ...known(entry),
      reason: `retiré à la source${stays}`,
      notes: [],
    };
  }
  return entry && one.path === undefined ? { ...one, path: entry.path } : one;
}

function known(entry: ExistingEvent | undefined): Partial<Outcome> {
  if (!entry) return {};
  return { title: entry.data.title, territory: entry.territory, path: entry.path };
}

/** The drafts by first day then identifier, the newest of those that share one; and why the others are left. */
function latestOfEach(drafts: readonly Draft[]): { latest: Draft[]; former: Map<Draft, string> } {
  const former = new Map<Draft, string>();
  const latest: Draft[] = [];
  for (const group of Map.groupBy(drafts, ({ id }) => id).values()) {
    const [first, ...others] = group.length > 1 ? [...group].sort(newestFirst) : group;
    if (!first) continue;
    latest.push(first);
    for (const other of others) {
      former.set(other, `même identifiant que ${first.at}, qui est au moins aussi récent`);
    }
  }
  const ranked = latest.map((draft) => ({ draft, day: firstDay(draft.fields) ?? '' }));
  ranked.sort((a, b) => compare(a.day, b.day) || compare(a.draft.id, b.draft.id));
  return { latest: ranked.map(({ draft }) => draft), former };
}

/** Of two as recent, always the same one. */
function newestFirst(a: Draft, b: Draft): number {
  return timeOf(b) - timeOf(a) || compare(contentOf(a), contentOf(b));
}

function timeOf({ source: { updatedAt } }: Draft): number {
  return updatedAt ? Date.parse(updatedAt) : 0;
}

function contentOf({ territory, fields, body }: Draft): string {
  return markOf({ territory, fields, body }) ?? '';
}

/** Of several entries of one record, that of its territory. */
function entryOf({ source, id, territory }: Draft, existing: Existing): ExistingEvent | undefined {
  const entries = existing.ofRecord(source.provider, id);
  return entries.find((entry) => entry.territory === territory) ?? entries[0];
}

function held(draft: Draft, { other, why }: Likeness): Outcome {
  const reason = `doublon probable de ${other.path} (${why})`;
  return outcomeOf(draft, 'duplicate', { path: other.path, reason });
}

function suggestionOf({ at, fields, source, id, territory }: Draft, { other }: Likeness): string {
  const title = `« ${String(fields.title)} » (${at})`;
  const follow = `source: { provider: ${JSON.stringify(source.provider)}, id: ${JSON.stringify(id)} }`;
  return territory === other.territory
    ? `${title} : si c’est ${other.path}, y écrire ${follow}`
    : `${title} : déjà publié par ${other.territory} ; s’il manque à ${territory}, l’y écrire avec alsoIn: [${other.territory}/agenda/${other.slug}]`;
}
