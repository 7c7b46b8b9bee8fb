import type { Taxonomies } from '@echosciences/schemas';
import type { Code } from './codes.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding.ts';
import { internalFault } from './internal-fault.ts';
import { kept } from './kept.ts';
import type { Entry, TerritoryContent } from './load-territory.ts';
import type { Position } from './yaml.ts';

/** What a rule may look at beyond the territory it judges. */
export interface RuleContext {
  taxonomies?: Taxonomies;
  /** The other territories, where they are loaded: a site's build knows its own only. */
  territories: ReadonlyMap<string, TerritoryContent>;
}

/** A check over one territory's content. One rule per file, listed in `rules.ts`. */
export type Rule = (content: TerritoryContent, context: RuleContext) => Finding[];

/**
 * A rule that looks at one entry alone, its text and the files beside it: not at other entries, nor
 * at the clock. What it finds is kept until that entry changes.
 * @param name permanent, unlike any other rule's
 */
export function perEntry(name: string, judge: (entry: Entry) => Finding[]): Rule {
  return ({ entries }) =>
    entries.flatMap((entry) => {
      try {
        return kept(entry, name, () => judge(entry));
      } catch (error) {
        return [internalFault(entry.path, error)];
      }
    });
}

/** An error at a field of an entry. */
export function errorAt(
  entry: Entry,
  place: readonly (string | number)[] | Position,
  code: Code,
  message: string,
): Finding {
  return findingOf(entry.path, { code, message }, 'line' in place ? place : entry.locate(place));
}

/** A warning at a field of an entry. */
export function warningAt(...at: Parameters<typeof errorAt>): Finding {
  return { ...errorAt(...at), level: 'avertissement' };
}
