/** Cards of events on a page older than they are: the ended leave, the others show their next session. */
import type { Day, LocalDateTime, Schedule } from '@echosciences/calendar';
import { dayOf, nextSpan, scheduleLine } from '@echosciences/calendar';
import { capitalise } from '../lib/capitalise.ts';
import { presentTime, refresh, turnLeaf } from './fresh.ts';
import './another-day.ts';
import './search/shortcut.ts';
import './offline/register.ts';

for (const list of document.querySelectorAll<HTMLElement>('[data-live]')) {
  const { live = '', lastDay = '9999-12-31' } = list.dataset;
  const now = presentTime(live);
  refresh(list, now);
  for (const card of list.querySelectorAll<HTMLElement>('[data-schedule]')) {
    showNext(card, now, lastDay);
  }
  if (dayOf(now) > lastDay || !list.querySelector('li')) list.hidden = true;
}

function showNext(card: HTMLElement, now: LocalDateTime, lastDay: Day) {
  const schedule = JSON.parse(card.dataset.schedule ?? '{}') as Schedule;
  const span = nextSpan(schedule, now);
  if (!span) return;
  if (dayOf(span.start) > lastDay) {
    card.closest('li')?.remove();
    return;
  }
  const line = card.querySelector('.card__line');
  if (line) line.textContent = capitalise(scheduleLine(schedule, span));
  if (!card.querySelector('[data-until]')) turnLeaf(card, span.start);
}
