import { fullDate } from '@echosciences/calendar';
import type { SourceRecord } from '../record.ts';
import { oneLine } from './characters.ts';
import { plainTextOf } from './plain-text.ts';
import { prose } from './prose.ts';
import { firstSentences, lengthOf, shorten } from './shorten.ts';
import { signsOf } from './signs.ts';
import { begun } from './title.ts';

/** The limits of `summary` in the schema. */
const [SHORTEST, LONGEST] = [20, 320];

/** Enough to know whether to read on. */
const WANTED = 220;

/**
 * One or two sentences, 20 to 320 characters: the source's own, else the first of its description,
 * else what is known of title, place and date.
 */
export function summaryOf(record: SourceRecord, title: string): string {
  const given = line(record.summary);
  const description = line(record.description);
  const own = isCutShort(given, description) ? '' : given;
  const first = firstOf(description);
  const both = own && saysMore(own, title) ? joined(own, first) : first;
  // The given one last: cut at the source, and nothing longer is known.
  for (const text of [own, both, given]) {
    const summary = saysMore(text, title) ? fitted(text) : '';
    if (lengthOf(summary) >= SHORTEST) return summary;
  }
  const more = [own, first].find((text) => saysMore(text, title));
  return known(record, title, more);
}

function line(text: SourceRecord['summary']): string {
  return text ? prose(oneLine(plainTextOf(text).split('\n').map(ended).join(' '))) : '';
}

/** A heading or an item of a list ends like a sentence: the next one follows in the same line. */
function ended(words: string, index: number, all: readonly string[]): string {
  return index < all.length - 1 && /[\p{L}\p{N})»]$/u.test(words) ? `${words}.` : words;
}

/** A summary that stops in a word or with points, while the description goes on. */
function isCutShort(summary: string, description: string): boolean {
  const start = signsOf(summary);
  return (
    start !== '' &&
    /[…\p{L}\p{N},]$/u.test(summary) &&
    signsOf(description).length > start.length &&
    // What cut it may have broken its last word, or have left marks of its own.
    signsOf(description).startsWith(start.slice(0, Math.max(20, start.length - 12)))
  );
}

/** The first sentences, one at least where it is not too long. */
function firstOf(description: string): string {
  const first = firstSentences(description, WANTED);
  return first.endsWith('…') ? firstSentences(description, LONGEST) : first;
}

function saysMore(text: string, title: string): boolean {
  return text !== '' && signsOf(text) !== signsOf(title);
}

function fitted(text: string): string {
  const kept = begun(prose(text.length <= LONGEST ? text : firstSentences(text, LONGEST)));
  // Sentences that were joined may have taken a space more.
  if (kept.length > LONGEST) return fitted(shorten(kept, LONGEST - ROOM));
  const isSentence = /(?:^|\s)[^\s.@/]*[\p{L}\p{N})]$/u.test(kept) && kept.length < LONGEST;
  return isSentence ? `${kept}.` : kept;
}

const ROOM = 40;

function joined(first: string, second: string): string {
  if (!second || signsOf(second).startsWith(signsOf(first))) return second || first;
  return `${/[.!?…]$/.test(first) ? first : `${first}.`} ${second}`;
}

/**
 * A true sentence of what is known: « Nuit des étoiles : le 8 août 2027, Muséum, Grenoble. » Only an
 * event of a single day has its date there: the first of many is soon past.
 */
function known(
  { timings, days, window, location, agenda }: SourceRecord,
  title: string,
  more = '',
): string {
  const [day, ...others] = new Set([
    ...timings.map(({ begin }) => begin.slice(0, 10)),
    ...days.flatMap(({ from, to }) => [from, to]),
  ]);
  const isOne = day && others.length === 0 && !window && /^\d{4}-\d{2}-\d{2}$/.test(day);
  const date = isOne ? `le ${fullDate(day)}` : undefined;
  const places = [...new Set([location?.name, location?.city].map((name) => oneLine(name ?? '')))];
  const facts = [date, ...places].filter(Boolean).join(', ');
  const said = [title || 'Un événement', more].filter(Boolean).join('. ');
  const sentence = fitted(facts ? `${said} : ${facts}` : said);
  if (lengthOf(sentence) >= SHORTEST) return sentence;
  const source = oneLine(agenda?.title ?? '');
  return fitted(`Un événement annoncé${source ? ` par ${source}` : ''} : ${sentence}`);
}
