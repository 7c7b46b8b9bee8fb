import { Map as ImmutableMap } from 'immutable';
import type { Address } from './model.ts';

const TEXTS = ['name', 'street', 'postalCode', 'city', 'insee'] as const;
const NUMBERS = ['lat', 'lon'] as const;

/** The address in the CMS's data, whatever a hand may have written there. */
export function fromValue(value: unknown): Address {
  const address: Address = {};
  if (!ImmutableMap.isMap(value)) return address;
  for (const key of TEXTS) {
    const part = value.get(key);
    // A postal code without quotes is a number.
    if (typeof part === 'string' || typeof part === 'number')
      address[key] = String(part) || undefined;
  }
  for (const key of NUMBERS) {
    const part = value.get(key);
    if (typeof part === 'number' && Number.isFinite(part)) address[key] = part;
  }
  return address;
}

/**
 * The data with an address in it: what did not change stays as it was, and what is empty is absent.
 * @returns undefined for an address of which nothing is left
 */
export function toValue(
  previous: unknown,
  address: Address,
): ImmutableMap<string, unknown> | undefined {
  const before = fromValue(previous);
  let value = ImmutableMap.isMap(previous)
    ? (previous as ImmutableMap<string, unknown>)
    : ImmutableMap<string, unknown>();
  for (const key of [...TEXTS, ...NUMBERS]) {
    if (address[key] === before[key]) continue;
    value = address[key] === undefined ? value.delete(key) : value.set(key, address[key]);
  }
  return value.size === 0 ? undefined : value;
}
