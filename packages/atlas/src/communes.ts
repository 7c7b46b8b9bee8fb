/** Usual abbreviations of addresses. */
const WORDS: Record<string, string> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  fd: 'ferrand',
  mt: 'mont',
  nd: 'notre dame',
  s: 'sur',
  lez: 'les',
  vx: 'vieux',
};

/**
 * A commune's name as any hand may write it, made one: « ST-ETIENNE CEDEX 2 » → `saint etienne`,
 * « L’Isle-d’Abeau » → `isle d abeau`, « Chalon s/ Saône » → `chalon sur saone`.
 */
export function canonicalName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bcedex\b( \d+)?/, ' ')
    .trim()
    .split(/ +/)
    .map((word) => WORDS[word] ?? word)
    .join(' ')
    .replace(/^(?:les?|la|l) (?=.)/, '');
}

/** Code of the département of an INSEE or postal code. The postal codes of Corse tell `20` only. */
export function departmentOf(code: string): string {
  return code.slice(0, /^9[78]/.test(code) ? 3 : 2);
}
