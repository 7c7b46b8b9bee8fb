import { block, expressionKey } from './nginx-language.ts';
import type { RedirectStep } from './redirect-steps.ts';
import { escapeExpression, patternExpression, patternTarget } from './redirect-steps.ts';
import type { HostedSite, HostFiles } from './site.ts';
import { NOTICE } from './site.ts';

/** The maps that find where a requested address leads. */
export function redirectMaps(site: HostedSite): string[] {
  return site.redirects.map(({ kind }, index) =>
    // Patterns see the address as it was requested: what they capture stays encoded.
    block(`map ${kind === 'exact' ? '$uri' : '$request_uri'} ${moveVariable(site, index)}`, [
      'default "";',
      `include ${mapFile(site, index)};`,
    ]),
  );
}

function mapLine({ kind, keepsQuery }: RedirectStep, line: RedirectStep['lines'][number]): string {
  const query = keepsQuery ? '$is_args$args' : '';
  if (kind === 'exact') return `${exactKey(line)} "${line.to}${query}";`;
  // Names of their own: `host` or `args` would be nginx's.
  const expression = patternExpression(line.from, (name, inner) => `(?<move_${name}>${inner})`);
  const target = patternTarget(line, (name) => `\${move_${name}}`);
  return `${expressionKey(expression)} "${target}${query}";`;
}

/**
 * nginx compares words without regard to case: a page renamed to lower case would lead to itself for
 * ever. Expressions tell the cases apart, and are tried one by one: only where they must.
 */
function exactKey({ from, to }: RedirectStep['lines'][number]): string {
  const lower = from.toLowerCase();
  const isTarget = lower === to.toLowerCase() || `${lower}/` === to.toLowerCase();
  if (from === lower && !isTarget) return `"${from}"`;
  return expressionKey(`^${escapeExpression(from)}$`);
}

/** The variables that the maps of a site fill. */
export function redirectVariables(site: HostedSite): string[] {
  return site.redirects.map((_, index) => moveVariable(site, index));
}

function moveVariable({ id }: HostedSite, index: number): string {
  return `$echosciences_move_${id.replaceAll('-', '_')}_${index + 1}`;
}

function mapFile({ id }: HostedSite, index: number): string {
  return `echosciences/redirects-${id}-${index + 1}.map`;
}

/** What the maps include: a file a step, for thousands of lines. */
export function redirectFiles(site: HostedSite): HostFiles {
  return Object.fromEntries(
    site.redirects.map((step, index) => [
      mapFile(site, index),
      [NOTICE, ...step.lines.map((line) => mapLine(step, line)), ''].join('\n'),
    ]),
  );
}

/** The answers of a server to what its maps have found. */
export function redirectAnswers(site: HostedSite): string[] {
  return site.redirects.map(({ status }, index) => {
    const variable = moveVariable(site, index);
    return `if (${variable}) { return ${status} ${variable}; }`;
  });
}
