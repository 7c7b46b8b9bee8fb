/** Characters of a text as the schema counts them: one outside of the first plane is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** A text of at most `most` characters, cut between words, with « … » where it was cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const end = cut.search(/\s\S*$/u);
  const kept = (end > most / 2 ? cut.slice(0, end) : whole(cut)).replace(/[\s,;:.!?…(«“–-]+$/u, '');
  return `${kept}…`;
}

/** Without the half of a character that a cut may leave. */
function whole(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}

/** Sentences of a text in one line; a point after initials or an abbreviation ends none. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let begun = '';
  for (const { segment } of SENTENCES.segment(text)) {
    begun += segment;
    if (NO_END.test(begun)) continue;
    sentences.push(begun.trim());
    begun = '';
  }
  return [...sentences, begun.trim()].filter(Boolean);
}

/** The first sentences of a text, whole, as far as they fit; a part of the first where none fits. */
export function firstSentences(text: string, most: number): string {
  let kept = '';
  for (const sentence of sentencesOf(text)) {
    const longer = kept ? `${kept} ${sentence}` : sentence;
    if (longer.length > most) break;
    kept = longer;
  }
  return kept || shorten(text, most);
}

const SENTENCES = new Intl.Segmenter('fr', { granularity: 'sentence' });
const NO_END =
  /(?:^|[\s(«’'])(?:\p{Lu}|M|MM|Mme|Mlle|Dr|Pr|Me|St|Ste|etc|ex|env|cf|p|n°|tél|av|bd|J\.-C)\.\s*$/u;
