import type { Day } from '@echosciences/calendar';
import { dayHeading } from '@echosciences/calendar';
import type { Line } from '../../lib/agenda/engine.ts';
import type { Position } from '../../lib/agenda/geo.ts';
import { kilometres } from '../../lib/agenda/geo.ts';
import type { RowView } from '../../lib/agenda/row.ts';
import { rowView } from '../../lib/agenda/row.ts';
import { capitalise } from '../../lib/capitalise.ts';
import { agendaTexts } from '../../texts/agenda.ts';

/**
 * Appends lines to the results, each under the heading of its day; the mould is the server's own line.
 * @param around where distances are measured from; none are said without it
 */
export function append(
  results: HTMLElement,
  lines: readonly Line[],
  mould: HTMLTemplateElement,
  today: Day,
  around?: Position,
): void {
  for (const { event, day, span } of lines) {
    const view = rowView(event, span, day);
    const away = around && event.position && agendaTexts.away(kilometres(around, event.position));
    const meta = [view.meta, away].filter(Boolean).join(' · ');
    groupFor(results, day, today).append(lineOf({ ...view, meta }, mould));
  }
}

/** The list of a day, the last one or a new one. */
function groupFor(results: HTMLElement, day: Day | undefined, today: Day): HTMLElement {
  const last = results.lastElementChild as HTMLElement | null;
  const list = last?.querySelector('ul');
  if (list && last?.dataset.group === (day ?? '')) return list;
  const group = document.createElement('section');
  group.className = 'agenda-group';
  group.dataset.group = day ?? '';
  const heading = document.createElement('h2');
  heading.className = 'agenda-group__title';
  heading.textContent = day ? capitalise(dayHeading(day, today)) : agendaTexts.ongoing;
  const rows = document.createElement('ul');
  rows.className = 'agenda-rows';
  group.append(heading, rows);
  results.append(group);
  return rows;
}

/** A line like the server's own, from its mould. */
export function lineOf(view: RowView, mould: HTMLTemplateElement): HTMLElement {
  const line = document.importNode(mould.content, true).firstElementChild as HTMLElement;
  const slot = (name: string) => line.querySelector<HTMLElement>(`[data-slot=${name}]`);
  line.dataset.end = view.end;
  line.classList.toggle('agenda-row--cancelled', view.isCancelled);
  fill(slot('time'), view.time);
  fill(slot('meta'), view.meta);
  const title = slot('title') as HTMLAnchorElement | null;
  fill(title, view.title);
  if (title) title.href = view.href;
  const badges = slot('badges');
  const badge = badges?.firstElementChild;
  if (view.badges.length === 0) badges?.remove();
  else {
    badges?.replaceChildren(
      ...view.badges.map((text) => {
        const item = badge?.cloneNode() as HTMLElement;
        item.textContent = text;
        return item;
      }),
    );
  }
  return line;
}

function fill(element: HTMLElement | null, text: string) {
  if (text === '') element?.remove();
  else if (element) element.textContent = text;
}
