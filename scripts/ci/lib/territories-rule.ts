/** Who may label can say that a proposal touches several territories on purpose. */
export const SEVERAL_TERRITORIES = 'plusieurs-territoires';

/**
 * A proposal keeps to one territory, so that the people of that territory alone decide of it. The
 * national coordination counts as one: a proposal of a territory has nothing to change in its folder.
 * @param territories folders of `content/` that it touches
 * @returns French: what is wrong and what to do; nothing when all is well
 */
export function territoriesFault(
  territories: readonly string[],
  labels: readonly string[],
): string | undefined {
  if (territories.length <= 1 || labels.includes(SEVERAL_TERRITORIES)) return undefined;
  const folders = territories.map((id) => `content/${id}`).join(', ');
  return (
    `Cette proposition touche ${territories.length} dossiers : ${folders}. ` +
    'Faites une proposition par territoire : chaque coordination relit la sienne. ' +
    `Si c’est voulu, une personne de la coordination nationale pose l’étiquette « ${SEVERAL_TERRITORIES} ».`
  );
}
