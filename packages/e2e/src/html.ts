import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedConfig } from 'html-validate';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { isMail, mailErrors } from './mail.ts';

/** Its own loaders read the table of elements again for each file: a quarter of the time. */
class SameForAll extends StaticConfigLoader {
  #config: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string) {
    this.#config ??= super.getConfigFor(handle);
    return this.#config;
  }
}

const validator = new HtmlValidate(
  new SameForAll({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Astro writes void elements and attributes in its own style: all of it valid.
      'attribute-boolean-style': 'off',
      'void-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      'require-sri': ['error', { target: 'crossorigin' }],
      'no-inline-style': 'error',
      'heading-level': ['error', { allowMultipleH1: false, minInitialRank: 'h1' }],
      // A phone number is a link already; its spaces are the French way to write it.
      'tel-non-breaking': 'off',
    },
  }),
);

/** The HTML files under a folder, recursively. */
export function htmlFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(directory, name))
    .sort();
}

/** The pages of a built site: its HTML but for the mails. */
export function pageFiles(dist: string): string[] {
  return htmlFiles(dist).filter((file) => !isMail(file));
}

/** What an HTML validator says of some files: `file:line:column rule message`. A mail has rules of its own. */
export async function htmlErrors(all: readonly string[]): Promise<string[]> {
  const mails = await Promise.all(all.filter(isMail).map(mailErrors));
  const files = all.filter((file) => !isMail(file));
  const report = await validator.validateMultipleFiles([...files]);
  const found = report.results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${filePath}:${line}:${column} ${ruleId} ${message}`,
    ),
  );
  // html-validate lets elements follow the end of the document, the HTML standard does not.
  const trailing = files.filter((file) => !/<\/html>\s*$/.test(readFileSync(file, 'utf8')));
  return [
    ...mails.flat(),
    ...found,
    ...trailing.map((file) => `${file} something follows </html>`),
  ];
}
