import type { Finding, LinkFault, LinkReport } from '@echosciences/content';
import { linkFaultReason } from '@echosciences/content';
import type { Answer } from './ask.ts';
import { isGood } from './ask.ts';
import type { LinkPlace } from './external-links.ts';

/** Answers after which a reader finds nothing either; with any other, a person has to look. */
const DEAD_STATUS = new Set([404, 410]);
const DEAD_ERRORS = new Set([
  'ENOTFOUND',
  'PRIVATE',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** @param checkedAt instant in ISO 8601, UTC */
export function reportOf(
  links: ReadonlyMap<string, readonly LinkPlace[]>,
  answers: ReadonlyMap<string, Answer>,
  checkedAt: string,
): LinkReport {
  const faults = [...links].flatMap(([url, places]): LinkFault[] => {
    const answer = answers.get(url);
    if (!answer || isGood(answer)) return [];
    const { status, error } = answer;
    const entries = places.map(({ entry }) => `${entry.type.key}/${entry.slug}`);
    return [
      {
        url,
        state: DEAD_STATUS.has(status ?? 0) || DEAD_ERRORS.has(error ?? '') ? 'dead' : 'unsure',
        ...(status !== undefined && { status }),
        ...(error !== undefined && { error }),
        entries: [...new Set(entries)],
      },
    ];
  });
  return { checkedAt, asked: links.size, faults };
}

/** The same, for a terminal: one finding where each address is written. */
export function linkFindings(
  { faults }: LinkReport,
  links: ReadonlyMap<string, readonly LinkPlace[]>,
): Finding[] {
  return faults.flatMap((fault) =>
    (links.get(fault.url) ?? []).map(
      ({ entry, line, column }): Finding => ({
        file: entry.path,
        line,
        column,
        level: 'avertissement',
        code: fault.state === 'dead' ? 'lien-mort' : 'lien-incertain',
        message: `${fault.url} : ${linkFaultReason(fault)}. ${REMEDY[fault.state]}`,
      }),
    ),
  );
}

const REMEDY: Record<LinkFault['state'], string> = {
  dead: 'Corriger ou retirer ce lien',
  unsure: 'L’ouvrir dans un navigateur avant d’y toucher',
};
