import type { HANDICAPS } from '@echosciences/schemas';
import { fold } from '@echosciences/schemas';
import { STATUSES } from '../openagenda/codes.ts';
import type { RichText, SourceRecord } from '../record.ts';

/** A decimal number with a point or a comma. */
export function numberIn(cell: string): number | undefined {
  const text = cell.replace(',', '.').trim();
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** « oui », `VRAI`, `True`, `1`, `x` */
export function isYes(cell: string): boolean {
  return /^(?:oui|vrai|true|yes|1|x)$/.test(fold(cell).trim());
}

/** A list in a cell: JSON, else parts between `,` `;` `|` or line breaks. */
export function listIn(cell: string): string[] {
  const json = jsonIn(cell);
  const parts = Array.isArray(json)
    ? json.filter((part) => typeof part === 'string')
    : cell.split(/[,;|\n]/);
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** What a cell holds when it is JSON, as Opendatasoft puts objects and lists into tables. */
export function jsonIn(cell: string): unknown {
  if (!/^\s*[[{]/.test(cell)) return undefined;
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}

/** « 45.18, 4.93 », or a GeoJSON-like object. */
export function positionIn(cell: string): { latitude: number; longitude: number } | undefined {
  const json = jsonIn(cell) as Record<string, unknown> | undefined;
  if (json) {
    const { lat: latitude, lon: longitude } = json;
    return typeof latitude === 'number' && typeof longitude === 'number'
      ? { latitude, longitude }
      : undefined;
  }
  const found =
    /^\s*(-?\d+(?:\.\d+)?)\s*[,; ]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(cell) ??
    /^\s*(-?\d+,\d+)\s*[; ,]\s*(-?\d+,\d+)\s*$/.exec(cell);
  const [latitude, longitude] = [found?.[1], found?.[2]].map((part) => numberIn(part ?? ''));
  return latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined;
}

export function webAddressIn(cell: string): string | undefined {
  return /https?:\/\/[^\s"<>|,;]+/i.exec(cell)?.[0];
}

/** A text, with the format that its marks tell. */
export function richText(cell: string): RichText | undefined {
  const text = cell.trim();
  if (!text) return undefined;
  if (HTML.test(text)) return { text, format: 'html' };
  return { text, format: MARKDOWN.test(text) ? 'markdown' : 'plain' };
}

const HTML =
  /<\/?(?:p|br|div|span|strong|em|b|i|u|a|ul|ol|li|h[1-6]|table|img|iframe|blockquote)\b[^<>]*>/i;
const MARKDOWN = /\*\*\S[^*]*\*\*|\]\(https?:|^#{1,6} \S|^[*-] \S/m;

/** Addresses, mails and telephone numbers of a text, whatever stands between them. */
export function registrationIn(cell: string): SourceRecord['registration'] {
  return [...cell.slice(0, LONGEST_CONTACTS).matchAll(CONTACT)].map(([value, link, email]) => ({
    type: link ? 'link' : email ? 'email' : 'phone',
    value: value.trim().replace(/[.,)\]]+$/, ''),
  }));
}

/** The search for mails takes the square of a word's length. */
const LONGEST_CONTACTS = 4000;
const CONTACT =
  /(https?:\/\/[^\s"<>|,;]+)|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?:\+33\s?(?:\(0\)\s?)?|\b0)[1-9](?:[\s.-]?\d{2}){4}\b/gi;

/** OpenAgenda's codes or labels of handicaps. */
export function accessibilityIn(cell: string): (keyof typeof HANDICAPS)[] {
  const json = jsonIn(cell);
  if (json && !Array.isArray(json)) {
    return CODES.filter((code) => (json as Record<string, unknown>)[code] === true);
  }
  const text = fold(cell);
  return CODES.filter((code) => HANDICAP_WORDS[code].test(text));
}

const HANDICAP_WORDS: Record<keyof typeof HANDICAPS, RegExp> = {
  hi: /\bhi\b|auditi|\bsourd|\blsf\b|langue des signes/,
  ii: /\b(?:ii|mei)\b|intellectuel|mental/,
  mi: /\bmi\b|moteur|\bpmr\b|mobilite reduite|fauteuil/,
  pi: /\bpi\b|psychique/,
  vi: /\bvi\b|visuel|aveugle|malvoyant/,
};
const CODES = Object.keys(HANDICAP_WORDS) as (keyof typeof HANDICAPS)[];

/** The state of an event, with what to say of words that tell none; or why it is not for publication. */
export function statusIn(
  cell: string,
): { status: SourceRecord['status']; notes: string[] } | { reason: string } {
  const id = idIn(cell);
  if (id !== undefined && STATUSES[id]) return { status: STATUSES[id], notes: [] };
  const text = fold(cell);
  if (UNPUBLISHED.test(text)) return { reason: `état « ${cell.trim()} » : pas à publier` };
  const found = STATUS_WORDS.find(([, words]) => words.test(text));
  const isKnown = found !== undefined || !/\p{L}/u.test(text) || SCHEDULED.test(text);
  return {
    status: found?.[0] ?? 'scheduled',
    notes: isKnown
      ? []
      : [`état « ${cell.trim().slice(0, 60)} » inconnu : tenu pour programmé, à vérifier`],
  };
}

const UNPUBLISHED =
  /\b(?:brouillon|draft|a valider|a moderer|en attente|refuse|supprime|archive|depublie|(?:non|ne pas) (?:publie|diffuse))/;
const SCHEDULED =
  /^(?:programme|scheduled|planifie|prevu|confirme|maintenu|valide|publie|published|actif|active|en ligne|en cours|a venir|passe|termine|ouvert|ok|oui)/;
const STATUS_WORDS: [SourceRecord['status'], RegExp][] = [
  ['cancelled', /\b(?:annule|cancel)/],
  ['movedOnline', /deplace en ligne|moved ?online/],
  ['rescheduled', /reprogramme|rescheduled/],
  ['postponed', /\breporte|postponed/],
  ['soldOut', /\bcomplet|sold ?out/],
];

/** Whether one comes, or connects; undefined when it is not told. */
export function attendanceIn(cell: string): SourceRecord['attendance'] | undefined {
  const id = idIn(cell);
  const text = fold(cell);
  if (id === 3 || /mixte|mixed|hybride|hybrid/.test(text)) return 'mixed';
  if (id === 2 || /en ligne|online|distanc|virtuel|visio/.test(text)) {
    return /sur place|presentiel/.test(text) ? 'mixed' : 'online';
  }
  return id === 1 || /sur place|presentiel|offline/.test(text) ? 'offline' : undefined;
}

/** `3`, or Opendatasoft's `{"id": 3, "label": …}`. */
function idIn(cell: string): number | undefined {
  const json = jsonIn(cell) as { id?: unknown } | undefined;
  if (json && typeof json.id === 'number') return json.id;
  return /^[1-6]$/.test(cell.trim()) ? Number(cell) : undefined;
}
