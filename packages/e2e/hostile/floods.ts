import type { Contribution } from './contribution.ts';
import { article } from './contribution.ts';

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Bodies that ask a reader of Markdown for more than they give; each is judged, and in no time. */
const BODIES: [name: string, body: string][] = [
  ['quotes in quotes', `${'>'.repeat(1000)} x`],
  ['lists in lists', lines(300, (index) => `${'  '.repeat(index)}- x`)],
  ['stars', `${'*'.repeat(20_000)}x${'*'.repeat(20_000)}`],
  ['stars and underscores', '*a _b '.repeat(20_000)],
  ['brackets', '['.repeat(50_000)],
  ['links in links', '[a]('.repeat(20_000)],
  ['images in images', '!['.repeat(20_000)],
  [
    'definitions that name each other',
    lines(2000, (index) => `[a${index}]: /x\n\n[a${index + 1}][a${index}]`),
  ],
  ['notes that call each other', lines(500, (index) => `[^${index}]: [^${index + 1}]\n`)],
  ['accents grave', lines(2000, (index) => '`'.repeat(index % 300))],
  [
    'a table of a hundred thousand cells',
    `${'|a'.repeat(100)}|\n${'|-'.repeat(100)}|\n${lines(1000, () => `${'|b'.repeat(100)}|`)}`,
  ],
  ['a line of three hundred kilobytes', 'x'.repeat(300_000)],
  ['signs that want French spaces', '? ! : ; « » '.repeat(20_000)],
  ['digits that want French spaces', '1 000 000 '.repeat(20_000)],
  ['colons of a credit', `![Un pic](a.jpg "${'Photo : '.repeat(5000)}")`],
  ['tags that never end', '<span a="'.repeat(20_000)],
  ['tags in tags', `${'<sub>'.repeat(5000)}x${'</sub>'.repeat(5000)}`],
  ['comments that never end', '<!-- '.repeat(20_000)],
];

export const floods: Contribution[] = BODIES.map(([name, body], index) => ({
  name: `flood: ${name}`,
  files: article(`flot-${index + 1}`, {}, body),
  findings: [],
}));
