/** The map in the browser: zoom, pins of what the filters and the layers ask for, a card, an address that keeps it all. */
import { dayOf } from '@echosciences/calendar';
import { readFilters } from '../lib/agenda/filters.ts';
import type { Cluster } from '../lib/map/cluster.ts';
import type { Spot, Tally } from '../lib/map/spots.ts';
import { sumOf, tallyOf, weightOf } from '../lib/map/spots.ts';
import type { Layer } from '../lib/map/state.ts';
import { readState, writeState } from '../lib/map/state.ts';
import { pinLabel, pinName, signOf, statusSentence, tallySentence } from '../lib/map/wording.ts';
import { mapTexts } from '../texts/map.ts';
import { addressOf, fillForm, nameKinds, paramsOf, showActive, showCounts } from './agenda/form.ts';
import { nearFields } from './agenda/near.ts';
import { presentTime } from './fresh.ts';
import { createCanvas } from './map/canvas.ts';
import { createCard } from './map/card.ts';
import { linesAt } from './map/lines.ts';
import type { MapData } from './map/load.ts';
import { loadMap } from './map/load.ts';
import { offerTiles } from './map/tiles-button.ts';
import { painted } from './painted.ts';
import './another-day.ts';
import './search/shortcut.ts';
import './offline/register.ts';

/** Milliseconds: browsers ration the writing of the address. */
const ADDRESS_DELAY = 250;

const root = document.querySelector<HTMLElement>('[data-map-page]');
if (root) start(root);

function start(root: HTMLElement) {
  const find = <Found extends HTMLElement>(selector: string) =>
    root.querySelector<Found>(selector) as Found;
  const filters = find<HTMLDetailsElement>('[data-agenda-filters]');
  const form = filters.querySelector('form') as HTMLFormElement;
  const layerBoxes = [...root.querySelectorAll<HTMLInputElement>('[data-map-layers] input')];
  const status = find('[data-map-status]');
  const near = nearFields(form, { status, search });
  const mould = document.querySelector('[data-agenda-mould]') as HTMLTemplateElement;
  const { built = '', holidays = '[]' } = root.dataset;
  const now = presentTime(built);
  const card = createCard(find('[data-map-card]'), mould, dayOf(now));
  const canvas = createCanvas(find('[data-map]'), { pinOf, open, onMove: writeSoon });
  let loading: Promise<MapData> | undefined;
  let data: MapData | undefined;
  let tallies: Tally[] = [];
  let opened: { spot: Spot; cluster: Cluster } | undefined;
  /** A position whose card the address asks for, until there is something to show. */
  let asked: ReturnType<typeof readState>['card'];
  let latest = 0;
  let writing: ReturnType<typeof setTimeout> | undefined;

  restore();
  for (const part of ['filters', 'layers', 'controls', 'help', 'tiles']) {
    const element = root.querySelector<HTMLElement>(`[data-agenda-${part}], [data-map-${part}]`);
    if (element) element.hidden = false;
  }
  const tiles = root.querySelector<HTMLElement>('[data-map-tiles]');
  if (tiles) offerTiles(tiles, canvas, status, find('[data-map-attribution]'));
  find('[data-map-controls]').addEventListener('click', ({ target }) => {
    const { value } = (target as Element).closest('button') ?? {};
    if (value === 'in') canvas.moves.zoom(2);
    if (value === 'out') canvas.moves.zoom(0.5);
    if (value === 'reset') canvas.moves.reset();
  });
  form.addEventListener('input', () => void search());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    status.scrollIntoView();
    status.focus();
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    fillForm(form, '', '');
    void search();
  });
  for (const box of layerBoxes) box.addEventListener('change', () => void search());
  find('[data-map-close]').addEventListener('click', () => close());
  find('[data-map-zoom-here]').addEventListener('click', () => {
    if (!opened) return;
    const { spot, cluster } = opened;
    canvas.enter(cluster);
    close(spot);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && card.isOpen) close();
  });
  addEventListener('pagehide', write);
  addEventListener('popstate', restore);

  /** Shows what the address says. */
  function restore() {
    fillForm(form, '', location.search);
    const { layers, view, card: position } = readState(new URLSearchParams(location.search));
    for (const box of layerBoxes) box.checked = layers.has(box.value as Layer);
    if (view) canvas.view = view;
    asked = position;
    void search();
  }

  async function search() {
    const number = ++latest;
    writeSoon();
    showActive(form, find('[data-agenda-active]'));
    try {
      loading ??= loadMap(now, JSON.parse(holidays), renew);
      const [map] = await Promise.all([loading, painted()]);
      if (number !== latest) return;
      const layers = layersShown();
      if (layers.has('lieux')) await map.loadPoints('lieux');
      if (layers.has('structures')) await map.loadPoints('structures');
      const { filters: wanted, context } = await question(map);
      if (number !== latest) return;
      data = map;
      nameKinds(map.data.events, form);
      const found = map.find(wanted, context);
      const shownPinned = layers.has('a-ne-pas-manquer') ? map.pinned : new Set<number>();
      const shown = {
        layers,
        pinned: shownPinned,
        events: found.matches.map((matches, index) =>
          layers.has('agenda') || shownPinned.has(index) ? matches : 0,
        ),
      };
      tallies = map.spots.all.map((spot) => tallyOf(spot, shown));
      canvas.show(map.spots.all, tallies.map(weightOf));
      showCounts(form, found.counts);
      countTerritories(found.counts.get('territoire'));
      status.textContent = statusSentence(sumOf(tallies), layers, found.total, isFiltered());
      refreshCard(map);
    } catch {
      if (number !== latest) return;
      loading = undefined;
      status.textContent = mapTexts.mapOffline;
    }
  }

  async function question({ data: { agenda, loadWords } }: MapData) {
    const here = await near.centre();
    const wanted = readFilters(paramsOf(form), Object.keys(agenda.facets));
    return {
      filters: wanted,
      context: { here, words: wanted.text ? await loadWords() : undefined },
    };
  }

  function layersShown(): Set<Layer> {
    return new Set(layerBoxes.filter(({ checked }) => checked).map(({ value }) => value as Layer));
  }

  function isFiltered(): boolean {
    return near.reader !== undefined || paramsOf(form).size > 0;
  }

  function pinOf(cluster: Cluster) {
    const tally = tallyAt(cluster);
    const spots = spotsOf(cluster);
    const params = paramsOf(form);
    writeState(params, { layers: layersShown(), card: spots[0] });
    return {
      cluster,
      label: pinLabel(spots, tally),
      href: `?${params}`,
      sign: signOf(tally),
      hasPinned: tally.pinned > 0,
    };
  }

  function tallyAt({ members }: Cluster): Tally {
    return sumOf(members.flatMap((index) => tallies[index] ?? []));
  }

  function spotsOf({ members }: Cluster): Spot[] {
    return members.flatMap((index) => data?.spots.all[index] ?? []);
  }

  function open(cluster: Cluster) {
    show(cluster);
    card.focus();
  }

  function show(cluster: Cluster) {
    const spots = spotsOf(cluster);
    const [spot] = spots;
    if (!data || !spot) return;
    opened = { spot, cluster };
    canvas.mark(spot);
    writeSoon();
    const tally = tallyAt(cluster);
    card.open({
      title: pinName(spots, tally),
      summary: tallySentence(tally),
      entries: entriesAt(spots, data),
      loadTexts: data.data.loadTexts,
    });
  }

  async function entriesAt(spots: readonly Spot[], map: MapData) {
    await painted();
    const layers = layersShown();
    const { filters: wanted, context } = await question(map);
    const withEvents = layers.has('agenda') || layers.has('a-ne-pas-manquer');
    const only = layers.has('agenda') ? undefined : map.pinned;
    return [
      ...(withEvents ? linesAt(spots, map, map.find(wanted, context), only) : []),
      ...spots.flatMap(({ points }) => [
        ...(layers.has('lieux') ? points.lieux : []),
        ...(layers.has('structures') ? points.structures : []),
      ]),
    ];
  }

  /** The card that the address asks for, or the open one after a change. */
  function refreshCard(map: MapData) {
    const spot = asked ? map.spots.find(asked) : opened?.spot;
    asked = undefined;
    const cluster = canvas.clusterOf(spot);
    if (cluster) show(cluster);
    else if (opened) close(null);
  }

  /** @param target the spot that has the focus then; none to leave it where it is */
  function close(target: Spot | null | undefined = opened?.spot) {
    opened = undefined;
    card.close();
    canvas.mark(undefined);
    if (target) canvas.focus(target);
    writeSoon();
  }

  function writeSoon() {
    clearTimeout(writing);
    writing = setTimeout(write, ADDRESS_DELAY);
  }

  function renew() {
    write();
    location.reload();
  }

  function write() {
    clearTimeout(writing);
    const params = paramsOf(form);
    writeState(params, { layers: layersShown(), view: canvas.view, card: opened?.spot ?? asked });
    history.replaceState(null, '', addressOf(params, ''));
  }
}

/** On the portal, how much each territory has, beside its name and on the map. */
function countTerritories(counts: ReadonlyMap<string, number> | undefined) {
  if (!counts) return;
  for (const sign of document.querySelectorAll<HTMLElement>('[data-map-count]')) {
    const id = sign.dataset.mapCount ?? '';
    const count = counts.get(id) ?? 0;
    sign.textContent = mapTexts.mapEvents(count);
    const shape = document.querySelector(`.map__territory[data-territory="${id}"]`);
    const title = shape?.querySelector('title');
    if (!shape || !title) continue;
    const [name] = (title.textContent ?? '').split('\u00A0: ');
    title.textContent = `${name}\u00A0: ${mapTexts.mapUpcoming(count)}`;
    shape.setAttribute('aria-label', title.textContent);
  }
}
