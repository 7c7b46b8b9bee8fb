import { parseEntities } from 'parse-entities';
import type { Loaded } from './loaded.ts';

const LOADING =
  /<(link|script|img|iframe|embed|object|video|audio|source|track|input)(?=[\s/>])((?:[^=>]|=(?:\s*"[^"]*"|\s*'[^']*')?)*)/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const FRAMES = new Set(['iframe', 'embed', 'object']);
/** Attributes that all parsers read alike, up to the end of the tag. */
const PLAIN = /^(?:\s+[a-z-]+(?:="[^"'<>]*")?)*\s*$/;
/** The only one of its name, or the first might say something else. */
const LAZY = /^(?!.*\sloading\b.*\sloading\b).*\sloading="lazy"/s;
/** Blocks of data, which no browser runs. */
const DATA = new Set(['application/ld+json', 'application/json', 'speculationrules']);
const LOADING_LINKS = /^(?:stylesheet|preload|modulepreload|icon|manifest|prefetch)$/;

/**
 * What a page loads or might load: each place that looks like an element which loads, even in a
 * comment, an attribute or a closed popover, but for what surely waits until the reader is near. A page that is within its budget with all of it is so
 * with what it really loads, and needs no parser: this takes a thirtieth of the time.
 */
export function loadedAtMost(html: string): Loaded {
  const styles: string[] = [];
  const scripts: string[] = [];
  const images: string[] = [];
  const fonts: string[] = [];
  const frames: string[] = [];
  const later: string[] = [];
  let inlineScripts = 0;
  LOADING.lastIndex = 0;
  for (let found = LOADING.exec(html); found; found = LOADING.exec(html)) {
    const [, tag = '', source = ''] = found;
    // What looks like a value may be the end of one: the next may stand in it.
    LOADING.lastIndex = found.index + tag.length + 1;
    const name = tag.toLowerCase();
    const attributes = attributesOf(source);
    if (name === 'link') link(attributes);
    else if (name === 'script') script(attributes);
    else listOf(name, source).push(...addressesOf(attributes));
  }
  return { styles, scripts, images, fonts, frames, all: later, inlineScripts };

  function listOf(name: string, source: string): string[] {
    if (['iframe', 'img'].includes(name) && PLAIN.test(source) && LAZY.test(source)) return later;
    return FRAMES.has(name) ? frames : images;
  }

  function link(attributes: ReadonlyMap<string, string>): void {
    const href = attributes.get('href');
    const rel = attributes.get('rel') ?? '';
    if (href === undefined || !LOADING_LINKS.test(rel)) return;
    const as = attributes.get('as');
    if (rel === 'stylesheet' || as === 'style') styles.push(href);
    else if (rel === 'modulepreload' || as === 'script') scripts.push(href);
    else if (as === 'font') fonts.push(href);
    else images.push(href);
  }

  function script(attributes: ReadonlyMap<string, string>): void {
    if (DATA.has(attributes.get('type') ?? '')) return;
    const src = attributes.get('src');
    if (src) scripts.push(src);
    else inlineScripts += 1;
  }
}

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? bare ?? '';
    const key = name.toLowerCase();
    // The first of a name counts.
    if (attributes.has(key)) continue;
    attributes.set(key, value.includes('&') ? parseEntities(value, { attribute: true }) : value);
  }
  return attributes;
}

function addressesOf(attributes: ReadonlyMap<string, string>): string[] {
  const candidates = (attributes.get('srcset') ?? '')
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0]);
  const named = ['src', 'data', 'poster'].map((name) => attributes.get(name));
  return [...named, ...candidates].flatMap((address) => address || []);
}
