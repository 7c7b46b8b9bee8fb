import { fieldProblem } from '@echosciences/content/form/validate';
import { contentTypes } from '@echosciences/schemas';
import type { Draft } from '../draft.ts';

/** Where a draft comes from, as the schema has it: an address or a date that it refuses stops no event. */
export function sourceOf({ source }: Draft): Draft['source'] {
  const { provider, id, url, updatedAt } = source;
  return {
    provider,
    id,
    ...(isValid('url', url) && { url }),
    ...(isValid('updatedAt', updatedAt) && { updatedAt }),
  };
}

function isValid(key: string, value: string | undefined): boolean {
  return value !== undefined && !fieldProblem(contentTypes.event.schema, `source.${key}`, value);
}
