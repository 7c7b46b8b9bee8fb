import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { markdownPlugins } from './markdown.ts';
import { tables } from './tables.ts';

const options = { mdastPlugins: markdownPlugins, hastPlugins: [tables] };
const html = (markdown: string) => markdownToHtml(markdown, options).html;

describe('Markdown of a contributor', () => {
  test.each([
    '<script>alert(1)</script>',
    'Un <img src=x onerror=alert(1)> texte',
    '<iframe src="https://mal.example"></iframe>',
    '<svg onload=alert(1)>',
    '<details open ontoggle=alert(1)>',
  ])('%s is shown as the text it is', (markdown) => {
    expect(html(markdown)).not.toMatch(/<(?:script|img|iframe|svg|details)/);
    expect(html(markdown)).toContain('&lt;');
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](JavaScript:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[x][a]\n\n[a]: javascript:alert(1)',
    '<javascript:alert(1)>',
  ])('%s leads nowhere', (markdown) => {
    expect(html(markdown)).not.toMatch(/href="\s*(?:java\s*script|data|vbscript):/i);
  });

  test('a table says what heads its columns, and scrolls in a box that the keyboard reaches', () => {
    const page = html('| Ville | Heure |\n|---|---|\n| Ajaccio | 10 h |');
    expect(page.match(/<th\b[^>]*>/g)).toEqual(['<th scope="col">', '<th scope="col">']);
    expect(page).toMatch(
      /<div class="table-box" role="group" aria-label="Tableau" tabindex="0">\s*<table>/,
    );
  });

  test('ordinary links stay', () => {
    const page = html(
      '[a](https://exemple.fr/) [b](/agenda/) [c](#notes) [d](mailto:a@b.fr) [e](../x/)',
    );
    expect(page.match(/href="[^"]*"/g)).toEqual([
      'href="https://exemple.fr/"',
      'href="/agenda/"',
      'href="#notes"',
      'href="mailto:a@b.fr"',
      'href="../x/"',
    ]);
  });

  test('prose gets French spaces, code does not', () => {
    expect(html('Quoi ? `a ? b : c`').trim()).toBe('<p>Quoi\u202F? <code>a ? b : c</code></p>');
  });
});

describe('MDX is refused by the parser that would run it', () => {
  test.each([
    'import fs from "node:fs"',
    'export const a = process.exit(1)',
    'Un {process.exit(1)} texte',
    '{process.exit(1)}',
    '<script>alert(1)</script>',
    '<Encart titre={process.env.HOME}>x</Encart>',
    '<Encart {...globalThis}>x</Encart>',
    'Texte <Inconnu/> texte',
  ])('%s', (source) => {
    expect(() => mdxToJs(source, options)).toThrow(/MDX/);
  });

  test('the listed components pass', () => {
    expect(mdxToJs('<Encart titre="À savoir">\n\nOui.\n\n</Encart>', options).code).toContain(
      'Encart',
    );
  });
});
