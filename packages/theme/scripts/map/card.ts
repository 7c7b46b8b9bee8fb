import type { Day } from '@echosciences/calendar';
import { dayHeading } from '@echosciences/calendar';
import type { FilterFacts } from '../../lib/agenda/compact.ts';
import type { Line } from '../../lib/agenda/engine.ts';
import type { RowView } from '../../lib/agenda/row.ts';
import { rowView } from '../../lib/agenda/row.ts';
import type { MapPoint } from '../../lib/map/data.ts';
import { mapTexts } from '../../texts/map.ts';
import { lineOf } from '../agenda/render.ts';

/** What a card tells: events by their next session, and things that stay. */
export interface CardContent {
  title: string;
  summary: string;
  /** Events first, then things that stay. */
  entries: Promise<readonly (Line | MapPoint)[]>;
  /** Fills in the texts of some events. */
  loadTexts(events: readonly FilterFacts[]): Promise<void>;
}

/** Entries shown at once; a button brings as many more. */
const STEP = 20;

/** The card beside the map. @param mould the server's own line */
export function createCard(card: HTMLElement, mould: HTMLTemplateElement, today: Day) {
  const part = <Part extends HTMLElement>(name: string) =>
    card.querySelector<Part>(`[data-map-card-${name}]`) as Part;
  const [title, summary, list] = [part('title'), part('summary'), part('list')];
  const more = part<HTMLButtonElement>('more');
  let content: CardContent | undefined;
  let shown = 0;

  more.addEventListener('click', async () => {
    const first = shown;
    await showMore();
    list.children[first]?.querySelector('a')?.focus();
  });

  async function showMore() {
    const current = content;
    if (!current) return;
    list.ariaBusy = 'true';
    try {
      const all = await current.entries;
      const entries = all.slice(shown, shown + STEP);
      await current.loadTexts(entries.flatMap((entry) => ('event' in entry ? entry.event : [])));
      if (current !== content) return;
      list.append(...entries.map((entry) => lineOf(viewOf(entry, today), mould)));
      shown += entries.length;
      more.hidden = shown >= all.length;
      summary.textContent = current.summary;
    } catch {
      if (current === content) summary.textContent = mapTexts.cardOffline;
    }
    list.ariaBusy = 'false';
  }

  return {
    get isOpen() {
      return !card.hidden;
    },
    open(wanted: CardContent) {
      content = wanted;
      shown = 0;
      card.hidden = false;
      more.hidden = true;
      title.textContent = wanted.title;
      summary.textContent = mapTexts.cardLoading;
      list.replaceChildren();
      void showMore();
    },
    focus() {
      title.focus();
    },
    close() {
      content = undefined;
      card.hidden = true;
    },
  };
}

function viewOf(entry: Line | MapPoint, today: Day): RowView {
  if (!('event' in entry)) {
    const { title, href, kind, commune } = entry;
    const none = { badges: [], isCancelled: false, end: '' };
    return { ...none, title, href, time: kind, meta: commune };
  }
  const { event, day, span } = entry;
  const view = rowView(event, span, day);
  return day ? { ...view, time: `${dayHeading(day, today)}, ${view.time}` } : view;
}
