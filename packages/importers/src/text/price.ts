import type { EventFields } from './fields.ts';
import { eventFields, valid } from './fields.ts';
import { plainTextOf } from './plain-text.ts';
import { shorten } from './shorten.ts';
import { linkTarget } from './tree/link-target.ts';

/** The limit of `details` in the schema. */
const LONGEST = 300;

const FREE =
  /(?<!\p{L})(?:gratuit(?:e|es|s)?|gratuitement|(?:entrée|accès)s? libres?|libre accès|free)(?!\p{L})/iu;

/** An amount, or a way to pay: what is free beside it is free for some. */
const PAID =
  /[1-9]\d*\s*(?:€|euros?(?!\p{L})|eur(?!\p{L}))|(?:€|euros?)\s*[1-9]|(?<!\p{L})(?:payante?s?|prix libre|au chapeau|participation (?:libre|aux frais)|libre participation|(?:plein|demi)[ -]tarif|tarif (?:plein|réduit|normal|unique)|(?:pas|non) gratuit)|(?:avec|dans|présentation d[’'e]|muni d[’'e])\s*(?:un|le|votre|son|du|l[’'])?\s*(?:billet|ticket|adhésion|pass)(?!\p{L})/iu;

/** Free for children, members, on some days: not for whoever reads this. */
const PARTLY =
  /(?:gratuit\p{L}*|libres?)\s*(?:\(?\s*(?:-|–|moins|jusqu)|(?:pour|aux?)\s+(?!tous|toutes|tout|chacun|le public|l[’']ensemble)|(?:le|les|chaque)\s+(?:\d|premiers?|1er|dimanches?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?))|(?:moins de|jusqu[’']à|-)\s*\d+\s*ans\s*(?::|=|–)?\s*gratuit/iu;

/** Says no more than « Gratuit » itself. */
const FREE_ALONE =
  /^(?:c[’']est |événement |animation |activité |entrée |accès )?(?:gratuit(?:e|es|s)?|libres?)(?: et (?:gratuit|libre)e?)?[\s.!]*$/iu;

/** What it costs: `isFree` only where it is so for everyone. */
export function priceOf(conditions: string | undefined): EventFields['price'] {
  const words = wordsOf(conditions);
  if (words === '') return undefined;
  const isFree = FREE.test(words) && !PAID.test(words) && !PARTLY.test(words);
  if (isFree && FREE_ALONE.test(words)) return { isFree };
  const details = shorten(isFree ? withoutFree(words) : words, LONGEST);
  return valid(eventFields.price, { isFree, details });
}

/** Conditions that do not fit their field, line by line. */
export function longConditions(conditions: string | undefined): string[] {
  const words = wordsOf(conditions);
  return words.length > LONGEST ? [words] : [];
}

/** The lines of the conditions in one; an address alone is a way to register, and no price. */
function wordsOf(conditions: string | undefined): string {
  const written = conditions?.trim() ?? '';
  if (written === '' || (linkTarget(written) && !/\s/.test(written))) return '';
  const words = plainTextOf({ text: written.replace(/\n+/g, '\n\n'), format: 'plain' });
  return words.replace(/\s*(?:\n|\s\|\s)\s*/g, ' · ').trim();
}

/** « Gratuit » is said before the details: « sur inscription » is left. */
function withoutFree(words: string): string {
  const rest = words.replace(/^gratuit(?:e|es|s)?(?=[\s,.;:–(·])[\s,.;:–·]*(?:et\s+)?/iu, '');
  return /[\p{L}\p{N}]{2}/u.test(rest) ? rest.charAt(0).toUpperCase() + rest.slice(1) : words;
}
