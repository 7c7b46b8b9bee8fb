import { parseArgs } from 'node:util';

/**
 * turbo's arguments for `pnpm build [turbo arguments]`: the `build` task unless another is named,
 * and on past a fault unless told otherwise, so that one run names every faulty territory.
 */
export function buildArguments(given: readonly string[]): string[] {
  const [task, rest] =
    given[0]?.startsWith('-') === false ? [given[0], given.slice(1)] : ['build', given];
  const told = given.some((argument) => /^--continue(?:=|$)/.test(argument));
  return [task, ...(told ? [] : ['--continue']), ...rest];
}

/** Filters of turbo that may select the portal: its name, a pattern, an exclusion, what depends on others. */
const MAY_SELECT_PORTAL = /^(?:\.\.\.|!)|[*[]|national/;

/** Whether `pnpm build` with these arguments may build the portal: not when its filters name other packages only. */
export function mayBuildPortal(given: readonly string[]): boolean {
  const { values } = parseArgs({
    args: [...given],
    strict: false,
    options: { filter: { type: 'string', short: 'F', multiple: true } },
  });
  return values.filter?.some((filter) => MAY_SELECT_PORTAL.test(String(filter))) ?? true;
}
