import { hash } from 'node:crypto';

/**
 * A digest of plain data: the same for equal data, whatever objects hold it. Functions count for
 * nothing: they are code. Objects must not change once they were asked about.
 */
export function digestOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'function' ? 'ƒ' : (JSON.stringify(value) ?? 'undefined');
  }
  const known = digests.get(value);
  if (known) return known;
  const digest = hash('sha1', textOf(value), 'base64url');
  digests.set(value, digest);
  return digest;
}

const digests = new WeakMap<object, string>();

function textOf(value: object): string {
  if (isItem(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(digestOf).join()}]`;
  if (value instanceof Map || value instanceof Set) {
    return `${value.constructor.name}${textOf([...value])}`;
  }
  const fields = Object.entries(value).map(([key, field]) => `${key}:${digestOf(field)}`);
  return `{${fields.join()}}`;
}

/** Published items are JSON and there are thousands of them: one text each instead of one per field. */
function isItem(value: object): boolean {
  return 'territory' in value && 'url' in value && 'summary' in value;
}
