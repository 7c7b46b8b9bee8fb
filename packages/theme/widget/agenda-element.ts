import { dayHeading, dayOf } from '@echosciences/calendar';
import { presentTime } from '../scripts/fresh.ts';
import { widgetTexts } from '../texts.ts';
import css from './agenda.css?inline';
import type { WidgetData } from './data.ts';
import type { WidgetOptions } from './options.ts';
import { ATTRIBUTES, dataPath, readOptions, webAddress } from './options.ts';
import { dataOrigin } from './origin.ts';
import type { WidgetRow } from './rows.ts';
import { rowsOf } from './rows.ts';
import { footer, list, message, title } from './view.ts';

/** How long data is good for in a page that stays open. */
const HOUR = 3_600_000;
const TIMEOUT = 15_000;

/**
 * `<echosciences-agenda territoire="bretagne" theme="climat" nombre="6">`: the next events, in a
 * shadow tree that the page's styles do not reach. What the page wrote inside the element shows
 * until the script runs, and again when the agenda cannot be loaded.
 */
export class AgendaElement extends HTMLElement {
  static observedAttributes = [...ATTRIBUTES];

  /** It lives as long as the element, so that screen readers hear its changes. */
  #status = message();
  #frame = document.createElement('section');
  #data: WidgetData | undefined;
  #loaded = { path: '' as string | undefined, at: 0 };
  #isDue = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    this.#frame.className = 'agenda';
    this.#frame.lang = 'fr';
    this.#frame.dir = 'ltr';
    this.#frame.part.add('agenda');
    root.append(this.#frame);
  }

  connectedCallback() {
    this.#update();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  attributeChangedCallback() {
    this.#update();
  }

  /** Several attributes may change at once: one update follows. */
  #update() {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) void this.#load();
    });
  }

  async #load() {
    const options = this.#options();
    const path = dataPath(options);
    const isFresh = path === this.#loaded.path && Date.now() - this.#loaded.at < HOUR;
    if (this.#data && isFresh) return this.#show(this.#data);
    if (path !== this.#loaded.path) this.#data = undefined;
    this.#loaded = { path, at: Date.now() };
    if (!path) return this.#fail(unknown(options));
    if (!this.#data) {
      this.#status.textContent = widgetTexts.loading;
      this.#render([this.#status]);
    }
    try {
      const response = await fetch(dataOrigin + path, {
        credentials: 'omit',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      if (path !== this.#loaded.path) return;
      if (response.status === 404) return this.#fail(unknown(options));
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      const data: WidgetData = await response.json();
      if (path !== this.#loaded.path) return;
      this.#data = data;
      this.#show(data);
    } catch {
      if (path !== this.#loaded.path) return;
      if (this.#data) this.#show(this.#data);
      else this.#fail([widgetTexts.failed], true);
    }
  }

  #show(data: WidgetData) {
    const { count, title: asked, level } = this.#options();
    const now = presentTime(data.built);
    const rows = rowsOf(data, now, count, (day) => dayHeading(day, dayOf(now)));
    const heading = asked ?? data.title;
    this.#status.textContent = rows.length > 0 ? '' : widgetTexts.empty;
    this.#frame.style.setProperty('--teinte', String(Number(data.hue)));
    this.#render([
      ...(heading ? [title(heading, level)] : []),
      ...(rows.length > 0 ? [list(rows, heading ? level + 1 : level)] : []),
      this.#status,
      footer(data.all),
    ]);
    this.#frame.ariaLabel = heading || data.title;
    this.#turnAt(rows, now);
  }

  #fail(text: (string | Node)[], isPassing = false) {
    this.#loaded = { path: undefined, at: 0 };
    const slot = document.createElement('slot');
    this.#render([this.#status, slot]);
    this.#status.replaceChildren(...text);
    if (!isPassing) return;
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.className = 'agenda__retry';
    retry.textContent = widgetTexts.retry;
    retry.addEventListener('click', () => void this.#retry());
    slot.before(retry);
  }

  /** The focus, whose button is gone, goes to what has come unless it was moved since. */
  async #retry() {
    await this.#load();
    if (document.activeElement !== document.body) return;
    this.#frame.querySelector<HTMLElement>('a, button')?.focus();
  }

  #render(content: Node[]) {
    clearTimeout(this.#timer);
    this.#frame.dataset.apparence = this.#options().appearance;
    this.#frame.replaceChildren(...content);
  }

  /** A page may stay open for days: the agenda turns when a row ends, and once an hour. */
  #turnAt(rows: readonly WidgetRow[], now: string) {
    const ends = rows.map(({ end }) => Date.parse(`${end}Z`) - Date.parse(`${now}Z`));
    const turn = () => {
      // Never under a reader's finger.
      const isBusy = this.shadowRoot?.activeElement || this.#frame.matches(':hover');
      if (isBusy) this.#timer = setTimeout(turn, 60_000);
      else void this.#load();
    };
    this.#timer = setTimeout(turn, Math.min(...ends, HOUR) || HOUR);
  }

  #options() {
    return readOptions((name) => this.getAttribute(name));
  }
}

let sheet: CSSStyleSheet | undefined;

/** One for all elements; unlike a `<style>`, no policy of the page's forbids it. */
function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

function unknown({ territory, theme }: WidgetOptions): (string | Node)[] {
  const link = document.createElement('a');
  link.href = webAddress(`${dataOrigin}/widget/`) ?? '';
  link.textContent = `«\u202F${widgetTexts.integrate}\u202F»`;
  return [`${widgetTexts.unknown(territory, theme)} `, link, '.'];
}
