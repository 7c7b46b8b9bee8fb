import type { AccessibilityAudit } from '@echosciences/schemas';
import type { Criterion } from './criteria.ts';
import { THEMES } from './criteria.ts';

/** The check that looks for what criteria say is in no page. */
export const ABSENCE_CHECK = 'sans-objet';

export type Verdict = Criterion['status'] | 'non-conforme';

export interface Conformity {
  state: 'totalement conforme' | 'partiellement conforme' | 'non conforme';
  /** Criteria met among those that apply, in whole percents, rounded down. */
  rate: number;
  counts: Record<Verdict, number>;
  themes: { name: string; counts: Record<Verdict, number> }[];
  verdicts: readonly { criterion: Criterion; verdict: Verdict }[];
}

/**
 * The state that the law names (décret n° 2019-768 of 24 July 2019): all criteria that apply are met,
 * half of them at least, or fewer. A criterion that nobody has verified counts as not met, a failed
 * check makes those that rest on it not met, and without an audit nothing is.
 */
export function conformityOf(
  criteria: readonly Criterion[],
  audit: AccessibilityAudit | undefined,
): Conformity {
  const verdicts = criteria.map((criterion) => ({
    criterion,
    verdict: verdictOf(criterion, audit),
  }));
  const counts = count(verdicts.map(({ verdict }) => verdict));
  const applicable = criteria.length - counts['non-applicable'];
  const rate = applicable === 0 ? 0 : Math.floor((100 * counts.conforme) / applicable);
  return {
    state:
      counts.conforme === applicable && applicable > 0
        ? 'totalement conforme'
        : rate >= 50
          ? 'partiellement conforme'
          : 'non conforme',
    rate,
    counts,
    themes: THEMES.map((name, index) => ({
      name,
      counts: count(
        verdicts
          .filter(({ criterion }) => criterion.number.startsWith(`${index + 1}.`))
          .map(({ verdict }) => verdict),
      ),
    })),
    verdicts,
  };
}

function verdictOf(criterion: Criterion, audit: AccessibilityAudit | undefined): Verdict {
  const { status, checks = [], absent } = criterion;
  const resultOf = (name: string) => audit?.checks.find((check) => check.name === name)?.findings;
  if (checks.some((name) => (resultOf(name) ?? 0) > 0)) return 'non-conforme';
  // What was said to be absent is there, or nobody has looked: someone has to.
  if (absent !== undefined && resultOf(ABSENCE_CHECK) !== 0) return 'a-verifier';
  if (status === 'conforme' && (!audit || checks.some((name) => resultOf(name) === undefined))) {
    return 'a-verifier';
  }
  return status;
}

function count(verdicts: readonly Verdict[]): Record<Verdict, number> {
  const of = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  return {
    conforme: of('conforme'),
    'non-conforme': of('non-conforme'),
    'a-verifier': of('a-verifier'),
    'non-applicable': of('non-applicable'),
  };
}
