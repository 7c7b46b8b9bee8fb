import { loadTerritory } from '@echosciences/content';
import { contentFolder, entry } from '@echosciences/content/test';
import { expect, test } from 'vitest';
import { pinFindings } from './pins.ts';

const ARTICLE = 'fictif/articles/2026/a/index.md';

function findings(pins: string, article = entry({ kind: 'kind: divers' })) {
  const root = contentFolder({ [ARTICLE]: article, 'national/a-ne-pas-manquer.yaml': pins });
  const territories = new Map([['fictif', loadTerritory(root, 'fictif')]]);
  return pinFindings(root, territories, ['ailleurs']).map(
    ({ line, column, level, message }) => `${line}:${column} ${level} ${message}`,
  );
}

const pin = (reference: string) => `pins:\n  - { entry: ${reference}, until: 2026-12-31 }\n`;

test('an entry that is published, here or in another repository, may be put forward', () => {
  expect(findings(pin('fictif/articles/a'))).toEqual([]);
  expect(findings(pin('ailleurs/articles/inconnu-ici'))).toEqual([]);
});

test('an entry that is gone or hidden is a warning at its line: the portal stands without it', () => {
  expect(findings(pin('fictif/articles/b'))).toEqual([
    expect.stringMatching(/^2:\d+ avertissement « fictif\/articles\/b » n’existe pas : le portail/),
  ]);
  const hidden = entry({ kind: 'kind: divers', visibility: 'visibility: hidden' });
  expect(findings(pin('fictif/articles/a'), hidden)).toEqual([
    expect.stringContaining('« fictif/articles/a » est masqué'),
  ]);
});

test('what cannot be read is an error that says how to write it', () => {
  expect(findings(pin('articles/a'))).toEqual([
    expect.stringMatching(/^2:\d+ erreur Entrée .* territoire\/rubrique\/identifiant/),
  ]);
  expect(findings('pins:\n  - { entry: fictif/articles/a }\n')).toEqual([
    expect.stringMatching(/erreur .*until.* champ obligatoire/),
  ]);
});
