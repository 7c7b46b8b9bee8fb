import type { Entry } from '../../lib/contribute/entries.ts';

/** What a person has written and not sent, kept in this browser alone. */
export interface Draft {
  /** Milliseconds since 1970. */
  at: number;
  entries: Entry[];
  hadImage: boolean;
}

/**
 * One draft for each type of a site, and for each event that is renewed. A browser that keeps nothing (private window) is not
 * an error.
 */
export function draftStore(territory: string, name: string) {
  const key = `je-contribue:${territory}:${name}`;
  return {
    read(): Draft | undefined {
      try {
        return asDraft(JSON.parse(localStorage.getItem(key) ?? 'null'));
      } catch {
        return undefined;
      }
    },
    write(draft: Draft): void {
      try {
        localStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // Nothing is lost but the draft.
      }
    },
    clear(): void {
      try {
        localStorage.removeItem(key);
      } catch {
        // There was none.
      }
    },
  };
}

function asDraft(value: Partial<Draft> | null): Draft | undefined {
  if (typeof value?.at !== 'number' || !Array.isArray(value.entries)) return undefined;
  const isEntry = (entry: unknown): entry is Entry =>
    Array.isArray(entry) && entry.length === 2 && entry.every((one) => typeof one === 'string');
  return {
    at: value.at,
    entries: value.entries.filter(isEntry),
    hadImage: value.hadImage === true,
  };
}
