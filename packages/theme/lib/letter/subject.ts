import type { EventItem, Item } from '@echosciences/aggregate';
import { isEvent } from '@echosciences/aggregate';
import { letterTexts as texts } from '../../texts.ts';
import { takesPlace } from '../takes-place.ts';
import type { LetterContent } from './select.ts';

/** Phones show some 40 characters of a subject, computers some 70. */
const SUBJECT = 70;
const PREHEADER = 110;
/** A title of fewer characters says little. */
const SHORT = 12;

/**
 * What the inbox shows: the week's best in the subject, the next best beside it.
 * @param fallback when there is nothing at all to tell
 */
export function inboxLines(content: LetterContent, fallback: string) {
  const events = [...new Set([...pinnedOf(content), ...weekOf(content)])];
  const [first, ...others] = events;
  const soon = [...content.pinned.filter(isEvent), ...content.later.map(({ event }) => event)];
  const articles = content.articles.items;
  const more = others.length + content.days.reduce((sum, { more }) => sum + more, 0);
  const preheader = (rest: readonly Item[], lead: string) =>
    rest.length === 0 ? fallback : `${lead} ${titles(rest, PREHEADER - lead.length)}`;
  if (first) {
    return {
      subject: fit((title) => texts.subjectEvents(title, more), first.title),
      preheader:
        others.length > 0 ? preheader(others, texts.also) : preheader(articles, texts.toRead),
    };
  }
  const [next] = soon;
  if (next) {
    return {
      subject: fit(texts.subjectLater, next.title),
      preheader: preheader(articles, texts.toRead),
    };
  }
  const [article, ...rest] = articles;
  return article
    ? {
        subject: fit(texts.subjectReading, article.title),
        preheader: preheader(rest, texts.toRead),
      }
    : { subject: fallback, preheader: texts.nothingAtAll };
}

/** Pinned events may be months away: only those of the week lead the subject. */
function pinnedOf(content: LetterContent): EventItem[] {
  const week = weekOf(content);
  return content.pinned.filter(isEvent).filter((event) => week.includes(event));
}

function weekOf({ days }: LetterContent): EventItem[] {
  return days.flatMap(({ happenings }) => happenings.map(({ event }) => event)).filter(takesPlace);
}

/** As many titles as fit; the first, shortened if need be. */
function titles([first, ...others]: readonly Item[], most: number): string {
  let list = shorten(first?.title ?? '', most);
  for (const { title } of others) {
    if (list.length + title.length + 2 > most) break;
    list += `, ${title}`;
  }
  return list;
}

/** A sentence around a title, which gives way when both are too long. */
function fit(sentence: (title: string) => string, title: string): string {
  return sentence(shorten(title, SUBJECT - sentence('').length));
}

/** A title without what follows its colon, else cut between two words with the mark of it. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const [head = ''] = text.split(/\s:\s/);
  if (head.length >= SHORT && head.length <= most) return head;
  const cut = text.slice(0, most).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s,;:.–-]+$/, '')}…`;
}
