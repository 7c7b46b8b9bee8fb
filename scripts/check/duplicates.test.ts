import { loadTerritory } from '@echosciences/content';
import { contentFolder, entry } from '@echosciences/content/test';
import { expect, test } from 'vitest';
import { duplicateFindings } from './duplicates.ts';

const night = (lines: Record<string, string> = {}) =>
  entry({
    title: 'title: La nuit des étoiles',
    format: 'format: divers',
    occurrences: 'occurrences: [{ start: 2026-12-13T20:30 }]',
    address: 'address: { name: Observatoire, city: Rezé }',
    ...lines,
  });

function findings(files: Record<string, string>) {
  const root = contentFolder(files);
  return duplicateFindings(['fictif', 'voisin'].map((id) => loadTerritory(root, id))).map(
    ({ file, line, column, level, message }) => `${file}:${line}:${column} ${level} ${message}`,
  );
}

const HERE = 'fictif/agenda/2026/2026-12-13-nuit/index.md';
const THERE = 'voisin/agenda/2026/2026-12-13-etoiles/index.md';

test('both entries are named, with what to write in each', () => {
  expect(findings({ [HERE]: night(), [THERE]: night() })).toMatchInlineSnapshot(`
    [
      "content/fictif/agenda/2026/2026-12-13-nuit/index.md:2:1 avertissement doublon probable de content/voisin/agenda/2026/2026-12-13-etoiles/index.md (même jour, même heure, même lieu, titre semblable). Le portail ne le montre qu’une fois. Si c’est bien le même, l’écrire : alsoIn: [voisin/agenda/2026-12-13-etoiles] ; sinon, préciser les titres",
      "content/voisin/agenda/2026/2026-12-13-etoiles/index.md:2:1 avertissement doublon probable de content/fictif/agenda/2026/2026-12-13-nuit/index.md (même jour, même heure, même lieu, titre semblable). Le portail ne le montre qu’une fois. Si c’est bien le même, l’écrire : alsoIn: [fictif/agenda/2026-12-13-nuit] ; sinon, préciser les titres",
    ]
  `);
});

test('a pair that a coordinator has confirmed is not reported', () => {
  const alsoIn = 'alsoIn: [fictif/agenda/2026-12-13-nuit]';
  expect(findings({ [HERE]: night(), [THERE]: night({ alsoIn }) })).toEqual([]);
});

test('two alike in one territory are for its coordinator to judge', () => {
  const twin = 'fictif/agenda/2026/2026-12-13-nuit-bis/index.md';
  expect(findings({ [HERE]: night(), [twin]: night(), 'voisin/territoire.yaml': '' })[0]).toContain(
    'Supprimer l’une des deux entrées, ou préciser les titres',
  );
});
