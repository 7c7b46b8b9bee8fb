interface Choice<T> {
  /** Every event to come, the next first. */
  upcoming: readonly T[];
  pinned: readonly T[];
  /** What is on this week-end. */
  weekEnd: readonly T[];
}

/** What the home page puts forward of the agenda, each event once. A small agenda is one list. */
export function homeAgenda<T>({ upcoming, pinned, weekEnd }: Choice<T>) {
  if (upcoming.length <= SMALL) return { pinned: [], thisWeekEnd: [], next: [...upcoming] };
  const put = new Set(pinned.slice(0, LINE));
  const thisWeekEnd = weekEnd.filter((event) => !put.has(event)).slice(0, 2 * LINE);
  for (const event of thisWeekEnd) put.add(event);
  const next = upcoming.filter((event) => !put.has(event)).slice(0, 2 * LINE);
  return { pinned: pinned.slice(0, LINE), thisWeekEnd, next };
}

/** Cards side by side on a wide screen. */
const LINE = 3;

/** So few that parts of them would each look empty. */
const SMALL = 6;
