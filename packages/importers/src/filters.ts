import { canonicalName } from '@echosciences/atlas/communes';
import type { Day } from '@echosciences/calendar';
import { dayOf, fullDate, lastDayOf } from '@echosciences/calendar';
import type { ImportFilters } from '@echosciences/schemas';
import { fold } from '@echosciences/schemas';
import { readDays, readTimings } from './dates/read.ts';
import type { SourceRecord } from './record.ts';
import { wordIndex } from './vocabulary/word-index.ts';

/** What is known of an event besides its record. */
export interface Facts {
  /** 0 to 100. */
  score: number;
  /** Where it was placed. */
  commune?: { name: string; insee?: string };
}

/** Why an event is left out, in French: the first reason of {@link FILTERS}; undefined when it is kept. */
export function leftOut(
  record: SourceRecord,
  filters: ImportFilters,
  facts: Facts,
): string | undefined {
  for (const filter of FILTERS) {
    const reason = filter(record, filters, facts);
    if (reason) return reason;
  }
  return undefined;
}

type Filter = typeof leftOut;

/** An event whose dates cannot be read passes: what is wrong with it is said elsewhere. */
const tooEarly: Filter = (record, { from }) => {
  const last = from && daysOf(record).at(-1);
  return from && last && last < from ? `finit avant le ${fullDate(from)}` : undefined;
};

const tooLate: Filter = (record, { until }) => {
  const [first] = until ? daysOf(record) : [];
  return until && first && first > until ? `commence après le ${fullDate(until)}` : undefined;
};

const withoutKeyword: Filter = ({ title, keywords }, filters) => {
  if (filters.keywords.length === 0) return undefined;
  const wanted = wordIndex([{ label: 'wanted', words: filters.keywords }]);
  return [title, ...keywords].some((text) => wanted.find(text).length > 0)
    ? undefined
    : 'aucun des mots-clés demandés';
};

const ofOtherAgenda: Filter = ({ agenda }, { agendas }) => {
  if (agendas.length === 0) return undefined;
  const names = [agenda?.id, agenda?.title].flatMap((name) => (name ? [plain(name)] : []));
  if (agendas.some((wanted) => names.includes(plain(wanted)))) return undefined;
  const name = agenda?.title ?? agenda?.id;
  return name ? `d’un agenda non demandé (${name})` : 'sans agenda d’origine';
};

const inOtherCommune: Filter = ({ location }, { communes }, facts) => {
  if (communes.length === 0) return undefined;
  const commune = facts.commune ?? { name: location?.city ?? '', insee: location?.insee };
  const name = canonicalName(commune.name);
  const isWanted = (wanted: string) =>
    wanted === commune.insee || (name !== '' && canonicalName(wanted) === name);
  if (communes.some(isWanted)) return undefined;
  return name === '' ? 'sans commune connue' : `dans une commune non demandée (${commune.name})`;
};

const belowScore: Filter = (_, { minimumScore }, { score }) =>
  score < minimumScore
    ? `score de culture scientifique de ${score}, sous ${minimumScore}`
    : undefined;

const FILTERS: readonly Filter[] = [
  tooEarly,
  tooLate,
  withoutKeyword,
  ofOtherAgenda,
  inOtherCommune,
  belowScore,
];

/** The days on which it begins and ends, in order. */
function daysOf({ timings, days }: SourceRecord): Day[] {
  const { sessions, days: whole } = readTimings(timings);
  return [
    ...sessions.flatMap(({ start, end }) => [dayOf(start), ...(end ? [lastDayOf(end)] : [])]),
    ...readDays([...days, ...whole]).days,
  ].sort();
}

function plain(name: string): string {
  return fold(name).trim();
}
