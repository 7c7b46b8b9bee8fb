import type { Contribution } from './contribution.ts';
import { article, entry, SECRET } from './contribution.ts';

/** Front matter after the fields of any article: `[name, lines, code, what the blamed line has]`. */
const LINES: [string, string, 'yaml' | 'schema' | 'profondeur', string?][] = [
  [
    'a function of JavaScript',
    'updatedAt: !!js/function "function () { process.exit(1) }"',
    'yaml',
  ],
  ['a program of Python', 'updatedAt: !!python/object/apply:os.system ["id"]', 'yaml'],
  ['a file by a tag', `updatedAt: !include ${SECRET.path}`, 'yaml'],
  ['bytes', 'updatedAt: !!binary aGVsbG8=', 'yaml'],
  ['an alias', 'updatedAt: &a 2026-11-12\nkeywords: [*a]', 'yaml', 'keywords'],
  ['a merge of fields', 'cover: { <<: { src: a.png } }', 'yaml'],
  [
    'the laughs of a billion',
    'a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c]',
    'yaml',
    'b: ',
  ],
  [
    'lists in lists without end',
    `keywords: ${'['.repeat(2000)}${']'.repeat(2000)}`,
    'profondeur',
    'keywords',
  ],
  [
    'objects in objects without end',
    `cover: ${'{ a: '.repeat(500)}1${' }'.repeat(500)}`,
    'profondeur',
    'cover',
  ],
  ['the same field twice', 'title: Un autre titre', 'yaml'],
  ['the prototype as a field', '__proto__: { isAdmin: true }', 'yaml'],
  ['the constructor as a field', 'constructor: { prototype: { isAdmin: true } }', 'yaml'],
  ['the prototype inside a field', 'cover: { __proto__: { src: a.png } }', 'yaml'],
  ['a number beyond all', 'readingTime: 1e400', 'schema'],
  ['a directive of YAML', '%YAML 3.0', 'yaml'],
];

const withLines = (slug: string, lines: string) => {
  const [[path, text] = ['', '']] = Object.entries(article(slug));
  return { [path]: text.replace('\n---\n\n', `\n${lines}\n---\n\n`) };
};

export const frontMatter: Contribution[] = [
  ...LINES.map(([name, lines, code, at], index) => ({
    name: `front matter: ${name}`,
    files: withLines(`en-tete-${index + 1}`, lines),
    findings: [{ code, at: at ?? lines.split('\n')[0] }],
  })),
  {
    name: 'front matter: ten megabytes',
    files: withLines('en-tete-enorme', `source: { provider: ${'x'.repeat(10 * 1024 * 1024)} }`),
    findings: [{ code: 'taille' }],
  },
  {
    name: 'front matter: a hundred kilobytes',
    files: withLines('en-tete-long', `keywords: [${'mot, '.repeat(20_000)}fin]`),
    findings: [{ code: 'taille' }],
  },
  {
    name: 'front matter: none',
    files: { 'articles/2026/sans-en-tete/index.md': '# Un texte\n\nSans en-tête.\n' },
    findings: [{ code: 'en-tete' }],
  },
  {
    name: 'front matter: never closed',
    files: {
      'articles/2026/en-tete-ouvert/index.md': `---\ntitle: Un titre\n${'a: 1\n'.repeat(2000)}`,
    },
    findings: [{ code: 'en-tete' }],
  },
  {
    name: 'front matter: in JavaScript, which some readers run',
    files: {
      'articles/2026/en-tete-js/index.md':
        '---js\n{ title: require("node:fs").readFileSync("/etc/passwd", "utf8") }\n---\n\nTexte.\n',
    },
    findings: [{ code: 'en-tete' }],
  },
  {
    name: 'a file in another encoding',
    files: { 'articles/2026/latin/index.md': () => Buffer.from(entry({ title: 'Été' }), 'latin1') },
    findings: [{ code: 'encodage' }],
  },
  {
    name: 'a file in UTF-16',
    files: { 'articles/2026/utf-16/index.md': () => Buffer.from(`\uFEFF${entry()}`, 'utf16le') },
    findings: [{ code: 'encodage' }],
  },
  {
    name: 'an empty file',
    files: { 'articles/2026/vide/index.md': '' },
    findings: [{ code: 'vide' }],
  },
];
