/**
 * turbo's arguments for `pnpm build [turbo arguments]`: the `build` task unless another is named,
 * and on past a fault unless told otherwise, so that one run names every faulty territory.
 */
export function buildArguments(given: readonly string[]): string[] {
  const task = given[0]?.startsWith('-') === false ? [] : ['build'];
  const told = given.some((argument) => /^--continue(?:=|$)/.test(argument));
  return [...task, ...given, ...(told ? [] : ['--continue'])];
}
