import { isImmutable } from 'immutable';

/** The data of a value, out of Decap's Immutable collections; anything else as it is. */
export function plain(value: unknown): unknown {
  return isImmutable(value) ? value.toJS() : value;
}
