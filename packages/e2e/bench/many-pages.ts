import type { Item, SourceEntry } from '@echosciences/aggregate';
import { publish } from '@echosciences/aggregate';
import type { Entry } from '@echosciences/content';
import { plainText } from '@echosciences/content';
import type { EntryData } from '@echosciences/schemas';
import { contentTypes } from '@echosciences/schemas';
import { generator } from './random.ts';

export interface ManyPages {
  items: Item[];
  textOf(item: Item): string;
}

interface Options {
  territories: readonly { id: string; origin: string }[];
  /** Entries of each territory. */
  count: number;
  /** Words of a body, on average. */
  words?: number;
}

const DAY = 86_400_000;
const FIRST = Date.parse('2024-01-01T00:00Z');
/** Three years and a half: at the end of 2026, four events in five have ended. */
const DAYS = 1280;
const SYLLABLES =
  'bel mon car tré lan vin rou gue pla sar ker dol mai fon tui bra cou lié nac ros tin val hau per'.split(
    ' ',
  );
/** Proper names: what makes the words of a network grow with its pages. */
const NAMES = 40_000;

/**
 * A network of pages as French as the real ones, the same at each run: sentences of the real bodies
 * in a new order, with names of people and places that do not exist. Never for `content/`.
 */
export function manyPages(
  entries: readonly Entry[],
  { territories, count, words = 360 }: Options,
): ManyPages {
  const random = generator(20261124);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const sentences = entries
    .flatMap((entry) => plainText(entry).split(/(?<=[.!?…]) /u))
    .filter((sentence) => sentence.split(' ').length > 4);
  const titles = entries.map(({ data }) => data.title.split(/ ?: /));
  const name = () => {
    // A few names come back often, most of them hardly ever.
    let rest = Math.floor(random() ** 3 * NAMES);
    let text = '';
    do {
      text += SYLLABLES[rest % SYLLABLES.length];
      rest = Math.floor(rest / SYLLABLES.length);
    } while (rest > 0);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const bodyOf = (length: number) => {
    const parts: string[] = [];
    for (let left = length; left > 0; ) {
      const sentence = pick(sentences);
      parts.push(random() < 0.3 ? `${name()} ${name()}, à ${name()}.` : '', sentence);
      left -= sentence.split(' ').length + 2;
    }
    return parts.filter(Boolean).join(' ');
  };
  const texts = new Map<string, string>();
  const items = territories.flatMap(({ id: territory, origin }) => {
    const sources = Array.from({ length: count }, (_, index): SourceEntry => {
      const day = new Date(FIRST + Math.floor(random() * DAYS) * DAY).toISOString().slice(0, 10);
      const isEvent = random() < 0.6;
      const type = isEvent ? contentTypes.event : contentTypes.article;
      const slug = `${day}-${index}`;
      texts.set(`${territory}/${type.key}/${slug}`, bodyOf(words * (0.3 + random() * 1.4)));
      const model = pick(entries).data;
      const data = {
        title: `${pick(titles)[0]} : ${pick(titles).at(-1)}`,
        summary: pick(sentences),
        publishedAt: day,
        themes: model.themes,
        audiences: model.audiences,
        keywords: model.keywords,
        contributors: [],
        communities: [],
        visibility: 'published',
        ...(isEvent
          ? {
              format: 'atelier',
              occurrences: [{ start: `${day}T14:00`, end: `${day}T16:00` }],
              eventStatus: 'scheduled',
              eventAttendanceMode: 'offline',
              organizers: [],
              address: { name: `Espace ${name()}`, city: name(), postalCode: '35000' },
            }
          : { kind: 'decouverte', places: [] }),
      };
      return { type: type as never, slug, data: data as unknown as EntryData };
    });
    return publish(sources, { territory, origin });
  });
  return {
    items,
    textOf: ({ territory, type, id }) => texts.get(`${territory}/${type}/${id}`) ?? '',
  };
}
