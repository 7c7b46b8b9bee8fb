import type { Item } from '@echosciences/aggregate';
import type { ContentTypeKey } from '@echosciences/schemas';
import { contentTypeOf } from '@echosciences/schemas';
import { ask, currentReads } from './reads.ts';
import type { Site } from './site.ts';

/**
 * All that can be asked of a site, by the words in which it is kept: « list article »,
 * « find place/le-dome ». An answer that stays the same leaves the pages that asked as they are.
 */
const QUESTIONS = {
  own: (site) => site.own,
  all: (site) => site.all,
  events: (site) => site.events,
  upcoming: (site) => site.upcoming,
  faulty: (site) => site.faulty,
  hidden: (site) => site.hidden,
  footerPages: (site) => site.footerPages,
  list: (site, key) => site.list(contentTypeOf(key as ContentTypeKey)),
  hasAny: (site, key) => site.hasAny(contentTypeOf(key as ContentTypeKey)),
  find: (site, name) => found(site, name),
  pointingAt: (site, name) => of(site, name, (item) => site.graph.pointingAt(item)),
  related: (site, text) => {
    const [count, name] = halves(text, ' ');
    return of(site, name, (item) => site.related(item, Number(count)));
  },
  hasNamesake: (site, name) => of(site, name, (item) => site.hasNamesake(item)),
  hasOwnImage: (site, name) => of(site, name, (item) => site.hasOwnImage(item)),
  entryOf: (site, name) => of(site, name, (item) => site.entryOf(item).digest),
  coverOf: (site, name) => of(site, name, (item) => site.coverOf(item)),
} satisfies Record<string, (site: Site, argument: string) => unknown>;

/** The same site, which notes what pages ask of it where somebody wants to know. */
export function observed(site: Site): Site {
  const reads = currentReads();
  if (!reads) return site;
  const answers = new Map<string, string>();
  reads.answer = (question) => {
    const known = answers.get(question) ?? reads.digestOf(answerTo(site, question));
    answers.set(question, known);
    return known;
  };
  const { graph } = site;
  const about =
    <Rest extends unknown[], Answer>(
      name: keyof typeof QUESTIONS,
      answer: (item: Item, ...rest: Rest) => Answer,
    ) =>
    (item: Item, ...rest: Rest): Answer => {
      ask([name, ...rest, nameOf(item)].join(' '));
      return answer(item, ...rest);
    };
  return {
    get own() {
      ask('own');
      return site.own;
    },
    get all() {
      ask('all');
      return site.all;
    },
    get events() {
      ask('events');
      return site.events;
    },
    get upcoming() {
      ask('upcoming');
      return site.upcoming;
    },
    get faulty() {
      ask('faulty');
      return site.faulty;
    },
    get hidden() {
      ask('hidden');
      return site.hidden;
    },
    get footerPages() {
      ask('footerPages');
      return site.footerPages;
    },
    list: (type) => {
      ask(`list ${type.key}`);
      return site.list(type);
    },
    hasAny: (type) => {
      ask(`hasAny ${type.key}`);
      return site.hasAny(type);
    },
    graph: {
      find: (type, id) => {
        ask(`find ${type}/${id}`);
        return graph.find(type, id);
      },
      pointingAt: about('pointingAt', graph.pointingAt),
    },
    related: about('related', site.related),
    hasNamesake: about('hasNamesake', site.hasNamesake),
    hasOwnImage: about('hasOwnImage', site.hasOwnImage),
    entryOf: about('entryOf', site.entryOf),
    coverOf: about('coverOf', site.coverOf),
  };
}

function answerTo(site: Site, question: string): unknown {
  const [name, argument] = halves(question, ' ');
  if (!Object.hasOwn(QUESTIONS, name)) throw new Error(`Unknown question "${question}".`);
  return QUESTIONS[name as keyof typeof QUESTIONS](site, argument);
}

function found(site: Site, name: string): Item | undefined {
  const [type, id] = halves(name, '/');
  return site.graph.find(type, id);
}

function of(site: Site, name: string, answer: (item: Item) => unknown): unknown {
  const item = found(site, name);
  return item && answer(item);
}

function nameOf({ type, id }: Item): string {
  return `${type}/${id}`;
}

function halves(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
