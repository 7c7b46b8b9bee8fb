import type { OddCharacter } from '@echosciences/schemas';
import { oddCharacters } from '@echosciences/schemas';
import type { SourceProblem } from './entry-text.ts';

/** More of them are one thing: a file that is no text, or was pasted from a damaged one. */
const MOST = 20;

/** The characters of a file that are not seen and change what is read, each where it stands. */
export function characterProblems(text: string): SourceProblem[] {
  const problems: SourceProblem[] = [];
  if (oddCharacters(text).next().done) return problems;
  const lines = text.split('\n');
  for (const [row, line] of lines.entries()) {
    for (const { index, codePoint, name } of oddCharacters(line)) {
      if (problems.length === MOST) return problems;
      problems.push({
        line: row + 1,
        column: index + 1,
        code: 'caracteres',
        message: oddMessage({ codePoint, name }),
      });
    }
  }
  return problems;
}

export function oddMessage({ codePoint, name }: Pick<OddCharacter, 'codePoint' | 'name'>): string {
  return `caractère ${codePoint} (${name}) : effacer le passage et le taper de nouveau au clavier`;
}

/**
 * Where a text first parts from its composed form (NFC, Unicode TR 15): `e` and an accent apart, as
 * copied from a PDF or from a Mac's file names. It looks the same, and no search finds it.
 */
export function decomposedProblem(text: string): SourceProblem | undefined {
  if (text === text.normalize('NFC')) return undefined;
  const lines = text.split('\n');
  const row = lines.findIndex((line) => line !== line.normalize('NFC'));
  const line = lines[row] ?? '';
  const composed = line.normalize('NFC');
  let column = 0;
  while (column < line.length && line[column] === composed[column]) column++;
  const word = /^\S*/.exec(composed.slice(column))?.[0] ?? '';
  return {
    line: row + 1,
    column: column + 1,
    code: 'caracteres',
    level: 'avertissement',
    message: `accents écrits à part de leur lettre (« ${word} »), que la recherche ne trouve pas : retaper ce texte, ou lancer pnpm check --fix`,
  };
}
