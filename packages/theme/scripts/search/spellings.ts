import { spellingFile } from '../../lib/search/spelling.ts';

const files = new Map<string, Promise<readonly string[]>>();

/**
 * The site's words that begin with a letter, read once; none when there is no such file.
 * @throws TypeError when the network fails
 */
export function spellingsIn(letter: string): Promise<readonly string[]> {
  const known = files.get(letter) ?? read(letter);
  files.set(letter, known);
  known.catch(() => files.delete(letter));
  return known;
}

async function read(letter: string): Promise<readonly string[]> {
  if (!/^[a-z]$/.test(letter)) return [];
  const response = await fetch(`/pagefind/${spellingFile(letter)}`);
  return response.ok ? (await response.text()).split('\n') : [];
}
