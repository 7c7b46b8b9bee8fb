/** What tells when an event takes place. */
interface Dated {
  occurrences?: readonly { start?: string }[];
  period?: { from?: string; to?: string };
}

/** First day of an event's data, `2027-10-08`; undefined as long as it has no date. */
export function firstDay({ occurrences, period }: Dated): string | undefined {
  return [...startsOf(occurrences), period?.from].filter((day) => day !== undefined).sort()[0];
}

/** Last day on which it begins or is open. */
export function lastDay({ occurrences, period }: Dated): string | undefined {
  return [...startsOf(occurrences), period?.to]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function startsOf(occurrences: Dated['occurrences'] = []): (string | undefined)[] {
  return occurrences.map(({ start }) => start?.slice(0, 10));
}
