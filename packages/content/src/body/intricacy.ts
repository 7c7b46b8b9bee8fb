import type { BodyFault } from './fault.ts';

/**
 * Marks that open or close something in Markdown. Parsers compare each with those before it in the
 * same block: their time grows with the square of the number, and 30,000 take minutes.
 */
const MARK = /[*_~`[\]<&!|^$]|^[ \t]*[=-]+[ \t]*$/gm;

/** No paragraph or table that people write has as many. */
const MOST_MARKS = 1000;

/** Nor has a whole text. */
const MOST_MARKS_IN_ALL = 20_000;

/** Longer than any address: what looks for them in a text reads a word once for each of its letters. */
const LONGEST_WORD = 2000;
const LONG_WORD = new RegExp(`\\S{${LONGEST_WORD + 1}}`);

/** Quotations and lists inside one another; each level is a call within a call. */
const MOST_LEVELS = 40;

/**
 * A body that would keep a parser busy for minutes, on the machine that builds, in a browser or on
 * the relay: told before any of them reads it, in a time that grows with its length only.
 */
export function intricacy(body: string): BodyFault | undefined {
  let [line, all] = [1, 0];
  for (const block of body.split(/\n[ \t]*(?=\n)/)) {
    const marks = block.match(MARK)?.length ?? 0;
    all += marks;
    // The blank line before it belongs to a block.
    const first = line + (block.startsWith('\n') ? 1 : 0);
    if (marks > MOST_MARKS || all > MOST_MARKS_IN_ALL) {
      return fault(
        first,
        `passage de ${Math.max(marks, 1)} signes de mise en forme (* _ [ < …) : le simplifier, ou le couper par des lignes vides`,
      );
    }
    if (block.length > LONGEST_WORD && LONG_WORD.test(block)) {
      return fault(
        first,
        `mot de plus de ${LONGEST_WORD} signes sans une espace : le retirer ou le couper`,
      );
    }
    const rows = block.split('\n');
    const deep = rows.findIndex((row) => levelsOf(row) > MOST_LEVELS);
    if (deep >= 0) {
      return fault(
        line + deep,
        `citations ou listes imbriquées sur plus de ${MOST_LEVELS} niveaux : en retirer`,
      );
    }
    line += rows.length;
  }
  return undefined;
}

/** How many quotations and lists a line opens, or by how many an indent may lie in them. */
function levelsOf(row: string): number {
  const start = /^[\s>+*-]*/.exec(row)?.[0] ?? '';
  return start.replace(/\s/g, '').length + start.replace(/\S/g, '').length / 4;
}

function fault(line: number, message: string): BodyFault {
  return { line, column: 1, code: 'profondeur', message };
}
