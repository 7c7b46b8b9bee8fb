import type { HTMLElement } from 'node-html-parser';
import { parse } from 'node-html-parser';

/** Addresses that a page makes a browser load, as they stand in its HTML. */
export interface Loaded {
  styles: string[];
  scripts: string[];
  /** Those that do not wait for the reader to come near. */
  images: string[];
  fonts: string[];
  frames: string[];
  /** All of the above and what loads later: none may be of another site. */
  all: string[];
  /** Scripts inside of the HTML, which the security policy refuses. */
  inlineScripts: number;
}

/** What the reader must open first, and what is there for scripts to copy. */
const CLOSED = 'template, noscript, [popover], details:not([open])';
const SCRIPT_TYPE = /^(?:module|text\/javascript|application\/javascript|)$/;
/** Pixels of the width for which an image is chosen: a phone's screen, twice as dense. */
const PHONE = 800;

export function loadedBy(html: string): Loaded {
  const root = parse(html);
  const links = root.querySelectorAll('link[href]');
  const linked = (rel: string, as?: string) =>
    links
      .filter((link) => link.getAttribute('rel') === rel)
      .filter((link) => as === undefined || link.getAttribute('as') === as)
      .map((link) => link.getAttribute('href') ?? '');
  const scripts = root
    .querySelectorAll('script')
    .filter((script) => SCRIPT_TYPE.test(script.getAttribute('type') ?? ''));
  const images = root.querySelectorAll('img');
  const frames = root.querySelectorAll('iframe[src], embed[src], object[data]');
  const media = root.querySelectorAll('video, audio, source, track, input[src]');
  // A sound or a film that waits for the reader to start it is theirs to ask for.
  const started = media.filter((element) => element.closest('[preload=none]') === null);
  const loads = {
    styles: [...linked('stylesheet'), ...linked('preload', 'style')],
    scripts: [
      ...addresses(scripts, 'src'),
      ...linked('modulepreload'),
      ...linked('preload', 'script'),
    ],
    images: [...images.filter(isEager).flatMap(chosen), ...linked('preload', 'image')],
    fonts: linked('preload', 'font'),
    frames: frames.filter(isEager).flatMap((frame) => addresses([frame], 'src', 'data')),
  };
  const later = [
    ...addresses([...images, ...frames, ...started], 'src', 'data'),
    ...addresses(media, 'poster'),
    ...[...images, ...media].flatMap((image) => candidates(image).map(({ address }) => address)),
    ...['icon', 'manifest', 'prefetch', 'preload'].flatMap((rel) => linked(rel)),
  ];
  return {
    ...loads,
    all: [...new Set([...Object.values(loads).flat(), ...later])],
    inlineScripts: scripts.filter((script) => !script.getAttribute('src')).length,
  };
}

function isEager(element: HTMLElement): boolean {
  return element.getAttribute('loading') !== 'lazy' && !element.closest(CLOSED);
}

function addresses(elements: readonly HTMLElement[], ...names: string[]): string[] {
  return elements.flatMap((element) => names.flatMap((name) => element.getAttribute(name) || []));
}

/** The file that a phone takes: of the first format, the narrowest that is wide enough. */
function chosen(image: HTMLElement): string[] {
  const [source = image] = image.closest('picture')?.querySelectorAll('source') ?? [];
  const found = candidates(source).sort((a, b) => a.width - b.width);
  const fitting = found.find(({ width }) => width >= PHONE) ?? found.at(-1);
  return fitting ? [fitting.address] : addresses([image], 'src');
}

function candidates(image: HTMLElement): { address: string; width: number }[] {
  return (image.getAttribute('srcset') ?? '')
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .filter(([address]) => address)
    .map(([address = '', width = '']) => ({ address, width: Number.parseFloat(width) || 0 }));
}
