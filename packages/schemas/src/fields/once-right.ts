import type { z } from 'zod';

/**
 * Says when a rule over several fields of an object speaks: once those are right, whatever else is
 * wrong. By itself zod leaves out such rules while any field fails, and a form would tell of them late.
 * @param fields those that the rule looks at
 */
export function onceRight(...fields: string[]) {
  return ({ value, issues }: z.core.ParsePayload): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !issues.some(({ path = [] }) => fields.includes(String(path[0])));
}
