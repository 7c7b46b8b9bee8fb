import { letterTexts as texts } from '../../texts.ts';
import { UNSUBSCRIBE_MARK } from './unsubscribe.ts';
import type { Group, LetterView, Line, Link, Section } from './view.ts';
import { wrap } from './wrap.ts';

/** The letter as plain text in lines of 72 characters, addresses on lines of their own. */
export function letterText(letter: LetterView): string {
  const { site, action, proposal, coordinators } = letter;
  const blocks = [
    [...wrapped(letter.heading), ...wrapped(letter.week), RULE],
    letter.quiet.flatMap(wrapped),
    ...letter.sections.map(sectionLines),
    linkLines(action),
    [...wrapped(proposal.text), ...linkLines(proposal.link)],
    [
      RULE,
      ...linkLines(site),
      ...letter.links.flatMap(linkLines),
      ...coordinators.flatMap(({ label, url }) => [
        ...wrapped(`${texts.coordinatedBy} ${label}`),
        url,
      ]),
    ],
    [...wrapped(texts.why), UNSUBSCRIBE_MARK],
  ];
  const text = blocks
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  return `${text}\n`;
}

const RULE = '-'.repeat(72);
const INDENT = '  ';

function sectionLines({ title, groups, more }: Section): string[] {
  return [
    ...wrapped(title),
    '='.repeat(Math.min(72, title.length)),
    ...groups.flatMap((group) => ['', ...groupLines(group)]),
    ...(more ? ['', ...linkLines(more)] : []),
  ];
}

function groupLines({ leaf, lines, more }: Group): string[] {
  return [
    ...(leaf ? wrapped(leaf.name) : []),
    ...lines.flatMap(lineLines),
    ...(more ? linkLines(more) : []),
  ];
}

function lineLines({ title, url, when, meta, badges, summary, isCancelled }: Line): string[] {
  const [status = '', ...others] = badges;
  const head = isCancelled ? `${status}\u00A0: ${title}` : title;
  const facts = [meta, ...(isCancelled ? others : badges)].filter(Boolean).join('\u00A0· ');
  return [
    `- ${wrap(head, INDENT)}`,
    ...[when, facts, summary].filter(Boolean).map((text) => INDENT + wrap(text ?? '', INDENT)),
    INDENT + url,
  ];
}

function linkLines({ label, url }: Link): string[] {
  return [...wrapped(`${label}\u00A0:`), url];
}

function wrapped(text: string): string[] {
  return [wrap(text)];
}
