import type { Day, LocalDateTime } from '@echosciences/calendar';
import { dayHeading, dayOf, dayParts, localTime, longDay } from '@echosciences/calendar';
import { capitalise } from '../lib/capitalise.ts';

/** The reader's present in wall-clock time, never before the build: a clock that is behind hides nothing. */
export function presentTime(built: LocalDateTime): LocalDateTime {
  const now = localTime(Date.now());
  return now > built ? now : built;
}

/** Takes what has ended out of a list of what is to come, and names its days as of today. */
export function refresh(list: ParentNode, now: LocalDateTime): void {
  for (const line of list.querySelectorAll<HTMLElement>('[data-end]')) {
    if ((line.dataset.end ?? '') <= now) (line.closest('li') ?? line).remove();
  }
  gatherOngoing(list, dayOf(now));
  for (const group of list.querySelectorAll('[data-group]')) {
    if (!group.querySelector('[data-end]')) group.remove();
  }
  renameDays(list, dayOf(now));
}

/** Writes another day on the calendar leaf of a card. */
export function turnLeaf(card: ParentNode, start: LocalDateTime): void {
  const day = dayOf(start);
  const { weekday, day: number, month, year } = dayParts(day);
  const parts = { long: longDay(day), weekday, day: number, month: `${month} ${year}` };
  for (const [name, text] of Object.entries(parts)) {
    const part = card.querySelector(`[data-leaf=${name}]`);
    if (part) part.textContent = text;
  }
  card.querySelector('time')?.setAttribute('datetime', day);
}

/** What lasts and has begun stands with what goes on, the first to end first. */
function gatherOngoing(list: ParentNode, today: Day) {
  const ongoing = list.querySelector<HTMLElement>('[data-ongoing]');
  const rows = ongoing?.querySelector('ul');
  if (!ongoing || !rows) return;
  for (const line of list.querySelectorAll<HTMLElement>('[data-until]')) {
    const day = line.closest('[data-group]')?.querySelector<HTMLElement>('[data-day]')?.dataset.day;
    if (!day || day > today) continue;
    const { end = '', until = '' } = line.dataset;
    line.querySelector('[data-slot=time]')?.replaceChildren(until);
    const lines = [...rows.querySelectorAll<HTMLElement>('[data-end]')];
    rows.insertBefore(line, lines.find(({ dataset }) => (dataset.end ?? '') > end) ?? null);
    ongoing.hidden = false;
  }
}

/** What began yesterday and goes on stands with what takes place today. */
function renameDays(list: ParentNode, today: Day) {
  let first: Element | undefined;
  for (const heading of list.querySelectorAll<HTMLElement>('[data-day]')) {
    const day = heading.dataset.day ?? '';
    const group = heading.closest('[data-group]');
    const rows = group?.querySelector('ul');
    if (day <= today && first && rows) {
      first.append(...rows.children);
      group?.remove();
      continue;
    }
    if (day <= today && rows) first = rows;
    heading.textContent = capitalise(dayHeading(day < today ? today : day, today));
  }
}
