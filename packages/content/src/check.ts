import type { Finding } from './finding.ts';
import { compareFindings } from './finding.ts';
import { internalFault } from './internal-fault.ts';
import type { TerritoryContent } from './load-territory.ts';
import type { Rule, RuleContext } from './rule.ts';
import { rules } from './rules.ts';

/** All findings of a territory: those met while reading it, then those of the rules. Never throws on content. */
export function checkTerritory(content: TerritoryContent, context: RuleContext): Finding[] {
  return [...content.findings, ...rules.flatMap((rule) => findingsOf(rule, content, context))].sort(
    compareFindings,
  );
}

function findingsOf(rule: Rule, content: TerritoryContent, context: RuleContext): Finding[] {
  try {
    return rule(content, context);
  } catch (error) {
    return [internalFault(`content/${content.id}`, error)];
  }
}
