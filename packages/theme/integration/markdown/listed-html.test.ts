import { HTML_TAGS } from '@echosciences/schemas';
import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { satteriOptions } from '../markdown.ts';
import { piecesOf } from './html-tags.ts';

const html = (markdown: string) => markdownToHtml(markdown, satteriOptions()).html.trim();

describe('HTML of the list', () => {
  test.each([
    ['H<sub>2</sub>O et 1<SUP>er</SUP>', '<p>H<sub>2</sub>O et 1<sup>er</sup></p>'],
    ['Un <mark>mot *fort*</mark>', '<p>Un <mark>mot <em>fort</em></mark></p>'],
    ['a<br>b<br/>c', '<p>a<br>b<br>c</p>'],
    [
      '<abbr title="Fête &amp; science &quot;24&quot;">FDS</abbr>',
      '<p><abbr title="Fête &amp; science &quot;24&quot;">FDS</abbr></p>',
    ],
    ["<span lang='co' title=x>Testu</span>", '<p><span lang="co">Testu</span></p>'],
    ['<mark>Seul</mark>', '<p><mark>Seul</mark></p>'],
    ['| a |\n|--|\n| 10<sup>3</sup> |', expect.stringContaining('<td>10<sup>3</sup></td>')],
    [
      '<details>\n<summary>Voir</summary>\n\n- *a*\n\n</details>\n\nAprès',
      '<details>\n<summary>Voir</summary>\n<ul>\n<li><em>a</em></li>\n</ul>\n</details>\n<p>Après</p>',
    ],
  ])('%s is there', (markdown, page) => {
    expect(html(markdown)).toEqual(page);
  });

  test.each([
    ['loses an event handler', '<sub onclick=alert(1)>x</sub>', '<p><sub>x</sub></p>'],
    ['loses a style', '<span style="position:fixed">x</span>', '<p><span>x</span></p>'],
    [
      'keeps the first of two attributes',
      '<dfn title=a title=b>x</dfn>',
      '<p><dfn title="a">x</dfn></p>',
    ],
    [
      'cannot leave its attribute',
      '<abbr title="&quot;&gt;&lt;script&gt;alert(1)">x</abbr>',
      '<p><abbr title="&quot;><script>alert(1)">x</abbr></p>',
    ],
  ])('%s', (_, markdown, page) => {
    expect(html(markdown)).toBe(page);
  });

  test.each([
    ['is never closed', 'a <mark>b\n\nc', '<p>a &lt;mark&gt;b</p>\n<p>c</p>'],
    ['is never opened', 'a</mark> b', '<p>a&lt;/mark&gt; b</p>'],
    ['closes in another paragraph', '<q>a\n\nb</q>', '<p>&lt;q&gt;a</p>\n<p>b&lt;/q&gt;</p>'],
    ['closes in another element', '<q>*a</q>*', '<p>&lt;q&gt;<em>a&lt;/q&gt;</em></p>'],
    ['stands across another', '<q><mark>a</q></mark>', '<p><q>&lt;mark&gt;a</q>&lt;/mark&gt;</p>'],
    [
      'is a summary of nothing',
      'b <summary>a</summary>',
      '<p>b &lt;summary&gt;a&lt;/summary&gt;</p>',
    ],
    [
      'holds what words do not',
      'a <details>b</details>',
      '<p>a &lt;details&gt;b&lt;/details&gt;</p>',
    ],
  ])('is text when it %s', (_, markdown, page) => {
    expect(html(markdown).replaceAll('&#x3C;', '&lt;')).toBe(page);
  });

  test('goes no deeper than any text', () => {
    const levels = html(`${'<span>'.repeat(5000)}x${'</span>'.repeat(5000)}`);
    expect(levels.match(/<span>/g)).toHaveLength(16);
    expect(html(`${'> '.repeat(500)}<mark>x</mark>`)).toContain('&lt;mark&gt;x&lt;/mark&gt;');
  });
});

const HOSTILE = [
  ...Object.keys(HTML_TAGS).flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} onload=x title="`]),
  ...[
    '<script>',
    '</script>',
    '<svg onload=x>',
    '<math><mi',
    '<style>',
    '<!--',
    '-->',
    '<![CDATA[',
  ],
  ...[
    '<iframe srcdoc="',
    '<a href=javascript:x>',
    '"',
    "'",
    '>',
    '<',
    '/',
    '=',
    '`',
    '&lt;',
    '&#60;',
  ],
  ...[
    '\n',
    '\n\n',
    '> ',
    '- ',
    '*',
    '[a](',
    ')',
    '](javascript:x)',
    '![',
    '| a |',
    '\n|--|\n',
    '    ',
  ],
  ...[
    'lang=co ',
    'title',
    '\0',
    '\u2028',
    '<template>',
    '<noscript>',
    '<x-y>',
    '<?php',
    '</p>',
    '[^1]',
  ],
];

test('whatever is written, a page has no element and no attribute beyond those of Markdown and the list', () => {
  const markdownTags =
    'p a em strong code pre ul ol li blockquote hr h1 h2 h3 h4 h5 h6 table thead tbody tr th td section sup del input img figure figcaption'.split(
      ' ',
    );
  const tags = new Set([...markdownTags, ...Object.keys(HTML_TAGS)]);
  const attributes =
    /^(?:href|rel|title|lang|dir|id|class|scope|tabindex|aria-[a-z]+|data-footnote[a-z-]*|alt|src|widths|sizes|start|type|disabled|checked)$/;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...HOSTILE), { maxLength: 30 }), (parts) => {
      const page = html(parts.join(''));
      for (const { rawTagName, attributes: own } of parse(page).querySelectorAll('*')) {
        expect(tags, page).toContain(rawTagName);
        for (const name of Object.keys(own)) expect(name, page).toMatch(attributes);
      }
      // Outside of tags, nothing that would open one.
      expect(
        page.replace(/<\/?[a-z][a-z0-9]*(?: [a-z-]+(?:="[^"]*")?)*>/g, ''),
        page,
      ).not.toContain('<');
    }),
    { numRuns: 2000 },
  );
});

test('the pieces of raw HTML, joined, are what was written', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...HOSTILE), { maxLength: 30 }), (parts) => {
      const source = parts.join('');
      expect(
        piecesOf(source)
          .map((piece) => piece.source)
          .join(''),
      ).toBe(source);
    }),
  );
});
