/** What the initials of the interface stand for, in words that a voice reads. */
const MEANINGS: Readonly<Record<string, string>> = {
  ICS: 'calendrier, format iCalendar',
  RSS: 'fil de nouveautés',
  CSV: 'tableau, valeurs séparées par des virgules',
  JSON: 'données structurées',
  GeoJSON: 'données géographiques',
};

export interface Part {
  text: string;
  /** What the initials mean; none on plain words. */
  meaning?: string;
}

/** Takes a sentence apart into words and initials. */
export function withMeanings(sentence: string): Part[] {
  return sentence
    .split(/\b(ICS|RSS|CSV|GeoJSON|JSON)\b/)
    .filter((text) => text !== '')
    .map((text) => ({ text, meaning: MEANINGS[text] }));
}
