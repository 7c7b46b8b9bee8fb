import { describe, expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

const text = (body: string, file = 'index.md') => plainText({ file, body });

describe('the words of a body', () => {
  test('lose their Markdown and keep their order', () => {
    expect(
      text(
        '## Un titre\n\nDu **gras**, un [lien](https://exemple.example/) et une note[^1].\n\n- un\n- deux\n\n[^1]: La note.',
      ),
    ).toBe('Un titre. Du gras, un lien et une note. un. deux. La note.');
  });

  test('hold the cells of tables, and code', () => {
    expect(text('| a | b |\n|---|---|\n| c | d |\n\n```js\nlet x = 1;\n```')).toBe(
      'a. b. c. d. let x = 1;',
    );
  });

  test('hold what a component of MDX shows', () => {
    expect(text('Avant.\n\n<Encart titre="À savoir">\n  Le contenu.\n</Encart>', 'index.mdx')).toBe(
      'Avant. À savoir. Le contenu.',
    );
  });

  test('keep raw HTML as the text that it is on the page', () => {
    expect(text('Un <b onclick="x()">mot</b>.')).toBe('Un <b onclick="x()">mot</b>.');
  });

  test('have French typography, lines broken by hand included', () => {
    expect(text("L'eau\nmonte ?\\\nOui.")).toBe('L’eau monte\u202F? Oui.');
  });

  test('are none in an empty body', () => {
    expect(text('\n')).toBe('');
  });
});
