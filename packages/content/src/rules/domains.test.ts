import { expect, test } from 'vitest';
import { contentFolder, territory } from '../../test/sandbox.ts';
import { loadTerritory } from '../load-territory.ts';
import { domains } from './domains.ts';

const site = (name: string, domain: string, ...former: string[]) =>
  territory({
    name: `name: ${name}`,
    inName: `inName: à ${name}`,
    domain: `domain: ${domain}`,
    formerDomains: `formerDomains: [${former.join(', ')}]`,
  });

function findings(fictif: string, voisin: string) {
  const root = contentFolder({
    'fictif/territoire.yaml': fictif,
    'voisin/territoire.yaml': voisin,
  });
  const territories = new Map(['fictif', 'voisin'].map((id) => [id, loadTerritory(root, id)]));
  return [...territories.values()]
    .flatMap((content) => domains(content, { territories }))
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

test('each site has names of its own', () => {
  expect(
    findings(site('Un', 'un.example', 'www.un.example'), site('Deux', 'deux.example')),
  ).toEqual([]);
});

test('a name that two sites have is an error at its line in both', () => {
  expect(
    findings(site('Un', 'un.example'), site('Deux', 'deux.example', 'vieux.example', 'un.example')),
  ).toEqual([
    'content/fictif/territoire.yaml:3:1 « un.example » est déjà un nom de domaine de « voisin » : le retirer de l’un des deux sites',
    'content/voisin/territoire.yaml:4:32 « un.example » est déjà un nom de domaine de « fictif » : le retirer de l’un des deux sites',
  ]);
});

test('a site does not come from its own present name', () => {
  expect(findings(site('Un', 'un.example', 'un.example'), site('Deux', 'deux.example'))).toEqual([
    'content/fictif/territoire.yaml:4:17 « un.example » figure deux fois parmi les noms de domaine de ce site : retirer cette ligne',
  ]);
});
