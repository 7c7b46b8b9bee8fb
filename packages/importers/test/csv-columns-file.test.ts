import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readColumnsFile, writeColumnsFile } from '../src/csv/index.ts';

const directory = mkdtempSync(join(tmpdir(), 'columns-'));
afterAll(() => rmSync(directory, { recursive: true }));
const path = join(directory, 'colonnes.yaml');

describe('a file of columns', () => {
  it('is written with what each field is, and reads back the same', () => {
    const columns = { title: 'Intitulé : le long', start: 'Quand ?', venue: '#lieu', id: '12' };
    writeColumnsFile(path, columns);
    expect(readFileSync(path, 'utf8')).toMatchInlineSnapshot(`
      "# Ce que tient chaque colonne du tableau : « champ: nom de la colonne ».
      # Relu par « pnpm importer csv … --colonnes ».

      id: "12" # Identifiant
      title: "Intitulé : le long" # Titre
      start: Quand ? # Début (jour, ou jour et heure)
      venue: "#lieu" # Nom du lieu
      "
    `);
    expect(readColumnsFile(path)).toEqual(columns);
  });

  it.each([
    ['titre: Nom\n', /colonnes\.yaml:1:1 .*champ inconnu « titre »/],
    ['id: Numéro\ntitle: [Nom]\n', /colonnes\.yaml:2:1 .*un texte est attendu/],
    ['title: "Nom\n', /colonnes\.yaml:\d+:\d+ YAML illisible/],
    ['- title\n', /colonnes\.yaml:1:1 .*un groupe de champs est attendu/],
  ])('%j is refused with the place of its fault', (text, message) => {
    writeFileSync(path, text);
    expect(() => readColumnsFile(path)).toThrow(message);
  });

  it('that is not there is told', () => {
    expect(() => readColumnsFile(join(directory, 'autre.yaml'))).toThrow(
      'ce fichier de colonnes ne se lit pas',
    );
  });
});
