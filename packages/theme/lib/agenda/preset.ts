import { PARAMS } from './filters.ts';
import type { AgendaList } from './lists.ts';

/** The filters that a list's page stands for, written as in an address. */
export function presetOf({ facet, term, period }: AgendaList): string {
  return new URLSearchParams({
    ...(facet && term && { [facet.param]: term.id }),
    ...(period && { [PARAMS.period]: period }),
  }).toString();
}
