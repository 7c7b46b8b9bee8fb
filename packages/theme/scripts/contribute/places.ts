import type { CommuneEntry } from '@echosciences/atlas/suggestions';
import { DEGREE, labelOf, postalCodesOf, suggestions } from '@echosciences/atlas/suggestions';
import type { TerritoryCommunes } from '@echosciences/cms/address';
import type { IndexedEntry } from '@echosciences/cms/entry-index';
import { decodeIndex } from '@echosciences/cms/entry-index';
import { fold } from '@echosciences/schemas/slugify';
import { shardFor } from '../../lib/communes/shards.ts';
import { proposalTexts as texts } from '../../texts/proposal.ts';
import { combobox } from '../combobox.ts';
import { loadShard } from '../commune-shards.ts';

const MOST = 8;
const WORDS = { found: texts.found, offline: texts.listOffline };

/** The commune of an address: one that is chosen in the list brings its code and its centre. */
export function communeField(form: HTMLElement, isNational: boolean): void {
  const address = form.querySelector<HTMLElement>('[data-address]');
  const input = address?.querySelector<HTMLInputElement>('[data-city]');
  if (!address || !input) return;
  const control = (name: string) =>
    address.querySelector(`[name="address.${name}"]`) as HTMLInputElement;
  let typed = input.value;
  // Registered before the list's own listener, which hands back what `chosen` says.
  input.addEventListener('input', () => {
    typed = input.value;
    put(undefined);
  });
  let communes: Promise<CommuneEntry[]> | undefined;
  combobox<CommuneEntry>(input, listAfter(input), {
    suggest: async (text) => {
      const shard = shardFor(text);
      if (shard === undefined) return undefined;
      if (isNational) return suggestions(await loadShard(shard), text);
      communes ??= loadCommunes();
      communes.catch(() => {
        communes = undefined;
      });
      return suggestions(await communes, text);
    },
    labelOf,
    chosen: () => typed,
    onChoose: (entry) => put(entry),
    status: address.querySelector('[data-status]'),
    words: WORDS,
  });

  function put(entry: CommuneEntry | undefined) {
    const [insee = '', city = typed, , lat, lon] = entry ?? [];
    const codes = entry ? postalCodesOf(entry) : [];
    const code = codes.find((one) => typed.includes(one)) ?? (codes.length === 1 ? codes[0] : '');
    // What the list had brought goes with the commune.
    if (!entry && control('insee').value === '') return;
    control('insee').value = insee;
    control('postalCode').value = code ?? '';
    control('lat').value = lat === undefined ? '' : String(lat / DEGREE);
    control('lon').value = lon === undefined ? '' : String(lon / DEGREE);
    typed = city;
    control('insee').dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** The place of an event, by its name in the directory. */
export function placeField(form: HTMLElement): void {
  const field = form.querySelector<HTMLElement>('[data-place]');
  const input = field?.querySelector<HTMLInputElement>('input[type=text]');
  const slug = field?.querySelector<HTMLInputElement>('input[type=hidden]');
  if (!field || !input || !slug) return;
  let places: Promise<IndexedEntry[]> | undefined;
  let title = '';
  const load = () => {
    places ??= loadPlaces();
    places.catch(() => {
      places = undefined;
    });
    return places;
  };
  combobox<IndexedEntry>(input, listAfter(input), {
    suggest: async (text) => {
      const words = fold(text).split(/\W+/).filter(Boolean);
      if (words.length === 0) return undefined;
      const isFound = (place: IndexedEntry) =>
        words.every((word) => fold(placeLabel(place)).includes(word));
      return (await load()).filter(isFound).slice(0, MOST);
    },
    labelOf: placeLabel,
    chosen: () => (slug.value === '' ? '' : title),
    onChoose: (place) => {
      title = place ? placeLabel(place) : '';
      slug.value = place?.slug ?? '';
      slug.dispatchEvent(new Event('input', { bubbles: true }));
    },
    status: field.querySelector('[data-status]'),
    words: WORDS,
  });
  if (slug.value === '') return;
  // A draft or a former edition names it by its slug.
  title = slug.value;
  input.value = title;
  void load().then((found) => {
    const place = found.find((one) => one.slug === slug.value);
    if (!place) return;
    title = placeLabel(place);
    if (document.activeElement !== input) input.value = title;
  });
}

function placeLabel({ title, city }: IndexedEntry): string {
  return city ? `${title}, ${city}` : title;
}

function listAfter(input: HTMLElement): HTMLElement {
  return input.parentElement?.querySelector('ul') as HTMLElement;
}

async function loadCommunes(): Promise<CommuneEntry[]> {
  const { own, around } = (await json('/admin/communes.json')) as TerritoryCommunes;
  return [...own, ...around];
}

async function loadPlaces(): Promise<IndexedEntry[]> {
  const index = decodeIndex((await json('/admin/entrees.json')) as never);
  return index.entries.filter(({ type }) => type === 'place');
}

async function json(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
