import type { Item } from '@echosciences/aggregate';
import { isEvent } from '@echosciences/aggregate';
import type { Day, LocalDateTime } from '@echosciences/calendar';
import { dayOf, nextSpan, periodSentence } from '@echosciences/calendar';
import { letterTexts as texts } from '../../texts.ts';
import { happeningLine, leafOf, lineOf, newsLine, ongoingLine } from './lines.ts';
import { withoutMergeTags } from './merge-tags.ts';
import type { News } from './news.ts';
import type { LetterContent } from './select.ts';
import { inboxLines } from './subject.ts';
import type { Group, LetterSite, LetterView, Line, Section } from './view.ts';
import type { Week } from './weeks.ts';

/** Puts a letter's content into words. */
export function composeLetter(content: LetterContent, week: Week, site: LetterSite): LetterView {
  const agenda = `${site.origin}/agenda/`;
  const days = periodSentence(week);
  const heading = texts.heading(site.inName ?? texts.everywhere);
  const { subject, preheader } = inboxLines(content, `${heading}, ${days}`);
  const sections = sectionsOf(content, week, site).filter(({ groups }) => groups.length > 0);
  const isQuiet = content.days.length + content.ongoing.length === 0;
  const wholeAgenda = { label: texts.wholeAgenda, url: agenda };
  const network = site.portal
    ? [{ label: texts.networkAgenda, url: `${site.portal}/agenda/` }]
    : [];
  const [elsewhere = wholeAgenda] = network;
  return {
    subject: withoutMergeTags(subject),
    preheader: withoutMergeTags(preheader),
    name: texts.mailName(site.name),
    heading,
    week: days,
    site: { label: site.name, url: `${site.origin}/` },
    quiet: isQuiet ? quietLines(content, days) : [],
    sections,
    action: isQuiet && content.later.length === 0 ? elsewhere : wholeAgenda,
    proposal: {
      text: texts.proposal,
      link: { label: texts.propose, url: `${site.origin}/je-contribue/` },
    },
    coordinators: site.coordinators,
    links: [{ label: texts.subscribe, url: `${agenda}abonnement/` }, ...network],
  };
}

function quietLines({ later }: LetterContent, days: string): string[] {
  return [texts.nothingThisWeek(days), later.length > 0 ? texts.nothingYet : texts.nothingAtAll];
}

function sectionsOf(content: LetterContent, week: Week, site: LetterSite): Section[] {
  const agenda = `${site.origin}/agenda/`;
  const start = `${week.from}T00:00`;
  return [
    {
      title: texts.pinned,
      groups: byDay(
        content.pinned,
        week.from,
        (item) => nextDay(item, start),
        (item) => lineOf(item, site, true),
      ),
    },
    {
      title: texts.days,
      groups: content.days.map(({ day, happenings, more }) => ({
        leaf: leafOf(day, week.from),
        lines: happenings.map((happening) => happeningLine(happening, week.to, site)),
        ...(more > 0 && {
          more: {
            label: texts.moreThatDay(more),
            url: `${agenda}${day.slice(0, 7).replace('-', '/')}/#j-${day}`,
          },
        }),
      })),
    },
    {
      title: texts.ongoing,
      groups: content.ongoing.map((event) => alone(ongoingLine(event, week.to, site))),
      ...(content.moreOngoing > 0 && {
        more: { label: texts.moreOngoing(content.moreOngoing), url: `${agenda}en-ce-moment/` },
      }),
    },
    {
      title: texts.later,
      groups: byDay(
        content.later,
        week.from,
        ({ day }) => day,
        ({ event }) => lineOf(event, site),
      ),
    },
    newsSection(content.articles, texts.newArticles, texts.latestArticles, site),
    newsSection(content.announcements, texts.announcements, texts.announcements, site),
    newsSection(content.resources, texts.newResources, texts.latestResources, site),
  ];
}

/** Lines under their dates, each date once; what has none stands alone. */
function byDay<Entry>(
  entries: readonly Entry[],
  today: Day,
  dayOfEntry: (entry: Entry) => Day | undefined,
  line: (entry: Entry) => Line,
): Group[] {
  return [...Map.groupBy(entries, dayOfEntry)].flatMap(([day, some]) =>
    day
      ? [{ leaf: leafOf(day, today), lines: some.map(line) }]
      : some.map((entry) => alone(line(entry))),
  );
}

/** The next day of an event; of one under way, the letter's first. */
function nextDay(item: Item, start: LocalDateTime): Day | undefined {
  const span = isEvent(item) ? nextSpan(item, start) : undefined;
  if (!span) return undefined;
  return dayOf(span.start > start ? span.start : start);
}

function newsSection({ items, areNew }: News, fresh: string, latest: string, site: LetterSite) {
  return {
    title: areNew ? fresh : latest,
    groups: items.map((item) => alone(newsLine(item, site))),
  };
}

function alone(line: Line): Group {
  return { lines: [line] };
}
