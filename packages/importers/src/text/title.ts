import { mixedWord } from '@echosciences/schemas';
import type { SourceRecord } from '../record.ts';
import { calmed } from './capitals.ts';
import { latin, oneLine, withoutEmojis } from './characters.ts';
import { plainTextOf } from './plain-text.ts';
import { prose } from './prose.ts';
import { lengthOf, shorten } from './shorten.ts';

/** The limits of `title` in the schema. */
const [SHORTEST, LONGEST] = [3, 120];

/** A shorter title says little without its date. */
const SHORTEST_DATED = 10;

/** A date after a dash, a comma or in brackets: the page says it beside the title. */
const DATE =
  /(?:\s*[–,|]\s*|\s-\s|\s*\(\s*)(?:le\s+)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?(?:\d{1,2}\/\d{1,2}\/(?:\d{2}|\d{4})|\d{1,2}(?:er)?\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s\d{4})\s*\)?$/iu;

/**
 * A title as it is published: one line, capitals calmed, without emojis, final point or date, 120
 * characters at most. `isCut` when it said more; empty when the source’s has neither letter nor figure.
 */
export function titleOf(title: string): { title: string; isCut: boolean } {
  const whole = wholeTitle(title);
  const cut = shorten(whole, LONGEST);
  return { title: cut, isCut: cut !== whole };
}

/** The same, however long. */
export function wholeTitle(title: string): string {
  let [before, after] = [title, onceMore(title)];
  // Words that held a link meet others when it is gone: a second reading may see another.
  for (let round = 0; round < 4 && after !== before; round++) {
    [before, after] = [after, onceMore(after)];
  }
  return after;
}

/** What Outlook and people put before the title of what does not take place. */
const CANCELLED =
  /^\s*(?:\[(?:annulée?s?|cancell?ed)\]|\((?:annulée?s?|cancell?ed)\)|(?:annulée?s?|cancell?ed)\s*[:!–—-])\s*/iu;

/** The title of a cancelled event without « Annulé : », which its state says already. */
export function withoutState(title: string, status: SourceRecord['status']): string {
  return status === 'cancelled' ? title.replace(CANCELLED, '') || title : title;
}

/** French: a title that says what the source's state does not. Which of the two is right, a person knows. */
export function stateNotes({ title, status }: Pick<SourceRecord, 'title' | 'status'>): string[] {
  return status === 'scheduled' && CANCELLED.test(title)
    ? ['son titre le dit annulé, sa source non : vérifier son état']
    : [];
}

function onceMore(title: string): string {
  const line = withoutEmojis(plainTextOf({ text: title, format: 'plain' }));
  if (!/[\p{L}\p{N}]/u.test(line)) return '';
  const set = prose(
    unmixed(
      calmed(
        prose(line)
          .replace(/!{2,}/g, '!')
          .replace(/\?{2,}/g, '?'),
      ),
    ),
  );
  const dated = set.replace(DATE, '');
  const ended = finished(lengthOf(dated) < SHORTEST_DATED ? set : dated);
  return lengthOf(ended) < SHORTEST ? prose(`« ${ended} »`) : ended;
}

/** What is taken from an end may leave another, or a space before a sign: until nothing changes. */
function finished(title: string): string {
  const next = prose(begun(withoutPoint(title))).trim();
  return next === title ? title : finished(next);
}

/** A title ends without a point, but for that of an abbreviation or of what is left out. */
function withoutPoint(title: string): string {
  const isOpen = (title.match(/"/g) ?? []).length % 2 === 1;
  const plain = (isOpen ? title.replace(/"$/, '') : title)
    .replace(/[\s,;:|–-]+$/u, '')
    .replace(/^(?:[,;:|–#-]+\s+)+(?=\S)/u, '');
  return /(?:\betc|\b\p{L}|\.\.)\.$/u.test(plain) ? plain : plain.replace(/\.$/, '');
}

/** A first word in small letters takes its capital; « iPhone » has it elsewhere. */
export function begun(title: string): string {
  return /^\p{Ll}+(?:[\s’,]|$)/u.test(title)
    ? title.charAt(0).toUpperCase() + title.slice(1)
    : title;
}

/** Words that mix alphabets, by accident or to deceive, in one. */
function unmixed(title: string): string {
  const mixed = mixedWord(title);
  return mixed
    ? unmixed(title.replace(mixed.word, mixed.word.replace(mixed.letter, latin(mixed.letter))))
    : oneLine(title);
}
