import type { RichText } from '../record.ts';
import type { Properties, Property } from './property.ts';
import { textOf } from './property.ts';

/**
 * The description of an event: the one in HTML where it says more by its form (links, lists,
 * headings), else the plain one. HTML is known by its tags: some calendars put it in DESCRIPTION.
 */
export function descriptionOf(event: Properties): RichText | undefined {
  const description = event.first('description');
  const plain = textOf(description);
  const html = [...event.every('styled-description'), ...event.every('x-alt-desc')]
    .filter(({ parameters }) => /html/i.test(parameters.fmttype ?? ''))
    .map(textOf)
    .concat(alternativeOf(description))
    .find((text) => text !== undefined && RICH.test(text));
  if (html) return { text: html, format: 'html' };
  return plain ? { text: plain, format: TAGS.test(plain) ? 'html' : 'plain' } : undefined;
}

const RICH = /<(?:a\s|[uo]l\b|h[1-6]\b|strong\b|b\b|em\b|i\b|table\b|blockquote\b)/i;
const TAGS = /<\/?(?:p|br|a|b|i|u|ul|ol|li|em|strong|span|div|h[1-6]|table|blockquote)\b[^>]*>/i;

/** Thunderbird writes HTML into a parameter: `ALTREP="data:text/html,%3Cbody%3E…"`. */
function alternativeOf(description: Property | undefined): string | undefined {
  const [, encoded] =
    /^data:text\/html(?:;charset=utf-8)?,(.*)$/is.exec(description?.parameters.altrep ?? '') ?? [];
  if (!encoded) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** Each category once. */
export function categoriesOf(event: Properties): string[] {
  const all = event
    .every('categories')
    .flatMap(({ values }) => values.map((value) => value.trim()));
  return [...new Set(all.filter(Boolean))];
}

/** The address of a picture; pictures written into the calendar are left there. */
export function imageOf(event: Properties): { url: string } | undefined {
  const picture = [...event.every('image'), ...event.every('attach')].find(isPicture);
  const url = webAddressOf(textOf(picture));
  return url ? { url } : undefined;
}

/** An address of the web as written, or nothing. */
export function webAddressOf(text: string | undefined): string | undefined {
  return text && /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text) ? text : undefined;
}

function isPicture({ parameters, values: [address = ''] }: Property): boolean {
  if (!webAddressOf(address.trim())) return false;
  const { fmttype } = parameters;
  return fmttype
    ? /^image\//i.test(fmttype)
    : /\.(?:jpe?g|png|webp|avif|gif)$/i.test(new URL(address.trim()).pathname);
}
