/** The page of an event, when it is older than what it tells: over, sessions past, registration closed. */
import { dayOf, localTime } from '@echosciences/calendar';
import './another-day.ts';
import './offline/register.ts';

const now = localTime(Date.now());
const elements = (name: string) => document.querySelectorAll<HTMLElement>(`[data-${name}]`);

for (const notice of elements('over')) {
  if ((notice.dataset.over ?? '') <= now) notice.hidden = false;
}
for (const element of elements('gone')) {
  if ((element.dataset.gone ?? '') <= now) element.hidden = true;
}
for (const session of elements('session')) {
  if ((session.dataset.session ?? '') <= now) session.classList.add('is-over');
}
for (const deadline of elements('deadline')) {
  const { deadline: last = '', closed = '' } = deadline.dataset;
  if (last < dayOf(now)) deadline.textContent = closed;
}
