import type { TerritoryContent } from '@echosciences/content';
import { checkTerritory, loadTaxonomies, loadTerritory } from '@echosciences/content';
import { AstroError } from 'astro/errors';
import { describe } from './load-config.ts';

/** Collections load one after the other within a moment: one reading serves them all. */
const FRESH_MS = 200;
let last: { key: string; at: number; content: TerritoryContent } | undefined;

/**
 * A territory without any error.
 * @throws AstroError with one line per finding, `file:line:col niveau code message`
 */
export function validTerritory(contentDirectory: string, id: string): TerritoryContent {
  const key = `${contentDirectory}/${id}`;
  if (last?.key === key && Date.now() - last.at < FRESH_MS) return last.content;
  const content = loadTerritory(contentDirectory, id);
  const { data: taxonomies } = loadTaxonomies(contentDirectory);
  const errors = checkTerritory(content, { taxonomies, territories: new Map() }).filter(
    ({ level }) => level === 'erreur',
  );
  if (errors.length > 0) {
    throw new AstroError(
      `${errors.length} erreur${errors.length > 1 ? 's' : ''} dans content/${id}\n${errors.map(describe).join('\n')}`,
      'Corriger ces fichiers ; « pnpm check » les vérifie en quelques secondes.',
    );
  }
  last = { key, at: Date.now(), content };
  return content;
}
