import { readFileSync } from 'node:fs';
import { caniemail } from 'caniemail';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { parse } from 'node-html-parser';

/** A file of a built site that is a mail rather than a page. */
export function isMail(file: string): boolean {
  return /\/lettre\.html$/.test(file.replaceAll('\\', '/'));
}

/** Gmail cuts a message at 102 kB; what a mailing tool adds must fit in too. */
const MOST_BYTES = 60_000;

/** The programs that most French readers have, of those that caniemail.com knows in full. */
const PROGRAMS = ['gmail.*', 'outlook.*', 'apple-mail.*', 'orange.*', 'sfr.*', 'yahoo.*'] as const;

/**
 * What some of them ignore, and nothing is lost: dark mode, round corners, a fading line, long words
 * cut, which those do in their own ways.
 */
const NICETIES = new Set([
  '<body> element',
  'border-radius',
  'color-scheme meta tag',
  'display:none',
  'lang attribute',
  'max-height property',
  'opacity',
  'overflow',
  'overflow-wrap',
  'role attribute',
  'target attribute',
  'text-decoration',
]);

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // A mail has its styles on its elements, attributes for Word, comments that only Outlook reads.
      'no-inline-style': 'off',
      'no-deprecated-attr': 'off',
      'no-conditional-comment': 'off',
      'attribute-allowed-values': 'off',
      'presentation-role-style': 'off',
      'prefer-tbody': 'off',
      'prefer-native-element': 'off',
      'long-title': 'off',
      'void-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'heading-level': ['error', { allowMultipleH1: false, minInitialRank: 'h1' }],
    },
  }),
);

/** What keeps a mail from arriving as it was meant: `file rule message`. */
export async function mailErrors(file: string): Promise<string[]> {
  const html = readFileSync(file, 'utf8');
  const { results } = await validator.validateString(html);
  const invalid = results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
  );
  return [...invalid, ...unsupported(html), ...loaded(html), ...oversize(html)].map(
    (error) => `${file} ${error}`,
  );
}

/** The style sheet in the head is for dark mode alone: the mail is judged without it. */
function unsupported(html: string): string[] {
  const { issues } = caniemail({
    clients: [...PROGRAMS],
    html: html.replace(/<style>.*?<\/style>/s, ''),
  });
  const titles = [...issues.errors].flatMap(([program, features]) =>
    features
      .filter(({ title }) => !NICETIES.has(title))
      .map(({ title }) => `caniemail ${title}: not in ${program}`),
  );
  return [...new Set(titles)];
}

function loaded(html: string): string[] {
  const root = parse(html);
  const active = root.querySelectorAll(
    'img, svg, script, link, iframe, form, input, button, video, object, [src], [background], [srcset]',
  );
  const relative = root
    .querySelectorAll('[href]')
    .map((element) => element.getAttribute('href') ?? '')
    .filter((href) => !/^https?:\/\/[^/]+\//.test(href));
  const css = html.match(/url\(|@import|position:|display:\s*(?:flex|grid)|float:/g) ?? [];
  return [
    ...active.map(({ tagName }) => `forbidden <${tagName.toLowerCase()}>`),
    ...relative.map((href) => `link "${href}" is not absolute`),
    ...css.map((text) => `style "${text}" is not for mails`),
  ];
}

function oversize(html: string): string[] {
  const bytes = Buffer.byteLength(html);
  return bytes > MOST_BYTES ? [`size ${bytes} bytes, ${MOST_BYTES} at most`] : [];
}
