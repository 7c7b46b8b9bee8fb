import { visible } from '@echosciences/content';

/** What Markdown, HTML or GitHub's formulas may give a meaning to. */
const MARKS = /[&<>"'\\`*_{}[\]()!|~#$]/g;

/** What GitHub turns into a mention, a reference or a link once the Markdown is rendered. */
const REFERENCES = /@|&#35;|\bGH(?=-)|\bwww(?=\.)|:(?=\/\/)/gi;

const ZERO_WIDTH_SPACE = '&#8203;';

/** A text of unknown origin as Markdown that shows it and does nothing else: no link, no mention, no tag. */
export function inert(text: string): string {
  return visible(text)
    .replace(MARKS, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(REFERENCES, (reference) => `${reference}${ZERO_WIDTH_SPACE}`);
}

/** An address made of a base that is one, and of a path of unknown origin. */
export function address(base: string, path: string): string {
  const segments = path
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment.toWellFormed()).replace(
        /[!'()*]/g,
        (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    );
  return `${base}/${segments.join('/')}`;
}
