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
