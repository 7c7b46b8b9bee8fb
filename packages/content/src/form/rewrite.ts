import type { KnownContentType } from '@echosciences/schemas';
import { parse } from '@echosciences/schemas';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { parseEntryText } from '../entry-text.ts';
import { withoutEmpties } from './empties.ts';
import { patchYaml, STYLE } from './patch-yaml.ts';
import { isSame } from './same.ts';
import { tidy } from './tidy.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What an entry says, as `judgeEntry` or its form gives it. */
interface Said {
  data: Fields;
  body: string;
}

/**
 * The text of an `index.md`, changed to say `data` and `body`. What says so already stays as it is
 * written, to the letter, comments included; a new field takes its place in the schema's order.
 */
export function rewriteEntryFile(type: KnownContentType, text: string, said: Said): string {
  return withItsLineEnds(text, (plain) => {
    const { header = '', body } = parseEntryText(plain);
    const words = said.body.trim();
    const rest = body.trim() === words ? body : words && `\n${words}\n`;
    return `---\n${rewritten(type.schema, `${header.trimEnd()}\n`, said.data)}---\n${rest}`;
  });
}

/** The same of a YAML file. */
export function rewriteFields(schema: z.ZodType, text: string, data: Fields): string {
  return withItsLineEnds(text, (plain) => rewritten(schema, plain, data));
}

function withItsLineEnds(text: string, rewrite: (plain: string) => string): string {
  const changed = rewrite(text.replace(/\r\n?/g, '\n'));
  return text.includes('\r\n') ? changed.replaceAll('\n', '\r\n') : changed;
}

function rewritten(schema: z.ZodType, text: string, data: Fields): string {
  const [now, wanted] = told(schema, text, data);
  const patched = patchYaml(text, now, wanted);
  return isSame(...told(schema, patched, data)) ? patched : setOneByOne(text, now, wanted);
}

/**
 * What a text says to readers, and what it is to say. A space that French typography makes narrow is no
 * other value; where one of the two is not valid, it is as it is written.
 */
function told(schema: z.ZodType, text: string, data: Fields): [Fields, Fields] {
  const both = [parseDocument(text).toJS(), data].map((one) =>
    tidy(schema, withoutEmpties(one) ?? {}),
  );
  const parsed = both.map((one) => parse(schema, one));
  const [now, wanted] = parsed.every((one) => 'data' in one)
    ? parsed.map((one) => tidy(schema, one.data))
    : both;
  return [(now ?? {}) as Fields, (wanted ?? {}) as Fields];
}

/** In the library's style, which has an answer for all that can be written. */
function setOneByOne(text: string, now: Fields, wanted: Fields): string {
  const document = parseDocument(text);
  for (const key of Object.keys({ ...now, ...wanted })) {
    if (isSame(now[key], wanted[key])) continue;
    if (wanted[key] === undefined) document.delete(key);
    else document.set(key, wanted[key]);
  }
  return document.toString(STYLE);
}
