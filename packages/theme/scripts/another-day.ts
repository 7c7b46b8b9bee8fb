/** A page that is come back to on a later day is loaded anew: its address holds what was asked. */
import { today } from '@echosciences/calendar';

const opened = today(Date.now());

for (const event of ['visibilitychange', 'pageshow']) addEventListener(event, renew);

/** Once a day at most: what is loaded anew is opened today. */
function renew() {
  const isLater = !document.hidden && today(Date.now()) > opened;
  if (isLater && navigator.onLine && !isTyping()) location.reload();
}

/** Words that the address does not hold, or a commune half typed, would be lost. */
function isTyping(): boolean {
  const asked = new URLSearchParams(location.search);
  const fields = document.querySelectorAll<HTMLInputElement>(
    '[type=search], input[aria-expanded=true]',
  );
  return [...fields].some(({ name, value }) => value.trim() !== (asked.get(name) ?? ''));
}
