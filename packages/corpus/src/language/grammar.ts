/** Puts « de » before a noun phrase or a name: « du ciel », « des abeilles », « d’Annecy ». */
export function of(phrase: string): string {
  return contracted('de', 'du ', 'des ', phrase);
}

/** Puts « à » before a noun phrase or a name: « au ciel », « aux abeilles », « à Annecy ». */
export function at(phrase: string): string {
  return contracted('à', 'au ', 'aux ', phrase);
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}

/**
 * Fills the slots of a template: `{s}` gives the words of `s`, `{S}` the same with a capital; « de » and
 * « à » before a slot are contracted with its article.
 */
export function filled(template: string, words: (slot: string) => string): string {
  return template.replace(
    /(?:(?<!\p{L})(de|à) )?\{([a-z])\}/giu,
    (_, preposition, slot: string) => {
      const text = words(slot.toLowerCase());
      const phrase = preposition ? prefixed(preposition, text) : text;
      return slot === slot.toLowerCase() ? phrase : capitalised(phrase);
    },
  );
}

function prefixed(preposition: string, text: string): string {
  const phrase = preposition.toLowerCase() === 'de' ? of(text) : at(text);
  return preposition === preposition.toLowerCase() ? phrase : capitalised(phrase);
}

function contracted(preposition: 'de' | 'à', masculine: string, plural: string, phrase: string) {
  // Names of towns keep their capital article: « du Mans », « des Sables », « de La Rochelle ».
  if (/^le /i.test(phrase)) return masculine + phrase.slice(3);
  if (/^les /i.test(phrase)) return plural + phrase.slice(4);
  const elides =
    preposition === 'de' &&
    /^[aeiouyàâéèêëîïôûœh]/i.test(phrase) &&
    !/^(?:onz|yo|ha[lm])/i.test(phrase);
  return elides ? `d’${phrase}` : `${preposition} ${phrase}`;
}
