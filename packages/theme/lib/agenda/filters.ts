import type { PeriodId } from '@echosciences/calendar';
import { PERIODS } from '@echosciences/calendar';

/** What a reader asks of the agenda. The address holds it: `?quand=ce-week-end&theme=climat&age=8`. */
export interface Filters {
  period?: PeriodId;
  from?: string;
  to?: string;
  /** Terms by the name of the facet: `{ theme: 'climat' }`. */
  terms: Record<string, string>;
  age?: number;
  isFree: boolean;
  isOnline: boolean;
  /** Codes of the handicaps for which it must be accessible. */
  accessible: string[];
  /** Kilometres around the commune or the reader; where that is comes apart, see the engine's context. */
  radius?: number;
  text: string;
}

/** Names in the address that are no facet. */
export const PARAMS = {
  period: 'quand',
  from: 'du',
  to: 'au',
  age: 'age',
  free: 'gratuit',
  online: 'en-ligne',
  accessible: 'acces',
  radius: 'rayon',
  near: 'pres',
  text: 'q',
} as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads filters from an address or a form; what makes no sense is left out. */
export function readFilters(params: URLSearchParams, facets: readonly string[]): Filters {
  const text = (name: string) => params.get(name)?.trim() ?? '';
  const day = (name: string) => (DAY.test(text(name)) ? text(name) : undefined);
  const positive = (name: string) => {
    const value = Number(text(name));
    return text(name) !== '' && Number.isFinite(value) && value >= 0 ? value : undefined;
  };
  return {
    period: PERIODS.find((period) => period === text(PARAMS.period)),
    from: day(PARAMS.from),
    to: day(PARAMS.to),
    terms: Object.fromEntries(
      facets.map((name) => [name, text(name)]).filter(([, value]) => value !== ''),
    ),
    age: positive(PARAMS.age),
    isFree: text(PARAMS.free) !== '',
    isOnline: text(PARAMS.online) !== '',
    accessible: params.getAll(PARAMS.accessible),
    radius: positive(PARAMS.radius),
    text: text(PARAMS.text),
  };
}
