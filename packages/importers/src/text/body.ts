import type { PhrasingContent, RootContent } from 'mdast';
import type { SourceRecord } from '../record.ts';
import { oneLine } from './characters.ts';
import { otherContacts } from './contacts.ts';
import { cleanBlocksOf, settled, writeBlocks } from './markdown-text.ts';
import { longConditions } from './price.ts';
import { prose } from './prose.ts';
import { signsOf } from './signs.ts';
import { summaryOf } from './summary.ts';
import { titleOf, wholeTitle } from './title.ts';
import { plainLines } from './tree/lines.ts';
import { withoutStart } from './tree/without-start.ts';

/**
 * What an event's page says below its summary, as Markdown that `pnpm check` accepts: the title where
 * it was cut, dates told in words, the description, prices too long for their field, other contacts.
 * Empty when the other fields say it all.
 */
export function bodyOf(record: SourceRecord): string {
  const { title, isCut } = titleOf(record.title);
  const blocks = [
    ...(isCut ? [paragraph(wholeTitle(record.title))] : []),
    ...datesOf(record),
    ...descriptionOf(record, summaryOf(record, title)),
    ...longConditions(record.conditions).map((line) => paragraph(`Tarifs : ${line}`)),
    ...otherContacts(record.registration),
  ];
  return writeBlocks(settled(blocks));
}

/** The description, without the words that stand above it as the summary. */
function descriptionOf({ description }: SourceRecord, summary: string): RootContent[] {
  if (!description) return [];
  const blocks = cleanBlocksOf(description);
  return signsOf(summary).endsWith(signsOf(plainLines(blocks).join(' ')))
    ? []
    : withoutStart(blocks, summary);
}

/** Dates that no list of days tells: « certains mercredis ». */
function datesOf({ datesInWords }: SourceRecord): RootContent[] {
  const words = prose(oneLine(datesInWords ?? ''));
  return words && !ONLY_DATES.test(words) ? [paragraph(`Dates : ${words}`)] : [];
}

/** Days, months and hours alone: the fields of dates have them. */
const ONLY_DATES =
  /^(?:[\d\s,;.:/–-]|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|le|les|du|de|et|er|h|min|jusqu|au|plus)\b|[éûà’])*$/iu;

function paragraph(value: string): RootContent {
  const children: PhrasingContent[] = [{ type: 'text', value: prose(value) }];
  return { type: 'paragraph', children };
}
