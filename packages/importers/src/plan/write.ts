import { basename, dirname } from 'node:path';
import { PlaceTaken, placeFolder, replaceText } from '@echosciences/content/placing';
import type { ImportPlan, Outcome, PlannedWrite } from './plan.ts';

/**
 * Writes what was planned, entry by entry, each whole or not at all. An entry that cannot be written is
 * in error, and those that need it; the others are written.
 * @param root the repository
 * @returns the plan as it was carried out
 */
export function writeImport(root: string, plan: ImportPlan): ImportPlan {
  const failed = new Map<string, string>();
  const outcomes = new Map<Outcome, Outcome>();
  for (const write of plan.writes) {
    const needed = write.needs.find((path) => failed.has(path));
    const reason = needed ? failed.get(needed) : writeOne(root, write);
    if (reason === undefined) continue;
    failed.set(write.path, reason);
    if (write.outcome) outcomes.set(write.outcome, { ...write.outcome, kind: 'error', reason });
  }
  return {
    ...plan,
    outcomes: plan.outcomes.map((outcome) => outcomes.get(outcome) ?? outcome),
    newPlaces: plan.newPlaces.filter(({ path }) => !failed.has(path)),
    writes: plan.writes.filter(({ path }) => !failed.has(path)),
  };
}

/** Why it could not be written, in French; undefined once it is. */
function writeOne(root: string, { path, before, text, images }: PlannedWrite): string | undefined {
  try {
    if (before === undefined) {
      placeFolder(root, dirname(path), [{ name: basename(path), bytes: text }, ...images]);
    } else {
      replaceText(root, path, { before, after: text, images });
    }
    return undefined;
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    if (error instanceof PlaceTaken) return message;
    return `« ${path} » n’a pas pu être écrit (${code ?? message}) : vérifier les droits et la place sur le disque, puis relancer.`;
  }
}
