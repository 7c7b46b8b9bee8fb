import { bodyFaults } from '@echosciences/content/body-faults';
import { contentTypes } from '@echosciences/schemas';
import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import type { RichText } from '../record.ts';
import { sourceRecord } from '../test-record.ts';
import { bodyOf, keywordsOf, practicalOf, summaryOf, titleOf } from './index.ts';
import { prose } from './prose.ts';

const fields = contentTypes.event.schema.shape;

/** Pieces of markup, of both kinds and broken, between words. */
const PIECES = [
  ...['<p>', '</p>', '<br>', '<div>', '</div>', '<b>', '</b>', '<i>', '</i>', '<ul><li>', '</ul>'],
  ...['<h1>', '</h1>', '<h4>', '<table><tr><td>', '<td>', '</table>', '<blockquote>', '<pre>'],
  ...['<a href="https://exemple.fr/a_b">', '<a href="javascript:alert(1)">', '</a>', '<img src=x>'],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '<svg onload=x>',
    '<!--',
    '-->',
    '<o:p>',
    '&nbsp;',
    '&lt;',
  ],
  ...['<![CDATA[', '<?php', '&#x200B;', '&amp;', '<details>', '<math>', '<template>', '<u>'],
  ...[
    '**',
    '*',
    '_',
    '__',
    '~~',
    '`',
    '```\n',
    '# ',
    '### ',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '| a | b |\n|---|---|\n| ',
  ],
  ...[
    '[a](',
    '](https://exemple.fr)',
    '![',
    '[^1]',
    '[^1]: ',
    '[a]: /x\n',
    '\\',
    '---',
    '===',
    '    ',
  ],
  ...[
    '• ',
    '– ',
    '→ ',
    'mot',
    ' ',
    'Été',
    '1',
    '"',
    '«',
    '»',
    "l'",
    ' !',
    '!',
    ':',
    '?',
    '...',
    '(',
    ')',
  ],
  ...[
    'https://exemple.fr/x?utm_source=a',
    'www.exemple.fr',
    'a@exemple.fr',
    'https://a:b@exemple.fr',
  ],
  ...[
    '\u200B',
    '\u202E',
    '\u00A0',
    'e\u0301',
    '\uFFFD',
    '🎉',
    '\u{1D400}',
    '\u00AD',
    '\0',
    '\t',
    '\r',
  ],
];

const soup = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));
const format = fc.constantFrom<RichText['format']>('plain', 'markdown', 'html');
const richText = fc.record({ text: soup, format });

const tree = (body: string): Nodes =>
  fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const typesIn = (node: Nodes | RootContent): string[] => [
  node.type,
  ...('children' in node ? node.children.flatMap(typesIn) : []),
];
const KNOWN =
  'root paragraph text heading list listItem emphasis strong delete link blockquote break table tableRow tableCell'.split(
    ' ',
  );

test('a body holds nothing but what is allowed, and cleaning it again changes nothing', () => {
  const summary: RichText = { text: 'Une phrase qui dit l’essentiel.', format: 'plain' };
  fc.assert(
    fc.property(richText, (description) => {
      const body = bodyOf(sourceRecord({ summary, description }));
      expect(bodyFaults(body, [])).toEqual([]);
      expect(typesIn(tree(body)).filter((type) => !KNOWN.includes(type))).toEqual([]);
      expect(body).toBe(body.normalize('NFC').trim());
      expect(
        bodyOf(sourceRecord({ summary, description: { text: body, format: 'markdown' } })),
      ).toBe(body);
    }),
    { numRuns: 200 },
  );
});

test('typography that was set once stays as it is', () => {
  fc.assert(
    fc.property(soup, (text) => {
      expect(prose(prose(text))).toBe(prose(text));
    }),
  );
});

test('a title is valid where the source has a letter, and is its own title', () => {
  fc.assert(
    fc.property(soup, (written) => {
      const { title } = titleOf(written);
      if (title === '') return;
      expect(fields.title.parse(title)).toBe(title);
      expect(titleOf(title).title).toBe(title);
    }),
    { numRuns: 200 },
  );
});

test('a summary is valid whatever the source says, and says it in one line', () => {
  fc.assert(
    fc.property(
      soup,
      fc.option(richText, { nil: undefined }),
      fc.option(richText, { nil: undefined }),
      (written, summary, description) => {
        const given = sourceRecord({ title: written, summary, description });
        const text = summaryOf(given, titleOf(written).title);
        expect(fields.summary.parse(text)).toBe(text);
        expect(text).not.toContain('\n');
      },
    ),
    { numRuns: 200 },
  );
});

test('practical facts and keywords are valid whatever the source says', () => {
  fc.assert(
    fc.property(
      soup,
      fc.array(soup, { maxLength: 4 }),
      fc.record({ min: fc.double(), max: fc.integer() }, { requiredKeys: [] }),
      (conditions, words, age) => {
        const registration = words.map((value) => ({ type: 'link' as const, value }));
        const facts = practicalOf(
          sourceRecord({ conditions, registration, age, onlineUrl: words[0] }),
        );
        for (const [name, fact] of Object.entries(facts)) {
          expect(fields[name as keyof typeof facts].parse(fact)).toEqual(fact);
        }
        expect(fields.keywords.parse(keywordsOf(words))).toEqual(keywordsOf(words));
      },
    ),
  );
});
