import type { TerritoryContent } from '@echosciences/content';
import { InvalidContentError, loadValidTerritory } from '@echosciences/content';
import { AstroError } from 'astro/errors';

/** Collections load one after the other within a moment: one reading serves them all. */
const FRESH_MS = 200;
let last: { key: string; at: number; content: TerritoryContent } | undefined;

/**
 * The site's territory, read again when the last reading is no longer fresh.
 * @throws AstroError with one line per finding, `file:line:col niveau code message`
 */
export function validTerritory(contentDirectory: string, id: string): TerritoryContent {
  const key = `${contentDirectory}/${id}`;
  if (last?.key === key && Date.now() - last.at < FRESH_MS) return last.content;
  try {
    const content = loadValidTerritory(contentDirectory, id);
    last = { key, at: Date.now(), content };
    return content;
  } catch (error) {
    if (!(error instanceof InvalidContentError)) throw error;
    const shown = new AstroError(
      error.message,
      'Corriger ces fichiers ; « pnpm check » les vérifie en quelques secondes.',
    );
    // The findings name their places; where the loader stood helps nobody.
    shown.stack = '';
    throw shown;
  }
}
