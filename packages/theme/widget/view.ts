import { webAddress } from './options.ts';
import type { WidgetRow } from './rows.ts';

/** The parts of the widget as elements. Every text is set as text: data never becomes markup. */
export function title(text: string, level: number): HTMLElement {
  return part(`h${level}`, 'titre', 'agenda__title', text);
}

export function list(rows: readonly WidgetRow[], level: number): HTMLElement {
  const items = rows.map((row) => {
    const item = part('li', 'evenement', 'agenda__event', leaf(row), body(row, level));
    item.classList.toggle('agenda__event--cancelled', row.isCancelled);
    return item;
  });
  return part('ul', 'liste', 'agenda__list', ...items);
}

export function message(): HTMLElement {
  const status = part('p', 'etat', 'agenda__status');
  status.role = 'status';
  return status;
}

export function footer({ url, label }: { url: string; label: string }): HTMLElement {
  return part('p', 'pied', 'agenda__footer', link(url, label));
}

function body({ title, url, when, datetime, meta, badges }: WidgetRow, level: number): HTMLElement {
  const time = part('time', 'date', '', when);
  time.setAttribute('datetime', datetime);
  const labels = badges.map((badge) => part('li', 'badge', 'agenda__badge', badge));
  return part(
    'div',
    'texte',
    'agenda__body',
    part(`h${level}`, 'nom', 'agenda__name', link(url, title)),
    part('p', 'quand', 'agenda__when', time),
    ...(meta ? [part('p', 'lieu', 'agenda__meta', meta)] : []),
    ...(badges.length > 0 ? [part('ul', 'badges', 'agenda__badges', ...labels)] : []),
  );
}

/** Seen, not read: `when` says the same. */
function leaf({ leaf: [above, day, month] }: WidgetRow): HTMLElement {
  const element = part(
    'div',
    'feuillet',
    'agenda__leaf',
    part('span', 'jour-semaine', 'agenda__small', above),
    part('span', 'jour', 'agenda__day', day),
    part('span', 'mois', 'agenda__small', month),
  );
  element.ariaHidden = 'true';
  return element;
}

function link(url: string, text: string): Node {
  const href = webAddress(url);
  if (!href) return document.createTextNode(text);
  const element = part('a', 'lien', 'agenda__link', text) as HTMLAnchorElement;
  element.href = href;
  return element;
}

function part(tag: string, name: string, className: string, ...content: (Node | string)[]) {
  const element = document.createElement(tag);
  element.part.add(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}
