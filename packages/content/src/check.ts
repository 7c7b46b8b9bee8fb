import type { Finding } from './finding.ts';
import { compareFindings } from './finding.ts';
import type { TerritoryContent } from './load-territory.ts';
import type { RuleContext } from './rule.ts';
import { rules } from './rules.ts';

/** All findings of a territory: those met while reading it, then those of the rules. */
export function checkTerritory(content: TerritoryContent, context: RuleContext): Finding[] {
  return [...content.findings, ...rules.flatMap((rule) => rule(content, context))].sort(
    compareFindings,
  );
}
