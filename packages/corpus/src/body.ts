import { typography } from '@echosciences/schemas';
import { ALTS } from './entries/common.ts';
import type { Material } from './entries/draft.ts';
import { capitalised } from './language/grammar.ts';
import { personName } from './language/names.ts';

/** Words of a sentence of the templates, on average. */
const WORDS_OF_SENTENCE = 18;
/** Half of the articles are longer than this many words; see {@link articleWords}. */
const MEDIAN = 360;

/** How many words an article has: 50 to 1,200, log-normal around the median as in the live network. */
function articleWords({ random }: Material): number {
  return Math.min(1200, Math.max(50, Math.round(MEDIAN * Math.exp(0.62 * random.normal()))));
}

/** The text of an article, in Markdown, with the names of the pictures in it. */
export function articleBody(material: Material): { body: string; pictures: string[] } {
  const { random, writer } = material;
  const pictures: string[] = [];
  const notes: string[] = [];
  const blocks: string[] = [];
  let left = articleWords(material) / WORDS_OF_SENTENCE;
  const paragraph = () => {
    const count = Math.min(Math.max(1, Math.round(left)), random.integer(2, 5));
    left -= count;
    blocks.push(linked(material, writer.sentences(count), notes));
  };
  const extras: Record<string, () => void> = {
    list: () => {
      blocks.push(list(material));
      left -= 2.5;
    },
    quote: () => {
      blocks.push(quote(material));
      left -= 1.5;
    },
    table: () => {
      blocks.push(table(material));
      left -= 2;
    },
    picture: () => {
      const name = random.pick(material.pictures);
      pictures.push(name);
      blocks.push(`![${writer.write(random.pick(ALTS))}](${name})`);
    },
    nothing: () => {},
  };
  paragraph();
  while (left > 1) {
    if (left > 5 && random.chance(0.55)) {
      const level =
        blocks.some((block) => block.startsWith('## ')) && random.chance(0.2) ? '###' : '##';
      blocks.push(`${level} ${writer.heading()}`);
    }
    paragraph();
    if (left > 4) {
      extras[random.weighted({ nothing: 70, list: 12, quote: 8, table: 4, picture: 6 })]?.();
    }
  }
  blocks.push(...notes.map((note, index) => `[^${index + 1}]: ${note}`));
  return { body: blocks.join('\n\n'), pictures };
}

/** Short: what is done, with whom, what to bring. */
export function eventBody(material: Material): string {
  const { random, writer } = material;
  const blocks = [writer.sentences(random.integer(1, 3))];
  for (let more = Math.floor(random.number() ** 2 * 4); more > 0; more--) {
    blocks.push(linked(material, writer.sentences(random.integer(2, 4)), undefined));
  }
  if (random.chance(0.15)) blocks.push(list(material));
  return blocks.join('\n\n');
}

/** A few paragraphs, for entries that say little. */
export function shortBody(material: Material): string {
  const { random, writer } = material;
  const count = random.integer(1, 3);
  return Array.from({ length: count }, () => writer.sentences(random.integer(2, 4))).join('\n\n');
}

/** Now and then a sentence more: with a link to an earlier entry or to another site, or a note. */
function linked(material: Material, text: string, notes: string[] | undefined): string {
  const { random, writer } = material;
  const kind = random.weighted({ none: 80, own: 10, other: 8, note: notes ? 4 : 0 });
  if (kind === 'other') {
    const word = encodeURIComponent(
      capitalised(writer.theme.field.replace(/^(?:la |l’|les? )/, '')),
    );
    return `${text} ${typography(`On en lira l’essentiel [dans une encyclopédie](https://fr.wikipedia.org/wiki/${word}).`)}`;
  }
  if (kind === 'own') {
    const target = random.pick(material.written(random.chance(0.7) ? 'article' : 'place'));
    if (!target) return text;
    const folder = target.type === 'article' ? 'articles' : 'lieux';
    return `${text} Voir aussi [${target.data.title}](/${folder}/${target.slug}/).`;
  }
  if (kind === 'note' && notes) {
    notes.push(writer.sentences(1));
    return `${text}[^${notes.length}]`;
  }
  return text;
}

function list({ random, writer }: Material): string {
  const lines = Array.from({ length: random.integer(3, 6) }, () => writer.line());
  const mark = (index: number) => (lines.length > 4 ? `${index + 1}.` : '-');
  return lines
    .map((line, index) => `${mark(index)} ${line}`)
    .join('\n')
    .replace(/\s;$/, '.');
}

function quote({ random, writer }: Material): string {
  return `> ${writer.sentences(2)}\n>\n> ${personName(random)}`;
}

function table({ random, writer }: Material): string {
  const rows = Array.from({ length: random.integer(3, 6) }, () => {
    const subject = random.pick(random.pick([writer.theme, ...writer.others]).subjects);
    return `| ${capitalised(subject)} | ${random.integer(2, 90)} | ${random.integer(1, 99)}\u00A0% |`;
  });
  return ['| Sujet | Relevés | Part |', '|---|---:|---:|', ...rows].join('\n');
}
