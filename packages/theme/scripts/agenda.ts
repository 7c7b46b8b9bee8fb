/** The agenda's page in the browser: never out of date, and filtered at once; the address keeps the question. */
import { dayOf, PERIODS } from '@echosciences/calendar';
import type { Found, Line } from '../lib/agenda/engine.ts';
import { createEngine } from '../lib/agenda/engine.ts';
import { PARAMS, readFilters } from '../lib/agenda/filters.ts';
import type { Position } from '../lib/agenda/geo.ts';
import { agendaTexts } from '../texts/agenda.ts';
import type { AgendaData } from './agenda/data.ts';
import { loadAgenda } from './agenda/data.ts';
import { addressOf, fillForm, nameKinds, paramsOf, showActive, showCounts } from './agenda/form.ts';
import { nearFields } from './agenda/near.ts';
import { append } from './agenda/render.ts';
import { presentTime, refresh } from './fresh.ts';
import { painted } from './painted.ts';
import './another-day.ts';
import './search/shortcut.ts';
import './offline/register.ts';

/** Lines shown at once; a button brings as many more. */
const STEP = 60;
/** Milliseconds: writing the address takes longer than finding the events, and browsers ration it. */
const ADDRESS_DELAY = 250;

const root = document.querySelector<HTMLElement>('[data-agenda]');
if (root) start(root);

function start(root: HTMLElement) {
  const part = <Part extends HTMLElement>(name: string) =>
    root.querySelector<Part>(`[data-agenda-${name}]`) as Part;
  const filters = part<HTMLDetailsElement>('filters');
  const form = filters.querySelector('form') as HTMLFormElement;
  const status = part('status');
  const results = part('results');
  const more = part<HTMLButtonElement>('more');
  const near = nearFields(form, { status, search });
  const mould = document.querySelector('[data-agenda-mould]') as HTMLTemplateElement;
  const { preset = '', holidays = '[]' } = root.dataset;
  const built = results.dataset.live ?? '';
  const now = presentTime(built);
  const isStale = dayOf(now) !== dayOf(built);
  let latest = 0;
  let rest: Found['lines'] | undefined;
  let around: Position | undefined;
  let following: Line[] = [];
  let loadTexts: AgendaData['loadTexts'] = async () => undefined;
  let loading: ReturnType<typeof load> | undefined;
  let writing: ReturnType<typeof setTimeout> | undefined;

  refresh(results, now);
  if (isStale) for (const figure of document.querySelectorAll('[data-dated]')) figure.remove();
  fillForm(form, preset, location.search);
  filters.hidden = false;
  filters.open = matchMedia('(min-width: 60rem)').matches || location.search !== '';
  showActive(form, part('active'));
  if (location.search !== '' || (isStale && preset.includes(`${PARAMS.period}=`))) void search();

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    status.scrollIntoView();
    status.focus();
  });
  form.addEventListener('input', () => void search());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    fillForm(form, preset, '');
    void search();
  });
  more.addEventListener('click', () => void showMore());
  addEventListener('pagehide', writeAddress);
  addEventListener('popstate', () => {
    fillForm(form, preset, location.search);
    void search();
  });

  function writeAddress() {
    history.replaceState(null, '', addressOf(paramsOf(form), preset));
  }

  function renew() {
    writeAddress();
    location.reload();
  }

  async function load() {
    const data = await loadAgenda(renew);
    const find = createEngine(data.events, now, JSON.parse(holidays));
    // A period's lines are worked out once: better between two questions than within one.
    for (const [index, quand] of PERIODS.entries()) {
      setTimeout(
        () => find(readFilters(new URLSearchParams({ quand }), [])).lines.next(),
        (index + 2) * ADDRESS_DELAY,
      );
    }
    return { data, find };
  }

  async function search() {
    const asked = ++latest;
    clearTimeout(writing);
    writing = setTimeout(writeAddress, ADDRESS_DELAY);
    showActive(form, part('active'));
    try {
      loading ??= load();
      const [{ data, find }, here] = await Promise.all([loading, near.centre(), painted()]);
      if (asked !== latest) return;
      nameKinds(data.events, form);
      const wanted = readFilters(paramsOf(form), Object.keys(data.agenda.facets));
      const words = wanted.text ? await data.loadWords() : undefined;
      const found = find(wanted, { here, words });
      const lines = take(found.lines);
      await data.loadTexts(lines.map(({ event }) => event));
      if (asked !== latest) return;
      showCounts(form, found.counts);
      const hadFocus = results.contains(document.activeElement);
      results.replaceChildren();
      ({ lines: rest, around } = found);
      ({ loadTexts } = data);
      show(lines);
      status.textContent = agendaTexts.agendaFound(found.total);
      if (hadFocus) status.focus();
    } catch {
      loading = undefined;
      if (asked === latest) status.textContent = agendaTexts.agendaOffline;
    }
  }

  function show(lines: readonly Line[]) {
    append(results, lines, mould, dayOf(now), around);
    following = rest ? take(rest) : [];
    more.hidden = following.length === 0;
  }

  async function showMore() {
    const lines = following;
    try {
      await loadTexts(lines.map(({ event }) => event));
      if (lines !== following) return;
      const shown = results.querySelectorAll('[data-end]').length;
      show(lines);
      results.querySelectorAll<HTMLElement>('[data-end] a')[shown]?.focus();
    } catch {
      status.textContent = agendaTexts.agendaOffline;
    }
  }
}

/** The next lines, as many as are shown at once. */
function take(lines: Found['lines']): Line[] {
  const taken: Line[] = [];
  for (let next = lines.next(); !next.done; next = lines.next()) {
    taken.push(next.value);
    if (taken.length === STEP) break;
  }
  return taken;
}
