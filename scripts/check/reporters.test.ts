import type { Finding } from '@echosciences/content';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { reporters } from './reporters.ts';

const finding: Finding = {
  file: 'content/corse/articles/2026/x/index.md',
  line: 3,
  column: 8,
  level: 'erreur',
  code: 'schema',
  message: 'Titre : trop court\n100 %',
};
const warning: Finding = { ...finding, level: 'avertissement', code: 'longueur', message: 'long' };
const link = 'https://github.com/reseau/echosciences/blob/proposition/corse/x';

const report = (
  format: keyof typeof reporters,
  findings: Finding[],
  more: { link?: string } = {},
) => reporters[format]({ findings, entries: 2, ...more });

test('text is one line per finding, whatever a file is called', () => {
  expect(report('text', [finding])).toBe(
    'content/corse/articles/2026/x/index.md:3:8 erreur schema Titre : trop court⟨U+000A⟩100 %',
  );
  expect(report('text', [{ ...finding, file: 'content/a\n::error::b\u001b[2J\u202e' }])).toMatch(
    /^content\/a⟨U\+000A⟩::error::b⟨U\+001B⟩\[2J⟨U\+202E⟩:3:8 /,
  );
});

test('GitHub annotations escape what would end the command', () => {
  expect(report('github', [finding])).toBe(
    '::error file=content/corse/articles/2026/x/index.md,line=3,col=8,title=schema::Titre : trop court%0A100 %25',
  );
});

test('beyond the ten of a kind that GitHub shows, the last says how many, and the log has them', () => {
  const lines = report('github', [...Array(12).fill(finding), warning]).split('\n');
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
  expect(lines[9]).toContain('title=et 3 autres erreurs::La liste complète');
  expect(lines.filter((line) => line.startsWith('content/'))).toHaveLength(3);
  expect(lines.at(-1)).toMatch(/^::warning /);
});

test('JSON comes back as it was, an empty list where all is well', () => {
  expect(JSON.parse(report('json', [finding]))).toEqual([finding]);
  expect(report('json', [])).toBe('[]');
});

describe('the comment on a pull request', () => {
  test('says that all is well, and what comes next', () => {
    expect(report('markdown', [])).toMatchInlineSnapshot(`
      "<!-- echosciences:verification -->

      Bonjour, et merci pour cette proposition !

      **Tout est bon.** 2 contenus relus, rien à corriger. La coordination du territoire va maintenant la lire.
      "
    `);
  });

  test('says what to mend, where, and how, then what is only a suggestion', () => {
    expect(report('markdown', [finding, warning], { link })).toMatchInlineSnapshot(`
      "<!-- echosciences:verification -->

      Bonjour, et merci pour cette proposition !

      2 contenus relus par la vérification automatique : **1 point à corriger** dans 1 fichier, et le reste est bon. Rien n’est perdu et rien n’est encore en ligne : une fois ces points corrigés, la coordination du territoire lira la proposition.

      ### À corriger

      **articles › 2026 › x › index.md** ([modifier ce fichier](https://github.com/reseau/echosciences/edit/proposition/corse/x/content/corse/articles/2026/x/index.md))

      - [Ligne 3](https://github.com/reseau/echosciences/blob/proposition/corse/x/content/corse/articles/2026/x/index.md?plain=1#L3) : Titre : trop court⟨U+000A⟩100 %

      ### Comment corriger, sans rien installer

      1. Suivre le lien « modifier ce fichier ».
      2. Corriger la ligne indiquée : son numéro est dans la marge.
      3. Appuyer sur « Commit changes… », en haut à droite, puis encore sur « Commit changes » dans la fenêtre qui s’ouvre.
      4. Attendre quelques minutes : la vérification repart d’elle-même et ce message se met à jour.

      Une hésitation ? Répondre sous ce message : une personne de la coordination le lira.

      ### Suggestions

      Rien d’obligatoire ici : la page peut paraître sans cela.

      **articles › 2026 › x › index.md** ([modifier ce fichier](https://github.com/reseau/echosciences/edit/proposition/corse/x/content/corse/articles/2026/x/index.md))

      - [Ligne 3](https://github.com/reseau/echosciences/blob/proposition/corse/x/content/corse/articles/2026/x/index.md?plain=1#L3) : long
      "
    `);
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '[lien](javascript:alert(1))',
    '![](https://pisteur.example/a.png)',
    '@organisation/equipe',
    'https://pisteur.example/ et www.pisteur.example',
    '`code` **gras** | a | b |',
    '</details><script>alert(1)</script>',
    '<!-- echosciences:verification -->',
    '\n\n# Titre\n\n- liste',
    '&lt;b&gt; &#60;b',
    'personne@exemple.fr',
    '#1 reseau/depot#2 GH-3',
    '$x$ $$y$$',
  ])('shows %j and does nothing of it', (hostile) => {
    const file = `content/corse/articles/${hostile}/index.md`;
    const text = report('markdown', [{ ...finding, file, message: hostile }], { link });
    const plain = report(
      'markdown',
      [{ ...finding, file: 'content/corse/articles/x/index.md', message: 'x' }],
      { link },
    );
    expect(tagsOf(text)).toEqual(tagsOf(plain));
    const shown = text.replace(/\]\([^)]*\)/g, ']');
    expect(shown).not.toMatch(/@\w|#\d(?!\d*;)|GH-\d|www\.|:\/\//);
    expect(text.split(hostile.trim())).toHaveLength(hostile.startsWith('<!-- echo') ? 2 : 1);
  });

  test('is never longer than GitHub accepts, and says that there is more', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({
      ...finding,
      file: `content/corse/articles/${index}/index.md`,
      message: '*'.repeat(1000),
    }));
    const text = report('markdown', many, { link });
    expect(text.length).toBeLessThan(60_000);
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    expect(text).toMatch(/… et \d+ autres/);
    expect(text).toContain('### Comment corriger');
  });

  /** Tags of the rendered comment, in order: those of the comment itself. */
  function tagsOf(text: string): string[] {
    return markdownToHtml(text).html.match(/<[a-z!/][^\s>]*/gi) ?? [];
  }
});
