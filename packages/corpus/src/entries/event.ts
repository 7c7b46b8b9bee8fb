import { eventBody } from '../body.ts';
import { addDays, daysBetween, earlier } from '../days.ts';
import { placeName, street } from '../language/names.ts';
import { address } from './address.ts';
import { common, contact, cover, phone } from './common.ts';
import type { Draft, Material, Written } from './draft.ts';
import { startOf, when, within } from './when.ts';

/** By how many events have it. */
const FORMATS = {
  conference: 18,
  atelier: 26,
  exposition: 12,
  visite: 11,
  balade: 8,
  observation: 4,
  spectacle: 4,
  projection: 5,
  rencontre: 7,
  jeu: 2,
  festival: 2,
  formation: 2,
} as const;

/** An event in its place and time. */
export function event(material: Material): Draft {
  const { random, today, writer, written } = material;
  const events = written('event');
  const whole = random.chance(0.08) ? random.pick(events.filter(isWhole)) : undefined;
  const before = whole ? undefined : previousEdition(material, events);
  const model = before?.data.format as keyof typeof FORMATS | undefined;
  const format = model ?? random.weighted(FORMATS);
  const day = whole
    ? within(random, whole.data.period as { from: string; to: string })
    : before
      ? addDays(before.day as string, 364)
      : startOf(random, today);
  const times = when(random, format, day, whole !== undefined);
  const title = before?.data.title ?? writer.title(format);
  const published = earlier(addDays(day, -random.integer(12, 100)), today);
  const data: Draft['data'] = {
    ...common(material, title, published),
    format,
    ...times,
    ...status(material, day),
    ...where(material, whole),
    ...admission(material, times),
  };
  if (whole) data.partOf = whole.slug;
  if (before) data.previousEdition = before.slug;
  const organizers = written('contributor').filter(
    (one) => one.data.contributorType === 'organization',
  );
  if (organizers.length > 0 && random.chance(0.6)) {
    data.organizers = [random.popular(organizers).slug];
  }
  if (day > today && random.chance(0.03)) data.pinnedUntil = day;
  if (random.chance(0.15)) {
    const id = String(random.integer(10_000_000, 99_999_999));
    data.source = { provider: 'OpenAgenda', id, url: `https://exemple.fr/agenda/${id}` };
  }
  if (random.chance(0.4)) data.cover = cover(material);
  return { data, body: eventBody(material), pictures: [], day };
}

/** A festival of some days, somewhere: others may be parts of it. */
function isWhole({ data }: Written): boolean {
  return (
    data.format === 'festival' &&
    data.period !== undefined &&
    (data.place !== undefined || data.address !== undefined)
  );
}

/** An event of the year before, unless this edition would be beyond the days of the corpus. */
function previousEdition({ random, today }: Material, events: readonly Written[]) {
  if (!random.chance(0.05)) return undefined;
  const past = events.filter(
    ({ day = '', data }) =>
      data.partOf === undefined &&
      data.occurrences !== undefined &&
      (data.occurrences as unknown[]).length === 1 &&
      daysBetween(day, today) > 120,
  );
  return past.length > 0 ? random.pick(past) : undefined;
}

function status({ random }: Material, day: string) {
  const eventStatus = random.weighted({
    scheduled: 930,
    cancelled: 25,
    soldOut: 25,
    postponed: 8,
    rescheduled: 8,
    movedOnline: 4,
  });
  if (eventStatus === 'scheduled') return {};
  if (eventStatus !== 'movedOnline') return { eventStatus };
  return { eventStatus, ...online(day, 'online') };
}

function online(day: string, eventAttendanceMode: 'online' | 'mixed') {
  return { eventAttendanceMode, onlineUrl: `https://exemple.fr/direct/${day}` };
}

/** A place of the territory, the address of another one, or no place at all. */
function where(material: Material, whole: Written | undefined) {
  const { random, written } = material;
  if (whole) return at(whole);
  const mode = random.weighted({ offline: 92, online: 5, mixed: 3 });
  const link = mode === 'offline' ? {} : online(String(random.integer(1000, 9999)), mode);
  if (mode === 'online') return link;
  const places = written('place');
  if (places.length > 0 && random.chance(0.6))
    return { ...link, place: random.popular(places).slug };
  const { name } = placeName(random);
  return { ...link, address: { name, ...address(material), ...streetOf(material) } };
}

function streetOf({ random }: Material) {
  return random.chance(0.7) ? { street: street(random) } : {};
}

function at({ data }: Written) {
  return data.place === undefined ? { address: data.address } : { place: data.place };
}

const PRICES = [
  '5 € ; réduit : 3 €',
  '8 € ; gratuit pour les moins de 12 ans',
  '4 € par personne',
  'Plein tarif : 12 €, étudiants : 6 €',
  'Prix libre',
];

/** Who may come, and how. */
function admission(material: Material, times: ReturnType<typeof when>) {
  const { random } = material;
  const data: Record<string, unknown> = {
    price: random.chance(0.62) ? { isFree: true } : { isFree: false, details: random.pick(PRICES) },
  };
  if (random.chance(0.35)) {
    const deadline = addDays(firstDay(times), -random.integer(0, 5));
    data.registration = {
      ...(random.chance(0.3) ? { phone: phone(material) } : contact(material)),
      ...(random.chance(0.4) ? { deadline } : {}),
    };
  }
  if (random.chance(0.3)) {
    const min = random.pick([3, 4, 6, 7, 8, 10, 12, 14]);
    data.age = random.chance(0.25) ? { min, max: min + random.integer(3, 6) } : { min };
  }
  if (random.chance(0.25)) {
    data.accessibility = { mi: true, ...(random.chance(0.3) ? { hi: true } : {}) };
  }
  if (random.chance(0.1)) data.schoolLevels = [random.pick(['elementaire', 'college', 'lycee'])];
  return data;
}

function firstDay({ occurrences, period }: ReturnType<typeof when>): string {
  return (occurrences?.[0]?.start ?? period?.from ?? '').slice(0, 10);
}
