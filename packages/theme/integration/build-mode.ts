/**
 * Whether builds take the plain ways of Astro: asked for by `ECHOSCIENCES_BUILD=standard`, to compare
 * with ours, or to do without them should an upgrade of Astro break one. Both give the same bytes.
 */
export function isStandardBuild(environment: Record<string, string | undefined>): boolean {
  return environment.ECHOSCIENCES_BUILD === 'standard';
}
