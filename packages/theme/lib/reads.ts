import { remembered } from '@echosciences/schemas';
import type { Files } from './file-route.ts';

/**
 * What pages ask of the site's content while they are made. A page is kept from one build to the next
 * as long as the answers to its questions are the same (docs/decisions/0042).
 */
export interface Reads {
  /** The questions of the page that is being made. */
  scope: {
    getStore(): Set<string> | undefined;
    run<Value>(questions: Set<string>, make: () => Value): Value;
  };
  /** A digest of plain data. */
  digestOf(value: unknown): string;
  /** The questions of what is made once for many pages, by its name. */
  derived: Map<string, Set<string>>;
  /** HTML that stands on many pages, with the questions that it asked, by its name. */
  shared: Map<string, Promise<SharedHtml>>;
  /**
   * Takes files that need no page's ways, once their route knows them.
   * @param pattern of the route
   */
  takeFiles(pattern: string, files: Files): void;
  /** The digest of today's answer, once the content is read. */
  answer?: (question: string) => string;
}

interface SharedHtml {
  html: string;
  questions: Set<string>;
}

const KEY = Symbol.for('@echosciences/theme/reads');
const shared = globalThis as { [KEY]?: Reads | undefined };

/** What is recorded now: something in builds that keep pages, nothing elsewhere. */
export function currentReads(): Reads | undefined {
  return shared[KEY];
}

export function setReads(reads: Reads | undefined): void {
  shared[KEY] = reads;
}

/**
 * Makes something once for a build, which it leaves with: the modules of pages stay in a process that
 * builds several sites. Where no build is recorded, once.
 */
export function oncePerBuild<Value>(make: () => Value): () => Value {
  const made = new WeakMap<object, { value: Value }>();
  return () => {
    const build = currentReads() ?? made;
    const known = made.get(build) ?? { value: make() };
    made.set(build, known);
    return known.value;
  };
}

/** The page that is being made has asked this. */
export function ask(question: string): void {
  currentReads()?.scope.getStore()?.add(question);
}

/** The page that is being made reads what no question tells: it is made anew by each build. */
export function askWhatNobodyTells(): void {
  ask(UNKNOWN);
}

export const UNKNOWN = 'unknown';

/** Prefix of what tells that a page shows an image of the site: no question, it stays what it is by its name. */
export const IMAGE = 'image ';

/** Prefix of the question for what {@link derived} makes. */
export const DERIVED = 'derived ';

/**
 * Makes something of the site's content once, for whoever asks: each page that asks has then read all
 * that it was made of.
 * @param name unique
 */
export function derived<Value>(name: string, make: () => Promise<Value>): () => Promise<Value> {
  const recording = oncePerBuild(() => recorded(name, make));
  return async () => {
    const value = await recording();
    ask(DERIVED + name);
    return value;
  };
}

function recorded<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
  const reads = currentReads();
  if (!reads) return make();
  const questions = new Set<string>();
  return reads.scope.run(questions, async () => {
    const value = await make();
    reads.derived.set(name, questions);
    return value;
  });
}

/**
 * HTML that is the same on all pages that ask for it by one name, made once where pages are recorded.
 * Each page has then asked what it was made of.
 */
export async function sharedHtml(name: string, make: () => Promise<string>): Promise<string> {
  const reads = currentReads();
  if (!reads) return make();
  const shared = reads.shared.get(name) ?? recordedHtml(reads, make);
  reads.shared.set(name, shared);
  const { html, questions } = await shared;
  for (const question of questions) ask(question);
  return html;
}

/**
 * A number that no other object has while this process lives: for names of {@link sharedHtml}. What an
 * item says of itself is not enough, two pages may show it with other words.
 */
export const identityOf = remembered<object, number>(() => given.count++);

const given = { count: 0 };

async function recordedHtml(reads: Reads, make: () => Promise<string>): Promise<SharedHtml> {
  const questions = new Set<string>();
  return { html: await reads.scope.run(questions, make), questions };
}
