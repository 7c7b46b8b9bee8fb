import type { ImportVocabulary } from '@echosciences/schemas';
import type { SourceRecord } from '../record.ts';
import type { Evidence } from './compiled.ts';
import { indexesOf } from './compiled.ts';
import type { Field } from './fields.ts';
import { FIELDS, textsOf } from './fields.ts';

export interface ScienceScore {
  /** From 0, nothing says so, to 100. */
  score: number;
  /** French, the weightiest first: « astronomie » dans le titre. */
  reasons: string[];
}

/**
 * How surely an event is of science culture. Each word of the vocabulary counts once, where it
 * weighs most. Words for it add up as independent signs do, each taking its share of the doubt that
 * is left; each word against it takes its share of the result.
 */
export function scienceScore(record: SourceRecord, vocabulary: ImportVocabulary): ScienceScore {
  const { science } = indexesOf(vocabulary);
  const texts = textsOf(record);
  const signs = new Map<string, Sign>();
  for (const field of Object.keys(FIELDS) as Field[]) {
    for (const { word, label } of texts[field].flatMap((text) => science.find(text))) {
      const sign = { word, label, field, weight: WEIGHTS[label][field] };
      if (sign.weight > (signs.get(word)?.weight ?? 0)) signs.set(word, sign);
    }
  }
  const sorted = [...signs.values()].sort(
    (a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1),
  );
  const doubtOf = (some: Sign[]) => some.reduce((doubt, { weight }) => doubt * (1 - weight), 1);
  const isAgainst = ({ label }: Sign) => label === 'against';
  const pro = 1 - doubtOf(sorted.filter((sign) => !isAgainst(sign)));
  return {
    score: Math.round(100 * pro * doubtOf(sorted.filter(isAgainst))),
    reasons: sorted.map(
      ({ word, label, field }) =>
        `${label === 'against' ? 'contre\u00A0: ' : ''}«\u00A0${word}\u00A0» ${FIELDS[field]}`,
    ),
  };
}

interface Sign {
  word: string;
  label: Evidence;
  field: Field;
  weight: number;
}

/** Tuned on the events of the Drôme, of Albi and of Paris (docs/decisions/0040). */
const WEIGHTS: Record<Evidence, Record<Field, number>> = {
  strong: { title: 0.6, keywords: 0.5, agenda: 0.5, summary: 0.4, venue: 0.3, description: 0.2 },
  weak: { title: 0.3, keywords: 0.2, agenda: 0.1, summary: 0.15, venue: 0.1, description: 0.05 },
  against: { title: 0.5, keywords: 0.4, agenda: 0.5, summary: 0.25, venue: 0, description: 0.08 },
};
