/** Cards of events on a page older than they are: the ended leave, the others show their next session. */
import type { LocalDateTime, Schedule, Span } from '@echosciences/calendar';
import { dayOf, dayParts, longDay, nextSpan, scheduleLine } from '@echosciences/calendar';
import { capitalise } from '../lib/capitalise.ts';
import { presentTime, refresh } from './fresh.ts';
import './offline/register.ts';

for (const list of document.querySelectorAll<HTMLElement>('[data-live]')) {
  const now = presentTime(list.dataset.live ?? '');
  refresh(list, now);
  for (const card of list.querySelectorAll<HTMLElement>('[data-schedule]')) showNext(card, now);
  if (!list.querySelector('li')) list.hidden = true;
}

function showNext(card: HTMLElement, now: LocalDateTime) {
  const schedule = JSON.parse(card.dataset.schedule ?? '{}') as Schedule;
  const span = nextSpan(schedule, now);
  if (!span) return;
  const line = card.querySelector('.card__line');
  if (line) line.textContent = capitalise(scheduleLine(schedule, span));
  turnLeaf(card, span);
}

function turnLeaf(card: HTMLElement, { start }: Span) {
  const day = dayOf(start);
  const { weekday, day: number, month, year } = dayParts(day);
  const parts = { long: longDay(day), weekday, day: number, month: `${month} ${year}` };
  for (const [name, text] of Object.entries(parts)) {
    const part = card.querySelector(`[data-leaf=${name}]`);
    if (part) part.textContent = text;
  }
  card.querySelector('time')?.setAttribute('datetime', day);
}
